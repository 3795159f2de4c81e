#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/background.h"
#include "base/lang.h"
#include "cmd/command.h"
#include "cmd/format.h"
#include "cmd/world.h"
#include "load/load.h"
#include "query/index.h"
#include "render/page/page.h"

namespace hbjs::cmd {

/// One run of one command: what was asked for, and the ways to the plan and to the outside.
class Session {
 public:
  Session(World& world, const Command& command, Given given, Lang lang);

  [[nodiscard]] World& world() const { return world_; }
  [[nodiscard]] const Command& command() const { return command_; }
  [[nodiscard]] const Given& given() const { return given_; }
  [[nodiscard]] Lang lang() const { return lang_; }
  [[nodiscard]] std::string_view say(std::string_view zh, std::string_view en) const { return pick(lang_, zh, en); }
  /// The day that stands for today: --as-of, else the clock's.
  [[nodiscard]] Date as_of() const { return as_of_; }
  /// --format, else what the ending of -o says, else the command's first.
  [[nodiscard]] Format format() const { return format_; }
  /// Width and colours for text on stdout, or plain and 100 cells wide for text into a file.
  [[nodiscard]] render::TextStyle style() const;

  /// The plan's folder. Throws Stop (3) when there is none.
  [[nodiscard]] std::filesystem::path plan_folder() const;
  /// Reads the plan; throws Stop (3) when a file is missing or unreadable. `instead` stands for files on disk.
  [[nodiscard]] load::Loaded load(const load::Progress& progress, const load::Instead& instead = {}) const;
  /// Whether the plan that was read calls itself 演示数据: every page made from it has to say so.
  [[nodiscard]] bool demo() const { return demo_; }
  /// Reads the plan for an answer. A plan with errors that would make answers wrong is told on stderr, and Stop (1)
  /// is thrown: an answer is never a silent guess.
  [[nodiscard]] load::Loaded load_sound(const load::Progress& progress) const;
  /// The same for a plan that was read already, as far as `progress`: what is wrong elsewhere in it is left alone.
  void refuse_unsound(load::Loaded& loaded, const load::Progress& progress) const;

  /// Throws Stop (2) when the answer is a binary file and would go to a terminal: it says to write it with
  /// `-o file_name`. Call it before long work; deliver() does so too.
  void refuse_terminal(std::string_view file_name) const;
  /// Writes an answer to stdout or the file of -o.
  void deliver(std::string_view bytes) const;
  /// Begins to write one of many files, whole or not at all, with the folders on its way. What cannot be written is
  /// thrown by `writing`: Stop (3) with its path.
  void write(const std::filesystem::path& path, std::string bytes, Background& writing) const;
  /// The same for a file that is `drawn` beside others: on another thread, so it may only read what it shares with
  /// them.
  void write(const std::filesystem::path& path, std::function<std::string()> drawn, Background& writing) const;
  /// Throws Stop (3): what could not be written, and why.
  [[noreturn]] void cannot_write(const std::string& path, std::error_code why) const;
  /// Words about the answer, on stderr.
  void remark(std::string_view sentence) const;

 private:
  World& world_;
  const Command& command_;
  Given given_;
  Lang lang_;
  Date as_of_;
  Format format_ = Format::text;
  mutable bool demo_ = false;  ///< known once the plan is read
};

/// Cells of a line of text: $COLUMNS, else the terminal's, else `unknown`; at least 20.
std::size_t text_width(const World& world, std::size_t unknown);

/// The plan's folder as --plan, $HBJS_PLAN or the folders above say; empty when there is none.
std::filesystem::path find_plan(const Given& given, const World& world);

/// --lang, else the locale when it names zh or en, else the plan's own language, else Chinese.
/// Reads the arguments before they are parsed, since complaints about them have a language too.
Lang language_of(const std::vector<std::string>& args, const World& world);

}  // namespace hbjs::cmd
