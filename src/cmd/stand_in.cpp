#include "cmd/stand_in.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <istream>

#include "cmd/session.h"

namespace fs = std::filesystem;

namespace hbjs::cmd {
namespace {

/// All of standard input, or one byte more than a file of a plan may have.
std::string standard_input(std::istream& in) {
  constexpr std::size_t most = (std::size_t{64} << 20) + 1;
  std::string bytes;
  std::array<char, 64 * 1024> block{};
  while (bytes.size() < most && in) {
    in.read(block.data(), static_cast<std::streamsize>(std::min(block.size(), most - bytes.size())));
    bytes.append(block.data(), static_cast<std::size_t>(in.gcount()));
  }
  return bytes;
}

/// The path below the plan's folder that `name` means, as an editor gives it: from here, absolute, or below the plan.
/// Empty when no file of the plan can have it.
std::string below_plan(const fs::path& folder, const fs::path& name) {
  std::error_code ignored;
  const fs::path real = fs::weakly_canonical(folder, ignored);
  const fs::path typed = fs::absolute(folder, ignored).lexically_normal();  // its files may be links to elsewhere
  const fs::path typed_name = fs::absolute(name, ignored).lexically_normal();
  for (const fs::path& below : {fs::weakly_canonical(name, ignored).lexically_relative(real),
                                typed_name.lexically_relative(typed), name.lexically_normal()}) {
    if (load::belongs_to_plan(below)) return below.generic_string();
  }
  return {};
}

}  // namespace

StandIn stand_in(const Session& session) {
  const auto wrong = [&](std::string_view zh, std::string_view en, std::string_view name = {}) {
    throw Stop(Exit::usage, fmt::format(fmt::runtime(session.say(zh, en)), name));
  };
  const auto file = session.given().value("file");
  const auto name = session.given().value("--as-file");
  if (!file && !name) return {};
  if (file && *file != "-") {
    wrong(
        "validate 检查整份方案，不单独检查 {}；从标准输入读一个文件：validate - --as-file 文件",
        "validate checks the whole plan, not {} alone; to read one file from standard input: validate - --as-file FILE",
        *file);
  }
  if (!name) {
    wrong("从标准输入读时要说明它是方案里的哪个文件：validate - --as-file plan/tasks.yaml",
          "say which file of the plan standard input is: validate - --as-file plan/tasks.yaml");
  }
  if (!file) {
    wrong("--as-file 要和 - 一起用：validate - --as-file {}", "--as-file goes with -: validate - --as-file {}", *name);
  }
  StandIn result{below_plan(session.plan_folder(), *name), {}};
  if (result.below.empty()) {
    wrong("{} 不是方案里的文件：可以是 tasks.yaml 等方案文件，或 progress/2024-06/单位名称.yaml",
          "{} is no file of the plan: it may be one of its own, such as tasks.yaml, or progress/2024-06/UNIT.yaml",
          *name);
  }
  if (session.world().in != nullptr) result.instead[result.below] = standard_input(*session.world().in);
  return result;
}

}  // namespace hbjs::cmd
