#include "cmd/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_set>

#include "base/error_words.h"
#include "base/file.h"
#include "base/printable.h"
#include "base/utf8.h"
#include "diag/fingerprint.h"
#include "diag/suppression.h"
#include "load/baseline.h"
#include "render/data/json.h"

namespace hbjs::cmd {
namespace {

using Fingerprints = std::unordered_set<std::string>;

constexpr int form_version = 1;

bool may_be_known(const Finding& finding) { return !keeps_file_unread(*finding.info); }

/// As a value that stands in a file: no value that a reader would refuse for its length, no control characters.
Text stated(std::string_view text) {
  constexpr std::size_t most = 300;  // code points; it is for people, the fingerprint says what it is
  std::string shown = printable(slice(text, 0, most));
  std::ranges::replace(shown, '\n', ' ');
  if (shown.size() < text.size() && code_points(text) > most) shown += "…";
  return {std::move(shown), Span{0, 1, 1, 1, 1}};
}

Baseline baseline_of(const load::Loaded& loaded) {
  // In the plan's language: what the file says must not depend on who wrote it last.
  const Lang lang = loaded.book.plan.language.value == "en" ? Lang::en : Lang::zh;
  Baseline baseline;
  baseline.version.value = form_version;
  for (const Finding& finding : loaded.sink.findings()) {
    if (!may_be_known(finding)) continue;
    BaselineEntry& entry = baseline.findings.emplace_back();
    entry.code = stated(finding.info->code);
    entry.file = stated(loaded.sources[finding.at.file].name());
    if (!finding.trail.empty()) entry.path = stated(finding.trail);
    entry.message = stated(finding.message().in(lang));
    entry.fingerprint = stated(hex(finding.fingerprint));
  }
  // By what it says, not by where it stands: a row that is moved does not change the file.
  std::ranges::sort(baseline.findings, {}, [](const BaselineEntry& entry) {
    return std::tie(entry.file.value, entry.code.value, entry.path.value, entry.message.value, entry.fingerprint.value);
  });
  return baseline;
}

void write_baseline(const Session& session, const std::string& path, const Baseline& baseline) {
  const std::string text =
      "# hbjs validate --baseline: known findings. Written by --write-baseline; only the fingerprint counts.\n"
      "# hbjs validate --baseline 的基线：已知的问题。由 --write-baseline 写成，比对只看 fingerprint。\n" +
      render::to_yaml(render::json_of(baseline));
  if (const std::error_code error = write_file(path, text)) session.cannot_write(path, error);
  session.remark(fmt::format(fmt::runtime(session.say("基线已写入 {}：{} 处", "baseline written to {}: {} findings")),
                             path, baseline.findings.size()));
}

[[noreturn]] void refuse(const Session& session, std::string_view zh, std::string_view en, const std::string& path,
                         const std::string& why = "") {
  throw Stop(Exit::io, fmt::format(fmt::runtime(session.say(zh, en)), path, why));
}

Baseline read_baseline(const Session& session, const std::string& path) {
  load::BaselineFile file = load::read_baseline(path);
  if (file.error == std::errc::no_such_file_or_directory) {
    refuse(session, "没有基线文件 {0}。先写一份：hbjs validate --write-baseline {0}",
           "there is no baseline {0}; write one first: hbjs validate --write-baseline {0}", path);
  }
  if (file.error) {
    refuse(session, "无法读取基线文件 {}：{}", "cannot read the baseline {}: {}", path,
           std::string(words_of(file.error, session.lang())));
  }
  if (!file.sink.findings().empty()) {
    file.sink.sort();
    const Finding& first = file.sink.findings().front();
    refuse(session, "基线文件 {0} 读不懂（{1}）。改正它，或重写：hbjs validate --write-baseline {0}",
           "the baseline {0} cannot be understood ({1}); mend it or write it anew: hbjs validate --write-baseline {0}",
           path,
           fmt::format(fmt::runtime(session.say("第 {} 行：{}", "line {}: {}")), first.at.line,
                       first.message().in(session.lang())));
  }
  if (file.baseline.version.value != form_version) {
    refuse(session, "基线文件 {0} 的 version 是 {1}，这个 hbjs 只认 1。重写：hbjs validate --write-baseline {0}",
           "the baseline {0} is of version {1}, this hbjs knows version 1; write it anew: hbjs validate "
           "--write-baseline {0}",
           path, std::to_string(file.baseline.version.value));
  }
  return std::move(file.baseline);
}

/// Drops what the baseline holds; what else it holds is gone, unless a root cause hides it.
void compare(const Baseline& baseline, Sink& sink) {
  Fingerprints known, met;
  for (const BaselineEntry& entry : baseline.findings) known.insert(entry.fingerprint.value);
  sink.drop_known([&](const Finding& finding) {
    if (!may_be_known(finding)) return false;
    const auto found = known.find(hex(finding.fingerprint));
    if (found == known.end()) return false;
    met.insert(*found);
    return true;
  });
  if (sink.hidden() == 0) sink.count_gone(known.size() - met.size());
}

}  // namespace

void apply_baseline(const Session& session, load::Loaded& loaded) {
  const auto to_write = session.given().value("--write-baseline");
  const auto to_read = session.given().value("--baseline");
  if (!to_write && !to_read) return;
  Baseline baseline;
  if (to_write) {
    baseline = baseline_of(loaded);
    write_baseline(session, *to_write, baseline);
  } else {
    baseline = read_baseline(session, *to_read);
  }
  compare(baseline, loaded.sink);
}

}  // namespace hbjs::cmd
