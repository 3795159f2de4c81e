#include "cmd/validate_fix.h"

#include <fmt/format.h>

#include <ostream>

#include "base/error_words.h"
#include "base/file.h"
#include "base/text.h"
#include "cmd/inspect.h"
#include "cmd/mend.h"
#include "cmd/session.h"
#include "render/findings/diff.h"
#include "render/findings/findings.h"

namespace hbjs::cmd {
namespace {

/// `HB013 2 处，行尾空白 3 行`: what was done to one file.
std::string changes(const MendedFile& file, Lang lang) {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view zh, std::string_view en, std::size_t count = 0, std::string_view code = {}) {
    parts.push_back(fmt::format(fmt::runtime(pick(lang, zh, en)), count, code));
  };
  if (file.laid.from == load::Encoding::gb18030) add("由 GBK 转为 UTF-8", "GBK to UTF-8");
  if (file.laid.from == load::Encoding::utf16) add("由 UTF-16 转为 UTF-8", "UTF-16 to UTF-8");
  if (file.laid.mark) add("去掉 BOM", "byte order mark removed");
  if (file.laid.line_ends != 0) add("换行符改为 LF {} 行", "line ends to LF: {}", file.laid.line_ends);
  for (const auto& [code, count] : file.codes) add("{1} 改动 {0} 处", "{1}: {0}", count, code);
  if (file.laid.trailing != 0) add("去掉行尾空白 {} 行", "blanks at line ends removed: {}", file.laid.trailing);
  if (file.laid.last_line) add("补上末行换行", "last line ended");
  return join(parts, pick(lang, "，", ", "));
}

std::string diff_of(const MendedFile& file, bool color) {
  return render::unified_diff(file.shown, load::as_lines(file.before).text, file.laid.text, color);
}

/// Writes one file; says why not when it cannot.
std::optional<std::string> write(const Session& session, const MendedFile& file) {
  const std::filesystem::path path = file.shown;
  const ReadResult now = read_file(path, file.before.size());
  if (now.too_large || (!now.error && now.bytes != file.before)) {
    return std::string(session.say("读入之后又被改动，未写入；请再运行一次",
                                   "it was changed after it had been read and is left alone; run again"));
  }
  const std::error_code error = now.error ? now.error : write_file(path, file.laid.text);
  return error ? std::optional(words_of(error, session.lang())) : std::nullopt;
}

void say_done(const Session& session, const MendedFile& file, std::string_view zh, std::string_view en) {
  session.remark(fmt::format(fmt::runtime(session.say(zh, en)), file.shown, changes(file, session.lang())));
}

void write_all(const Session& session, const Mending& mending) {
  std::string failures;
  for (const MendedFile& file : mending.files) {
    if (const auto why = write(session, file)) {
      if (!failures.empty()) failures += '\n';
      failures += fmt::format(fmt::runtime(session.say("无法改正 {}：{}", "cannot fix {}: {}")), file.shown, *why);
    } else {
      say_done(session, file, "已改正 {}：{}", "fixed {}: {}");
    }
  }
  if (!failures.empty()) throw Stop(Exit::io, failures);
}

/// What is left in the plan once standard input is mended, on stderr: stdout has the text.
Exit show_left(const Session& session, const load::Instead& instead) {
  const load::Progress everything = load::Progress::all();
  load::Loaded left = session.load(everything, instead);
  inspect(left, everything, session.as_of());
  left.sink.sort();
  render::TextStyle style = session.style();
  style.color = false;
  constexpr std::size_t most = 100;
  const render::Findings found{left.sink, left.sources, session.lang(), most, Severity::error};
  session.world().err << render::findings_text(found, {style}) << render::summary_text(found) << '\n';
  return left.sink.count(Severity::error) == 0 ? Exit::fine : Exit::found;
}

Exit dry_run(const Session& session, const Mending& mending) {
  std::string diff;
  for (const MendedFile& file : mending.files) diff += diff_of(file, session.style().color);
  session.deliver(diff);
  for (const MendedFile& file : mending.files) say_done(session, file, "将改正 {}：{}", "would fix {}: {}");
  return mending.files.empty() ? Exit::fine : Exit::found;
}

}  // namespace

std::optional<Exit> fix_plan(const Session& session, const StandIn& given) {
  const Mending mending = mend(session.plan_folder(), session.as_of(), given.instead, given.below);
  if (mending.unreadable) return std::nullopt;  // the caller's look at the plan tells which file and stops
  const auto say = [&](std::string_view zh, std::string_view en) { session.remark(session.say(zh, en)); };
  if (mending.files.empty()) say("没有可以自动改正的地方", "nothing to fix automatically");
  if (mending.gave_up) say("还有可以改正的：请再运行一次", "there is more to fix: run again");
  if (session.given().has("--dry-run")) return dry_run(session, mending);
  if (given.below.empty()) {
    write_all(session, mending);
    return std::nullopt;
  }
  load::Instead instead = given.instead;
  for (const MendedFile& file : mending.files) {
    instead[file.below] = file.laid.text;
    say_done(session, file, "已改正 {}：{}", "fixed {}: {}");
  }
  session.deliver(instead.at(given.below));
  return show_left(session, instead);
}

}  // namespace hbjs::cmd
