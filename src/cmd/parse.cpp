#include "cmd/parse.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <deque>
#include <filesystem>
#include <iterator>

#include "base/likeness.h"
#include "base/period.h"
#include "base/text.h"
#include "diag/phrase.h"

namespace hbjs::cmd {
namespace {

/// Where CLI11 puts the values of one option until they are handed on.
struct Slot {
  const Option* option;
  std::vector<std::string> values;
  CLI::Option* handle = nullptr;
};

[[noreturn]] void wrong(Lang lang, const Said& what, std::string_view command) {
  static constexpr Phrase<Str> see{"用法见 hbjs {0}--help", "see hbjs {0}--help"};
  const std::string place = command.empty() ? "" : std::string(command) + " ";
  throw Stop(Exit::usage, what.in(lang) + "\n" + see(place).in(lang));
}

void declare(CLI::App& app, const Option& option, std::deque<Slot>& slots) {
  Slot& slot = slots.emplace_back(Slot{&option, {}});
  const std::string name(option.name);
  if (option.takes == Takes::none) {
    slot.handle = app.add_flag(name);
    return;
  }
  slot.handle = app.add_option(name, slot.values);
  switch (option.takes) {
    case Takes::one:
      // Taken as often as given, so that a repeated option is answered in our own words.
      slot.handle->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
      break;
    case Takes::maybe: slot.handle->expected(0, 1)->allow_extra_args(option.positional()); break;
    default: slot.handle->expected(-1); break;
  }
}

std::vector<std::string> option_names(const Command* command) {
  std::vector<std::string> names{"--help", "--version"};
  const auto add = [&](std::span<const Option> options) {
    for (const Option& option : options) {
      if (!option.positional()) names.emplace_back(option.name.substr(0, option.name.find(',')));
    }
  };
  add(global_options());
  if (command != nullptr) {
    add(command->options);
    if (!command->formats.empty()) add(output_options());
  }
  return names;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command& command : commands()) {
    if (!command.hidden) names.emplace_back(command.name);
  }
  return names;
}

Said nearest_of(std::string_view word, const std::vector<std::string>& candidates) {
  static constexpr Phrase<Str> meant{"。是不是 {0}？", "; did you mean {0}?"};
  static constexpr Phrase<> none{"", ""};
  const std::vector<std::string> near = nearest(word, candidates, 1);
  return near.empty() ? none() : meant(near.front());
}

/// The option of `command` whose period `word` is: `report 6月` wants --month. Nothing when there is none.
std::string_view option_for(std::string_view word, const Command& command) {
  constexpr int any_year = 2000;
  for (const Option& option : command.options) {
    std::optional<Period::Kind> kind;
    if (option.completes == Completes::month) kind = Period::Kind::month;
    if (option.completes == Completes::quarter) kind = Period::Kind::quarter;
    if (option.completes == Completes::year) kind = Period::Kind::year;
    if (kind && !option.positional() && parse_period(word, *kind, any_year)) return option.name;
  }
  return {};
}

[[noreturn]] void extra(const std::string& word, const Command* command, Lang lang) {
  static constexpr Phrase<Str, Str> option{"没有选项 {0}{1}", "there is no option {0}{1}"};
  static constexpr Phrase<Str, Str> unknown{"没有命令 {0}{1}", "there is no command {0}{1}"};
  static constexpr Phrase<Str> surplus{"多出了“{0}”", "“{0}” is one word too many"};
  if (word.starts_with('-') && word.size() > 1) {
    const std::string bare = word.substr(0, word.find('='));
    wrong(lang, option(bare, nearest_of(bare, option_names(command)).in(lang)), command ? command->name : "");
  }
  if (command == nullptr) wrong(lang, unknown(word, nearest_of(word, command_names()).in(lang)), "");
  if (const std::string_view meant = option_for(word, *command); !meant.empty()) {
    static constexpr Phrase<Str, Str> behind{"多出了“{1}”。是不是 {0} {1}？",
                                             "“{1}” is one word too many; did you mean {0} {1}?"};
    wrong(lang, behind(meant, word), command->name);
  }
  wrong(lang, surplus(word), command->name);
}

/// The command that the line names: the first word that is one and is no option's value, as in `--plan demo list`. Null
/// when there is none.
const Command* named_command(const std::vector<std::string>& args) {
  bool is_value = false;
  for (const std::string& arg : args) {
    if (const Command* command = is_value ? nullptr : find_command(arg)) return command;
    is_value = !is_value && std::ranges::any_of(global_options(), [&](const Option& option) {
      return option.name == arg && option.takes == Takes::one;
    });
  }
  return nullptr;
}

/// Takes the words behind `--` off `args`: they are values, whatever they look like.
std::vector<std::string> words_behind_dashes(std::vector<std::string>& args) {
  const auto dashes = std::ranges::find(args, "--");
  if (dashes == args.end()) return {};
  std::vector<std::string> words;
  std::move(dashes + 1, args.end(), std::back_inserter(words));
  args.erase(dashes, args.end());
  return words;
}

/// Hands words to the positional arguments, in their order; returns the first that none of them takes.
std::optional<std::string> hand_out(const std::vector<std::string>& words, std::deque<Slot>& slots) {
  auto word = words.begin();
  for (Slot& slot : slots) {
    if (!slot.option->positional()) continue;
    while (word != words.end() && (slot.option->takes == Takes::many || slot.values.empty())) {
      slot.values.push_back(*word++);
    }
  }
  return word == words.end() ? std::nullopt : std::optional(*word);
}

/// `import --annotate a.xlsx`: a file behind an option that may have a folder is one of the arguments.
void give_back_files(std::deque<Slot>& slots) {
  namespace fs = std::filesystem;
  const auto arguments = std::ranges::find_if(
      slots, [](const Slot& slot) { return slot.option->positional() && slot.option->takes == Takes::many; });
  for (Slot& slot : slots) {
    const Option& option = *slot.option;
    if (arguments == slots.end() || option.takes != Takes::maybe || option.completes != Completes::folder) continue;
    const fs::path word = slot.values.empty() ? "" : slot.values.front();
    std::error_code ignored;
    if (!word.has_extension() || fs::is_directory(word, ignored)) continue;
    arguments->values.insert(arguments->values.begin(), word.string());
    slot.values.clear();
  }
}

void check_values(const Slot& slot, const Command* command, Lang lang) {
  static constexpr Phrase<Str> repeated{"选项 {0} 只能给一次", "option {0} may be given once only"};
  static constexpr Phrase<Str, Str, Str> choice{"{0} 不能是“{1}”，可用：{2}", "{0} cannot be “{1}”; it may be {2}"};
  static constexpr Phrase<Str> nothing{"选项 {0} 的值是空的", "the value of {0} is empty"};
  const Option& option = *slot.option;
  const std::string_view name = command ? command->name : "";
  if (option.takes == Takes::one && slot.values.size() > 1) wrong(lang, repeated(option.name), name);
  if (option.takes == Takes::one && slot.values.empty()) wrong(lang, nothing(option.name), name);
  if (option.choices.empty()) return;
  for (const std::string& value : slot.values) {
    if (std::ranges::find(option.choices, value) != option.choices.end()) continue;
    wrong(lang, choice(option.name, value, fmt::format("{}", fmt::join(option.choices, ", "))), name);
  }
}

/// `--month "$MONTH"` where the variable is not set: not what `--month` means, which stands without a value. To CLI11
/// both are the same, so this looks at the words.
void refuse_empty_values(const std::vector<std::string>& args, const Command& command, Lang lang) {
  static constexpr Phrase<Str> empty{
      "选项 {0} 的值是空的；要当期就只写 {0}，后面什么也不写",
      "the value of {0} is empty; for the period that is due write {0} and nothing behind it"};
  for (const Option& option : command.options) {
    if (option.takes != Takes::maybe) continue;
    for (std::size_t i = 0; i < args.size(); ++i) {
      const bool next_is_empty = args[i] == option.name && i + 1 < args.size() && args[i + 1].empty();
      if (next_is_empty || args[i] == std::string(option.name) + "=") wrong(lang, empty(option.name), command.name);
    }
  }
}

/// CLI11's own complaints are English and seldom name a remedy.
[[noreturn]] void put_into_words(const CLI::ParseError& error, const Command* command, Lang lang) {
  static constexpr Phrase<Str> needs_value{"选项 {0} 后面缺少值", "option {0} needs a value"};
  static constexpr Phrase<Str> other{"命令行读不懂：{0}", "cannot understand the command line: {0}"};
  const std::string_view name = command ? command->name : "";
  const std::string what = error.what();
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    static constexpr Phrase<Str> too_many{"{0} 只能有一个值", "{0} takes one value only"};
    if (what.find("At Most") != std::string::npos) wrong(lang, too_many(what.substr(0, what.find(':'))), name);
    wrong(lang, needs_value(what.substr(0, what.find(':'))), name);
  }
  wrong(lang, other(what), name);
}

}  // namespace

