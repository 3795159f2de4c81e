#include "exchange/demo.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

#include "cmd/answer.h"
#include "cmd/table.h"

namespace fs = std::filesystem;

namespace hbjs::cmd {
namespace {

/// The value of an option that takes a whole number from `least` to `most`; 1 where it is not given.
std::uint32_t wanted_number(const Session& session, std::string_view option, std::int64_t least, std::int64_t most) {
  const auto text = session.given().value(option);
  if (!text) return 1;
  const auto number = Decimal::parse(*text);
  const std::int64_t units = number ? number->units() : -1;
  if (units % Decimal::scale != 0 || units / Decimal::scale < least || units / Decimal::scale > most) {
    throw Stop(Exit::usage, fmt::format(fmt::runtime(session.say("{} 要写 {} 到 {} 的整数，如 7",
                                                                 "{} takes a whole number from {} to {}, such as 7")),
                                        option, least, most));
  }
  return static_cast<std::uint32_t>(units / Decimal::scale);
}

Exit demo(Session& session) {
  const fs::path folder = *session.given().value("DIR");
  std::error_code error;
  if (fs::exists(folder, error) && !(fs::is_directory(folder, error) && fs::is_empty(folder, error))) {
    throw Stop(Exit::usage,
               fmt::format(fmt::runtime(session.say("{} 已经有东西了：请给一个新的或空的文件夹",
                                                    "{} is there and not empty: name a new or an empty folder")),
                           folder.string()));
  }
  const auto files =
      exchange::demo_plan(wanted_number(session, "--seed", 0, 999'999'999), wanted_number(session, "--scale", 1, 200));
  Background writing;
  for (const auto& [name, bytes] : files) session.write(folder / "plan" / name, bytes, writing);
  writing.finish();
  session.remark(fmt::format(
      fmt::runtime(session.say(
          "已写入 {0}：真实的方案，编造的一年报送（演示数据）。试试：hbjs --plan {0} --as-of 2024-10-31 report --month",
          "written to {0}: the real plan with a made-up year of reports (演示数据). Try: hbjs --plan {0} "
          "--as-of 2024-10-31 report --month")),
      folder.string()));
  return Exit::fine;
}

}  // namespace

Command demo_command() {
  return {
      "demo",
      {"写出一份带演示数据的方案", "a plan with a made-up year of reports"},
      {"真实的方案，加上编造的一年：有迟报、未报、落后的目标、职能划转和资金拨付。每一页都标明“演示数据”。同样的 --seed 写出同样的内容。",
       "The real plan with a made-up year: late and missing reports, targets behind, a succession, payments. Every page made from it "
       "says 演示数据. The same --seed makes the same year."},
      {{"DIR", "DIR", Takes::one, {"新的或空的文件夹", "a new or an empty folder"}, Completes::folder, {}, true},
       {"--seed", "N", Takes::one, {"换一年（缺省 1）", "another year (default 1)"}},
       {"--scale",
        "N",
        Takes::one,
        {"放大 N 倍，供负载测试：单位、任务、事项、目标、项目和报送各 N 份，名称互不相同（缺省 1，最大 200）",
         "N times as large, for load: N copies of units, tasks, requirements, targets, projects and reports, each with its own "
         "names (default 1, at most 200)"}}},
      {},
      {{"hbjs demo 演示", {"写到“演示/plan”", "into 演示/plan"}},
       {"hbjs --plan 演示 --as-of 2024-10-31 report --month -o 十月.html",
        {"看看月报是什么样", "see what a report looks like"}}},
      demo};
}

}  // namespace hbjs::cmd
