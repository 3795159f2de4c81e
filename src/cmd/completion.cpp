#include <string_view>

#include "cmd/session.h"
#include "cmd/table.h"

namespace hbjs::cmd {
namespace {

// The scripts only carry words to and from `hbjs __complete`: what can be completed is decided there, by the
// table of commands and the plan at hand, so the scripts never grow old. readline and zsh are told to take
// candidates that do not begin with what was typed: `jiaoyu<Tab>` becomes 区教育局.

constexpr std::string_view bash = R"(# bash completion for hbjs
_hbjs() {
  local line
  COMPREPLY=()
  while IFS=$'\t' read -r line _; do
    COMPREPLY+=("$line")
  done < <(hbjs __complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == :files ]]; then
    COMPREPLY=()
    compopt -o default
  elif [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == :folders ]]; then
    COMPREPLY=()
    compopt -o dirnames
  elif [[ ${#COMPREPLY[@]} -gt 1 && ${COMPREPLY[0]} != "${COMP_WORDS[COMP_CWORD]}"* ]]; then
    # Several names for one spelling: what was typed stays until one of them is meant.
    COMPREPLY+=("${COMP_WORDS[COMP_CWORD]}")
  fi
}
complete -o nosort -F _hbjs hbjs
)";

constexpr std::string_view zsh = R"(#compdef hbjs
_hbjs() {
  local line word
  local -a words_found shown
  while IFS= read -r line; do
    word=${line%%$'\t'*}
    words_found+=("$word")
    if [[ $line == *$'\t'* ]]; then shown+=("$word  -- ${line#*$'\t'}"); else shown+=("$word"); fi
  done < <(hbjs __complete -- "${words[@]:1:$((CURRENT-1))}" 2>/dev/null)
  if [[ ${words_found[1]} == :files ]]; then _files; return; fi
  if [[ ${words_found[1]} == :folders ]]; then _files -/; return; fi
  compadd -U -V hbjs -l -d shown -a words_found
  if [[ ${#words_found} -gt 1 && ${words_found[1]} != "${words[CURRENT]}"* ]]; then
    # Several names for one spelling: what was typed stays until one of them is meant.
    compstate[insert]='' compstate[list]='list force'
  fi
}
if [[ $funcstack[1] == _hbjs ]]; then _hbjs "$@"; else compdef _hbjs hbjs; fi
)";

constexpr std::string_view fish = R"(# fish completion for hbjs
function __hbjs_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l found (hbjs __complete -- $words[2..-1] 2>/dev/null)
    if test "$found" = ":files"
        __fish_complete_path (commandline -ct)
    else if test "$found" = ":folders"
        __fish_complete_directories (commandline -ct)
    else
        printf '%s\n' $found
    end
end
complete -c hbjs -f -a '(__hbjs_complete)'
)";

Exit print_script(Session& session) {
  const std::string shell = session.given().value("SHELL").value_or("bash");
  session.deliver(shell == "zsh" ? zsh : shell == "fish" ? fish : bash);
  return Exit::fine;
}

}  // namespace

Command completion_command() {
  return {"completion",
          {"打印命令补全脚本", "print a shell completion script"},
          {"补全命令、选项，以及当前方案里的单位、任务和月份；单位可以用拼音补全。",
           "Completes commands, options, and the units, tasks and months of the plan at hand; units also by pinyin."},
          {{"SHELL",
            "",
            Takes::one,
            {"bash、zsh 或 fish", "bash, zsh or fish"},
            Completes::words,
            {"bash", "zsh", "fish"},
            true}},
          {},
          {{"source <(hbjs completion bash)", {"在当前 bash 里启用", "switch it on in this bash"}},
           {"hbjs completion fish > ~/.config/fish/completions/hbjs.fish", {"为 fish 安装", "install it for fish"}}},
          print_script};
}

}  // namespace hbjs::cmd
