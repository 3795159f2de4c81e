#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/lang.h"
#include "base/stop.h"

namespace hbjs::cmd {

class Session;

/// A text to people in both languages.
struct Words {
  std::string_view zh, en;
  [[nodiscard]] std::string_view in(Lang lang) const { return pick(lang, zh, en); }
};

/// What a shell may offer where a value is typed.
enum class Completes { nothing, command, unit, item, month, quarter, year, kind, schema, code, file, folder, words };

/// How many values follow an option.
enum class Takes { none, one, maybe, many };

/// One option or argument: all that parsing, help, the man page and completion need to know of it.
struct Option {
  std::string_view name;   ///< `--month`, `-o`; without dashes it is a positional argument
  std::string_view value;  ///< placeholder in help; empty for a flag
  Takes takes = Takes::none;
  Words what;
  Completes completes = Completes::nothing;
  std::vector<std::string_view> choices = {};  ///< the only values allowed, when not empty
  bool needed = false;                         ///< a positional argument that must be given

  [[nodiscard]] bool positional() const { return !name.starts_with('-'); }
};

struct Example {
  std::string_view line;  ///< as typed
  Words what;
};

/// What was given on the command line, by option name.
class Given {
 public:
  void set(std::string_view name, std::vector<std::string> values) { values_[std::string(name)] = std::move(values); }
  void remove(const std::string& name) { values_.erase(name); }
  [[nodiscard]] bool has(std::string_view name) const { return values_.contains(name); }
  /// The value; nullopt when the option is absent or stands without a value.
  [[nodiscard]] std::optional<std::string> value(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> values(std::string_view name) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

/// One row of the table of commands: dispatch, help, the man page and completion read it.
struct Command {
  std::string_view name;
  Words summary;  ///< one line
  Words details;  ///< a paragraph; may be empty
  std::vector<Option> options;
  std::vector<std::string_view> formats;  ///< what --format offers; empty: the command has no --format
  std::vector<Example> examples;
  Exit (*run)(Session&);
  bool hidden = false;
};

/// Every command, in the order of the help.
std::span<const Command> commands();
/// Null when there is none of this name.
const Command* find_command(std::string_view name);
/// Options that every command takes.
std::span<const Option> global_options();
/// --format and -o, for a command that has formats.
std::span<const Option> output_options();

}  // namespace hbjs::cmd
