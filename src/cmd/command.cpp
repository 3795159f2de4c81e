#include "cmd/command.h"

#include <algorithm>

#include "cmd/table.h"

namespace hbjs::cmd {

std::optional<std::string> Given::value(std::string_view name) const {
  const auto found = values_.find(name);
  if (found == values_.end() || found->second.empty()) return std::nullopt;
  return found->second.front();
}

std::vector<std::string> Given::values(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::vector<std::string>{} : found->second;
}

std::span<const Command> commands() {
  static const std::vector<Command> all = table();
  return all;
}

const Command* find_command(std::string_view name) {
  const auto found = std::ranges::find(commands(), name, &Command::name);
  return found == commands().end() ? nullptr : &*found;
}

std::span<const Option> global_options() {
  static const std::vector<Option> options{
      {"--plan",
       "DIR",
       Takes::one,
       {"方案文件夹（缺省：$HBJS_PLAN，再向上找最近的 plan/plan.yaml）",
        "the plan's folder (else $HBJS_PLAN, else the nearest plan/plan.yaml upward)"},
       Completes::folder},
      {"--as-of",
       "DATE",
       Takes::one,
       {"以此日代替今天，如 2024-06-30、6月30日：期限、职能划转都按它算",
        "stands for today, such as 2024-06-30 or 6月30日, in every deadline and succession"}},
      {"--lang",
       "LANG",
       Takes::one,
       {"语言：zh 或 en（缺省：系统语言，再按方案的 language）",
        "zh or en (else the locale, else the plan's own language)"},
       Completes::nothing,
       {"zh", "en"}},
      {"--color",
       "WHEN",
       Takes::one,
       {"颜色：auto、always 或 never", "colours: auto, always or never"},
       Completes::nothing,
       {"auto", "always", "never"}},
  };
  return options;
}

std::span<const Option> output_options() {
  static const std::vector<Option> options{
      {"-f,--format", "FORMAT", Takes::one, {"输出格式", "the format of the answer"}},
      {"-o,--output",
       "FILE",
       Takes::one,
       {"写入文件，格式随扩展名；整份写成或不写", "write to a file, the format by its ending; whole or not at all"},
       Completes::file},
  };
  return options;
}

}  // namespace hbjs::cmd
