#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/period.h"
#include "base/pinyin.h"
#include "base/utf8.h"
#include "cmd/session.h"
#include "cmd/table.h"
#include "diag/messages.h"
#include "query/lists.h"
#include "render/data/schema.h"

namespace hbjs::cmd {
namespace {

struct Candidate {
  std::string word, what;
  std::vector<std::string> also = {};    ///< other names of it, which people may begin to type
  std::vector<std::string> formal = {};  ///< those that begin as all of its side do: 建始县教育局
};
using Candidates = std::vector<Candidate>;

void add_periods(Candidates& list, Period::Kind kind, int year) {
  if (kind == Period::Kind::year) list.push_back({std::to_string(year), ""});
  const int count = kind == Period::Kind::month ? 12 : kind == Period::Kind::quarter ? 4 : 0;
  for (int number = 1; number <= count; ++number) {
    const Period period{kind, year, number};
    list.push_back({period.id(), period.chinese()});
  }
}

/// What can stand where `completes` says, from the plan at hand; without a plan, nothing.
Candidates from_plan(const Session& session, Completes completes) {
  Candidates list;
  const std::filesystem::path folder = find_plan(session.given(), session.world());
  if (folder.empty()) return list;
  const load::Loaded loaded = load::load(folder, load::Progress::none());
  const Book& book = loaded.book;
  switch (completes) {
    case Completes::item:
      for (const Task& task : book.tasks.tasks) list.push_back({task.id.value, task.title.value});
      for (const Requirement& row : book.requirements.requirements) {
        list.push_back({row.id.value, std::string(slice(row.content.value, 0, 24))});
      }
      for (const Clause& clause : book.agreement.clauses)
        list.push_back({clause.id.value, std::string(slice(clause.text.value, 0, 24))});
      [[fallthrough]];
    case Completes::unit:
      for (const Unit& unit : book.units.units) {
        list.push_back({unit.name.value, ""});
        const std::string& side = unit.side.value == Side::helper ? book.plan.helper.value : book.plan.recipient.value;
        for (const Name& alias : unit.aliases) {
          (alias.value.starts_with(side) ? list.back().formal : list.back().also).push_back(alias.value);
        }
      }
      break;
    case Completes::month: add_periods(list, Period::Kind::month, book.plan.year.value); break;
    case Completes::quarter: add_periods(list, Period::Kind::quarter, book.plan.year.value); break;
    case Completes::year: add_periods(list, Period::Kind::year, book.plan.year.value); break;
    default: break;
  }
  return list;
}

/// The words of a closed list.
template <Named E>
Candidates words_of(Lang lang) {
  Candidates list;
  for (const auto& row : NamedValues<E>::rows) {
    list.push_back({std::string(row.key), std::string(pick(lang, row.zh, row.en))});
  }
  return list;
}

Candidates for_value(const Session& session, const Option& option) {
  Candidates list;
  for (const std::string_view choice : option.choices) list.push_back({std::string(choice), ""});
  if (!list.empty()) return list;
  switch (option.completes) {
    case Completes::file: return {{":files", ""}};
    case Completes::folder: return {{":folders", ""}};
    case Completes::command:
      for (const Command& command : commands()) {
        if (!command.hidden)
          list.push_back({std::string(command.name), std::string(command.summary.in(session.lang()))});
      }
      return list;
    case Completes::kind: return words_of<query::ListKind>(session.lang());
    case Completes::schema: return words_of<render::SchemaKind>(session.lang());
    case Completes::code:
      for (const MessageInfo* info : catalogue()) list.push_back({std::string(info->code), ""});
      return list;
    default: return from_plan(session, option.completes);
  }
}

/// The options that `command` takes, its --format with what it offers.
std::vector<Option> options_of(const Command* command) {
  std::vector<Option> options;
  if (command != nullptr) {
    options = command->options;
    if (!command->formats.empty()) {
      for (Option option : output_options()) {
        if (option.name.ends_with("--format")) option.choices = command->formats;
        options.push_back(option);
      }
    }
  }
  options.insert(options.end(), global_options().begin(), global_options().end());
  return options;
}

bool is_named(const Option& option, std::string_view word) {
  const std::size_t comma = option.name.find(',');
  return option.name == word || (comma != std::string_view::npos &&
                                 (option.name.substr(0, comma) == word || option.name.substr(comma + 1) == word));
}

Candidates candidates(const Session& session, const std::vector<std::string>& words) {
  const std::string& last = words.back();
  const Command* command = nullptr;
  for (std::size_t i = 0; i + 1 < words.size() && command == nullptr; ++i) command = find_command(words[i]);
  const std::vector<Option> options = options_of(command);
  if (words.size() > 1) {
    for (const Option& option : options) {
      if (!option.positional() && option.takes != Takes::none && is_named(option, words[words.size() - 2]) &&
          !last.starts_with('-')) {
        return for_value(session, option);
      }
    }
  }
  Candidates list;
  const bool only_words = std::find(words.begin(), words.end() - 1, "--") != words.end() - 1;
  if (last.starts_with('-') && !only_words) {
    for (const Option& option : options) {
      if (option.positional()) continue;
      const std::size_t comma = option.name.find(',');
      list.push_back({std::string(option.name.substr(comma == std::string_view::npos ? 0 : comma + 1)),
                      std::string(option.what.in(session.lang()))});
    }
    list.push_back({"--help", std::string(session.say("帮助", "help"))});
    return list;
  }
  if (command == nullptr) return for_value(session, {"", "", Takes::one, {}, Completes::command});
  for (const Option& option : options) {
    if (option.positional()) return for_value(session, option);
  }
  return list;
}

bool common_name(const Candidate& candidate, const auto& fits) {
  return fits(candidate.word) || std::ranges::any_of(candidate.also, fits);
}

bool any_name(const Candidate& candidate, const auto& fits) {
  return common_name(candidate, fits) || std::ranges::any_of(candidate.formal, fits);
}

/// Those that begin with what was typed; failing that, those that contain it, under any of their names; failing that,
/// those whose pinyin, in full or by initials, begins so; failing that, those in which it stands somewhere.
Candidates fitting(const Candidates& all, const std::string& typed) {
  if (!all.empty() && all.front().word.starts_with(':')) return all;
  Candidates fit;
  const auto take = [&](const auto& fits) {
    if (fit.empty()) std::ranges::copy_if(all, std::back_inserter(fit), fits);
  };
  const auto take_named = [&](const auto& fits) { take([&](const Candidate& c) { return any_name(c, fits); }); };
  take([&](const Candidate& c) { return c.word.starts_with(typed); });
  take_named([&](const std::string& name) { return name.find(typed) != std::string::npos; });
  if (!fit.empty() || has_han(typed) || pinyin_letters(typed).empty()) return fit;
  const Pinyin pinyin;
  const auto begins = [&](const std::string& name) { return pinyin.begins(typed, name); };
  take([&](const Candidate& c) { return common_name(c, begins); });
  take_named([&](const std::string& name) { return pinyin.reads(typed, name); });
  return fit;
}

Exit complete(Session& session) {
  std::vector<std::string> words = session.given().values("WORDS");
  if (words.empty()) words.emplace_back();
  for (const Candidate& candidate : fitting(candidates(session, words), words.back())) {
    session.world().out << candidate.word;
    if (!candidate.what.empty()) session.world().out << '\t' << candidate.what;
    session.world().out << '\n';
  }
  return Exit::fine;
}

}  // namespace

Command complete_command() {
  Command command{"__complete", {}, {}, {{"WORDS", "", Takes::many, {}}}, {}, {}, complete};
  command.hidden = true;
  return command;
}

}  // namespace hbjs::cmd
