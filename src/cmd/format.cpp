#include "cmd/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace fs = std::filesystem;

namespace hbjs::cmd {
namespace {

struct Name {
  Format format;
  std::string_view name;
};
constexpr std::array names{Name{Format::text, "text"},     Name{Format::md, "md"},       Name{Format::html, "html"},
                           Name{Format::csv, "csv"},       Name{Format::json, "json"},   Name{Format::yaml, "yaml"},
                           Name{Format::docx, "docx"},     Name{Format::xlsx, "xlsx"},   Name{Format::pdf, "pdf"},
                           Name{Format::eml, "eml"},       Name{Format::sarif, "sarif"}, Name{Format::github, "github"},
                           Name{Format::gitlab, "gitlab"}, Name{Format::junit, "junit"}, Name{Format::line, "line"}};

struct Ending {
  std::string_view ending;
  Format format;
};
constexpr std::array endings{
    Ending{".sarif.json", Format::sarif}, Ending{".sarif", Format::sarif}, Ending{".xml", Format::junit},
    Ending{".txt", Format::text},         Ending{".md", Format::md},       Ending{".html", Format::html},
    Ending{".htm", Format::html},         Ending{".csv", Format::csv},     Ending{".json", Format::json},
    Ending{".yaml", Format::yaml},        Ending{".yml", Format::yaml},    Ending{".docx", Format::docx},
    Ending{".xlsx", Format::xlsx},        Ending{".pdf", Format::pdf}};

/// One that a command offers.
Format format_named(std::string_view name) { return std::ranges::find(names, name, &Name::name)->format; }
std::string_view name_of(Format format) { return std::ranges::find(names, format, &Name::format)->name; }

}  // namespace

bool is_binary(Format format) { return format == Format::docx || format == Format::xlsx || format == Format::pdf; }

std::string_view ending_of(Format format) {
  const auto ending = std::ranges::find(endings, format, &Ending::format);
  return ending == endings.end() ? std::string_view() : ending->ending;
}

Format wanted_format(const Command& command, const Given& given, Lang lang) {
  if (command.formats.empty()) return Format::text;
  const auto offered = [&](std::string_view name) {
    return std::ranges::find(command.formats, name) != command.formats.end();
  };
  if (const auto named = given.value("--format")) {
    if (offered(*named)) return format_named(*named);
    throw Stop(
        Exit::usage,
        fmt::format(fmt::runtime(pick(lang, "hbjs {} 没有格式“{}”，可用：{}", "hbjs {} has no format “{}”; it has {}")),
                    command.name, *named, fmt::join(command.formats, ", ")));
  }
  const auto output = given.value("--output");
  if (!output) return format_named(command.formats.front());
  // A folder for many files of the command's own kind.
  if (command.formats.front() != "text" && !fs::path(*output).has_extension())
    return format_named(command.formats.front());
  const std::string name = folded(fs::path(*output).filename().string());  // Windows writes .HTML
  for (const Ending& row : endings) {
    if (name.ends_with(row.ending) && offered(name_of(row.format))) return row.format;
  }
  std::vector<std::string_view> usable;
  for (const Ending& row : endings) {
    if (offered(name_of(row.format))) usable.push_back(row.ending);
  }
  throw Stop(
      Exit::usage,
      fmt::format(fmt::runtime(pick(lang, "不知道“{}”要哪种格式：扩展名可用 {}，或用 --format 指明",
                                    "cannot tell the format of “{}”: its ending may be {}, or name one with --format")),
                  *output, fmt::join(usable, " ")));
}

}  // namespace hbjs::cmd
