#include "render/template/files.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/file.h"
#include "base/likeness.h"
#include "base/utf8.h"
#include "office/limits.h"
#include "render/template/docx_parts.h"

namespace fs = std::filesystem;

namespace hbjs::render {
namespace {

constexpr std::size_t largest_template = std::size_t{1} << 20;
constexpr std::size_t largest_document = office::max_file_mib * office::mib;
constexpr std::string_view document_ending = ".docx";

/// Without a byte order mark, and with \n for every line break: what is drawn must not depend on the editor.
std::string normalized(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text.starts_with(mark)) text.remove_prefix(mark.size());
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

/// The document that is built in, as a file of its own.
TemplateFolder::Found built_in_document(std::string_view name) {
  std::string bytes = docx::built_in_document(name.substr(0, name.size() - document_ending.size()));
  if (bytes.empty()) return {};
  return {TemplateFile{"templates/docx/" + std::string(name), std::move(bytes)}, {}};
}

fs::path path_of(std::string_view name) { return fs::path(std::u8string(name.begin(), name.end())); }

/// `month.html`, never `../month.html`.
bool is_plain(std::string_view name) {
  return name.find('.') != std::string_view::npos && name.find_first_of("/\\") == std::string_view::npos &&
         name.find_first_not_of('.') != std::string_view::npos && name.find('\0') == std::string_view::npos;
}

}  // namespace

TemplateFolder::TemplateFolder(std::optional<fs::path> user) : user_(std::move(user)) {
  std::error_code ignored;
  is_file_ = user_ && fs::is_regular_file(*user_, ignored);
}

TemplateFolder::Fault TemplateFolder::fault() const {
  if (!user_ || is_file_) return Fault::none;
  std::error_code ignored;
  if (!fs::is_directory(*user_, ignored)) return Fault::no_folder;
  const std::vector<std::string> known = names();
  const auto is_there = [&](const std::string& name) { return fs::exists(*user_ / path_of(name), ignored); };
  return std::ranges::any_of(known, is_there) ? Fault::none : Fault::no_templates;
}

TemplateFolder::Found TemplateFolder::find(std::string_view name) const {
  if (!is_plain(name)) return {};
  const bool document = name.ends_with(document_ending);
  if (user_) {
    const fs::path path = is_file_ ? *user_ : *user_ / path_of(name);
    std::error_code ignored;
    if (is_file_ ? document : fs::exists(path, ignored)) return read(path, document);
  }
  if (document) return built_in_document(name);
  const std::string_view text = built_in_text(built_in_templates(), name);
  if (text.empty()) return {};
  return {TemplateFile{"templates/" + std::string(name), normalized(text)}, {}};
}

TemplateFolder::Found TemplateFolder::read(const fs::path& path, bool document) {
  const ReadResult file = read_file(path, document ? largest_document : largest_template);
  if (file.error || file.too_large || (!document && first_bad_utf8(file.bytes))) return {{}, path.string()};
  return {TemplateFile{path.string(), document ? file.bytes : normalized(file.bytes)}, {}};
}

namespace {

/// month.htm, Month.HTML, mouth.html → month.html.
std::string meant_by(const std::string& name, const std::vector<std::string>& names) {
  const std::string plain = folded(name);
  for (const std::string& known : names) {
    if (plain == known || plain + "l" == known || plain == known + ".txt") return known;
  }
  return surely_meant(plain, names).value_or("");
}

}  // namespace

std::vector<TemplateFolder::Ignored> TemplateFolder::ignored() const {
  constexpr std::size_t most_files = 500;  // more is no folder of templates
  constexpr std::array endings{".txt", ".md", ".html", ".htm", ".csv", ".css", ".docx", ".doc"};
  std::vector<Ignored> unknown;
  std::vector<fs::path> files;
  std::error_code error;
  if (!user_ || is_file_) return unknown;
  for (auto it = fs::directory_iterator(*user_, error); !error && it != fs::directory_iterator(); it.increment(error)) {
    if (files.size() == most_files) return {};
    files.push_back(it->path());
  }
  std::ranges::sort(files);
  const std::vector<std::string> known = names();
  for (const fs::path& path : files) {
    const std::string name = path.filename().string();
    const std::string plain = folded(name);
    const bool is_template = std::ranges::any_of(endings, [&](const char* ending) { return plain.ends_with(ending); });
    const bool counts =
        is_template && !plain.starts_with('.') && !plain.starts_with('~') && !plain.starts_with("readme");
    if (counts && std::ranges::find(known, name) == known.end())
      unknown.push_back({path.string(), name, meant_by(name, known)});
  }
  if (unknown.empty()) return unknown;
  for (const fs::path& path : files) {
    const ReadResult read = read_file(path, largest_template);
    std::erase_if(unknown, [&](const Ignored& file) {
      return file.path != path.string() && read.bytes.find(file.name) != std::string::npos;
    });
  }
  return unknown;
}

std::vector<std::string> TemplateFolder::names() {
  std::vector<std::string> names;
  for (const BuiltIn& built_in : built_in_templates()) names.emplace_back(built_in.name);
  for (const std::string& name : docx::document_names()) names.push_back(name + std::string(document_ending));
  return names;
}

}  // namespace hbjs::render
