#include "cmd/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <ostream>
#include <utility>

#include "base/error_words.h"
#include "base/file.h"
#include "base/printable.h"
#include "base/utf8.h"
#include "cmd/inspect.h"
#include "diag/messages.h"
#include "load/files.h"
#include "render/findings/findings.h"

namespace fs = std::filesystem;

namespace hbjs::cmd {
namespace {

/// `-o -` is standard output, as without -o.
Given without_dash(Given given) {
  if (given.value("--output") == "-") given.remove("--output");
  return given;
}

Date wanted_day(const Given& given, const World& world, Lang lang) {
  const auto text = given.value("--as-of");
  if (!text) return world.today;
  if (const auto date = parse_day(*text, world.today, {})) return *date;
  // 6月30日 is a day of the plan's year.
  if (const fs::path folder = find_plan(given, world); !folder.empty()) {
    const auto plan = load::glance(folder);
    const auto date = plan ? parse_day(*text, world.today, plan->year.value) : std::nullopt;
    if (date) return *date;
  }
  throw Stop(
      Exit::usage,
      fmt::format(fmt::runtime(pick(
                      lang, "--as-of 读不懂“{}”：要写成 2024-06-30、2024年6月30日、6月30日 或 今天，且这一天要存在",
                      "--as-of cannot read “{}”: write a day that exists, such as 2024-06-30, "
                      "2024年6月30日, 6月30日 or today")),
                  *text));
}

bool has_plan(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / "plan.yaml", ignored);
}

}  // namespace

fs::path find_plan(const Given& given, const World& world) {
  const auto named = given.value("--plan");
  const auto from_env = world.env("HBJS_PLAN");
  if (named || (from_env && !from_env->empty())) {
    fs::path folder = named ? *named : *from_env;
    if (folder.filename() == "plan.yaml") folder = folder.has_parent_path() ? folder.parent_path() : ".";
    return !has_plan(folder) && has_plan(folder / "plan") ? folder / "plan" : folder;
  }
  // Relative, so that places are shown as the user would type them.
  std::error_code ignored;
  const fs::path here = fs::current_path(ignored);
  fs::path up;
  for (fs::path folder = here; !folder.empty(); folder = folder.parent_path(), up /= "..") {
    if (has_plan(up / "plan")) return up / "plan";
    if (has_plan(up.empty() ? "." : up)) return up.empty() ? "." : up;
    if (folder == folder.root_path()) break;
  }
  return {};
}

Lang language_of(const std::vector<std::string>& args, const World& world) {
  Given given;
  for (std::size_t i = 0; i < args.size() && args[i] != "--"; ++i) {
    for (const std::string_view name : {"--lang", "--plan"}) {
      if (args[i] == name && i + 1 < args.size()) given.set(name, {args[i + 1]});
      if (args[i].starts_with(std::string(name) + "=")) given.set(name, {args[i].substr(name.size() + 1)});
    }
  }
  if (const auto lang = given.value("--lang"); lang == "zh" || lang == "en") return *lang == "en" ? Lang::en : Lang::zh;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto locale = world.env(name);
    if (!locale || locale->empty()) continue;
    if (locale->starts_with("zh")) return Lang::zh;
    if (locale->starts_with("en")) return Lang::en;
    break;  // the first that is set decides; C and POSIX name no language
  }
  if (const fs::path folder = find_plan(given, world); !folder.empty()) {
    if (const auto plan = load::glance(folder); plan && plan->language.value == "en") return Lang::en;
  }
  return Lang::zh;
}

std::size_t text_width(const World& world, std::size_t unknown) {
  constexpr std::size_t narrowest = 20;
  std::size_t width = world.columns == 0 ? unknown : world.columns;
  const auto columns = world.env("COLUMNS");
  if (columns && !columns->empty() && columns->size() < 5 &&
      columns->find_first_not_of("0123456789") == std::string::npos && std::stoul(*columns) != 0) {
    width = std::stoul(*columns);
  }
  return std::max(width, narrowest);
}

Session::Session(World& world, const Command& command, Given given, Lang lang)
    : world_(world),
      command_(command),
      given_(without_dash(std::move(given))),
      lang_(lang),
      as_of_(wanted_day(given_, world, lang)),
      format_(wanted_format(command, given_, lang)) {}

render::TextStyle Session::style() const {
  constexpr std::size_t unknown_width = 100;
  render::TextStyle style;
  const bool to_file = given_.has("--output");
  style.width = to_file ? unknown_width : text_width(world_, unknown_width);
  const std::string color = given_.value("--color").value_or("auto");
  const auto no_color = world_.env("NO_COLOR");
  style.color = color == "always" || (color == "auto" && world_.out_is_terminal && !to_file &&
                                      (!no_color || no_color->empty()) && world_.env("TERM") != "dumb");
  return style;
}