Parsed parse(std::vector<std::string> args, Lang lang) {
  // `__complete -- WORDS…`: a half-typed line, which is not to be understood here.
  if (const Command* command = args.size() > 1 && args[1] == "--" ? find_command(args[0]) : nullptr;
      command && command->hidden) {
    Parsed half;
    half.command = command;
    half.given.set(command->options.front().name, {args.begin() + 2, args.end()});
    return half;
  }
  std::vector<std::string> behind = words_behind_dashes(args);
  if (named_command(args) == nullptr) {
    args.insert(args.end(), behind.begin(), behind.end());  // `hbjs -- who-owns 6`
    behind.clear();
  }
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.fallthrough();
  std::deque<Slot> slots;
  bool help = false, version = false;
  app.add_flag("-h,--help", help);
  app.add_flag("--version", version);
  for (const Option& option : global_options()) declare(app, option, slots);

  Parsed parsed;
  // Only the command that is named needs its options declared: start-up stays short.
  if (const Command* command = named_command(args)) {
    parsed.command = command;
    CLI::App* sub = app.add_subcommand(std::string(command->name));
    sub->set_help_flag();
    sub->allow_extras();
    sub->fallthrough();
    for (const Option& option : command->options) declare(*sub, option, slots);
    if (!command->formats.empty()) {
      for (const Option& option : output_options()) declare(*sub, option, slots);
    }
  }

  if (parsed.command != nullptr) refuse_empty_values(args, *parsed.command, lang);
  try {
    app.parse(std::vector<std::string>(args.rbegin(), args.rend()));
  } catch (const CLI::ParseError& error) {
    put_into_words(error, parsed.command, lang);
  }
  if (app.get_subcommands().empty()) parsed.command = nullptr;
  parsed.help = help;
  parsed.version = version;
  if (help || version) return parsed;
  if (const std::vector<std::string> rest = app.remaining(true); !rest.empty())
    extra(rest.front(), parsed.command, lang);

  if (const std::optional<std::string> surplus = hand_out(behind, slots)) extra(*surplus, parsed.command, lang);
  give_back_files(slots);
  for (Slot& slot : slots) {
    if (slot.handle->count() == 0 && slot.values.empty()) {
      static constexpr Phrase<Str, Str> missing{"缺少 {0}（{1}）", "{0} is missing ({1})"};
      if (slot.option->needed)
        wrong(lang, missing(slot.option->name, slot.option->what.in(lang)), parsed.command->name);
      continue;
    }
    std::erase(slot.values, "");  // `--month` without a value
    check_values(slot, parsed.command, lang);
    const std::string_view name = slot.option->name;
    const std::size_t last = name.rfind(',');
    parsed.given.set(last == std::string_view::npos ? name : name.substr(last + 1), std::move(slot.values));
  }
  return parsed;
}

}  // namespace hbjs::cmd