fs::path Session::plan_folder() const {
  fs::path folder = find_plan(given_, world_);
  if (!folder.empty() && has_plan(folder)) return folder;
  if (!folder.empty()) {
    std::error_code ignored, refused;
    (void)fs::exists(folder / "plan.yaml", refused);  // only whether one may look
    if (refused == std::errc::permission_denied) {
      throw Stop(Exit::io, fmt::format(fmt::runtime(say("没有权限读取文件夹 {}：请管理员放开读取和进入的权限",
                                                        "no permission to read the folder {}: ask for the right to "
                                                        "read and enter it")),
                                       folder.string()));
    }
    if (fs::is_regular_file(folder, ignored)) {
      const fs::path its = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
      throw Stop(Exit::io, fmt::format(fmt::runtime(say("{} 是文件，--plan（或 HBJS_PLAN）要写方案的文件夹：{}",
                                                        "{} is a file; --plan (or HBJS_PLAN) takes the plan's folder: "
                                                        "{}")),
                                       folder.string(), its.string()));
    }
    const std::string_view sentence =
        fs::is_directory(folder, ignored)
            ? say("文件夹 {} 里没有方案：缺少 plan.yaml", "there is no plan in {}: plan.yaml is missing")
            : say("没有文件夹 {}。请核对 --plan 或环境变量 HBJS_PLAN",
                  "there is no folder {}; check --plan or HBJS_PLAN");
    throw Stop(Exit::io, fmt::format(fmt::runtime(sentence), folder.string()));
  }
  throw Stop(Exit::io,
             std::string(say(
                 "找不到方案：这里和上级文件夹都没有 plan/plan.yaml。用 --plan 文件夹 指明，或设置环境变量 HBJS_PLAN",
                 "no plan found: there is no plan/plan.yaml here or in the folders above; name its folder "
                 "with --plan DIR or set HBJS_PLAN")));
}

load::Loaded Session::load(const load::Progress& progress, const load::Instead& instead) const {
  load::Loaded loaded = load::load(plan_folder(), progress, instead);
  if (!loaded.unreadable.empty()) {
    std::string sentence;
    for (const load::Unreadable& file : loaded.unreadable) {
      if (!sentence.empty()) sentence += '\n';
      const bool missing = file.error == std::errc::no_such_file_or_directory;
      sentence += missing ? fmt::format(fmt::runtime(say("缺少文件 {}", "the file {} is missing")), file.path)
                          : fmt::format(fmt::runtime(say("无法读取 {}：{}", "cannot read {}: {}")), file.path,
                                        words_of(file.error, lang_));
      if (!file.saved_as.empty())
        sentence += fmt::format(fmt::runtime(say("；有 {}，是不是它？", "; did you mean {}?")), file.saved_as);
    }
    throw Stop(Exit::io, sentence);
  }
  if (loaded.book.plan.demo.value && !std::exchange(demo_, true))
    remark(say("演示数据：这份方案里的报送是编造的", "演示数据: the reports in this plan are made up"));
  return loaded;
}

load::Loaded Session::load_sound(const load::Progress& progress) const {
  load::Loaded loaded = load(progress);
  refuse_unsound(loaded, progress);
  return loaded;
}

void Session::refuse_unsound(load::Loaded& loaded, const load::Progress& progress) const {
  Sink& sink = loaded.sink;
  inspect(loaded, progress, as_of_);
  // A report as of an earlier day is drawn again when later months have come in: they are no error of that day.
  const auto spoils = [&progress](const Finding& finding) {
    return finding.severity == Severity::error && finding.info != &msg::month_in_future &&
           (progress.wanted || finding.at.file < load::plan_file_count);
  };
  if (std::ranges::none_of(sink.findings(), spoils)) return;
  sink.sort();
  render::TextStyle plain = style();
  plain.color = false;
  world_.err << render::findings_text({sink, loaded.sources, lang_, 10, Severity::error}, {plain});
  throw Stop(Exit::found,
             std::string(say("方案有错误，无法可靠作答。全部错误见 hbjs validate",
                             "the plan has errors, so no answer would be reliable; hbjs validate shows them all")));
}

void Session::refuse_terminal(std::string_view file_name) const {
  if (!is_binary(format_) || !world_.out_is_terminal || given_.has("--output")) return;
  const std::string name =
      file_name.empty() ? std::string(say("文件", "FILE")).append(ending_of(format_)) : std::string(file_name);
  throw Stop(Exit::usage, fmt::format(fmt::runtime(say("{} 文件不能显示在终端上：请用 -o {} 写入文件",
                                                       "no terminal shows a {} file: write it with -o {}")),
                                      ending_of(format_).substr(1), name));
}

void Session::deliver(std::string_view bytes) const {
  refuse_terminal({});
  const auto output = given_.value("--output");
  if (!output) {
    world_.out << bytes;
    return;
  }
  std::error_code error;
  if (fs::is_character_file(*output, error) || fs::is_fifo(*output, error)) {
    // A device or a pipe (/dev/stdout) cannot be replaced by a file: it takes what comes.
    if (!(std::ofstream(*output, std::ios::binary) << bytes).flush()) error = std::make_error_code(std::errc::io_error);
    if (!error) return;
  } else {
    error = write_file(*output, bytes);
  }
  if (error) cannot_write(*output, error);
  remark(fmt::format(fmt::runtime(say("已写入 {}", "written to {}")), *output));
}

void Session::write(const fs::path& path, std::function<std::string()> drawn, Background& writing) const {
  writing.begin([this, path, drawn = std::move(drawn)] {
    const std::string bytes = drawn();
    std::error_code error;
    if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
    if (!error) error = write_file(path, bytes);
    if (error) cannot_write(path.string(), error);
  });
}

void Session::write(const fs::path& path, std::string bytes, Background& writing) const {
  write(
      path, [bytes = std::move(bytes)]() mutable { return std::move(bytes); }, writing);
}

void Session::cannot_write(const std::string& path, std::error_code why) const {
  throw Stop(Exit::io,
             fmt::format(fmt::runtime(say("无法写入 {}：{}", "cannot write {}: {}")), path, words_of(why, lang_)));
}

void Session::remark(std::string_view sentence) const { world_.err << printable(sentence) << '\n'; }

}  // namespace hbjs::cmd
