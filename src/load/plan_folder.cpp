#include "load/plan_folder.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/likeness.h"
#include "base/utf8.h"
#include "diag/messages.h"
#include "load/files.h"

namespace fs = std::filesystem;

namespace hbjs::load {
namespace {

constexpr Phrase<Str> did_you_mean{"是不是“{0}”？", "did you mean “{0}”?"};
constexpr std::array folders{"annexes", "progress"};

/// The names that a plan has in one of its folders ("" for the plan's own).
std::vector<std::string> known_in(std::string_view folder) {
  std::vector<std::string> names;
  std::apply(
      [&](const auto&... file) {
        const auto add = [&](const fs::path& path) {
          if (path.parent_path() == fs::path(folder)) names.push_back(path.filename().string());
        };
        (add(fs::path(file.path)), ...);
      },
      plan_files);
  if (folder.empty()) names.insert(names.end(), folders.begin(), folders.end());
  return names;
}

bool is_yaml(std::string_view name) {
  const std::string plain = folded(name);
  return plain.ends_with(".yaml") || plain.ends_with(".yml");
}

/// The name without its ending, folded: units.yml and Units.YAML are both units.
std::string stem_of(std::string_view name) {
  const std::string plain = folded(name);
  return plain.substr(0, plain.rfind('.'));
}

/// The known name that was surely meant.
std::optional<std::string> meant_by(std::string_view name, const std::vector<std::string>& known) {
  for (const std::string& one : known) {
    if (one != name && stem_of(one) == stem_of(name)) return one;
  }
  std::vector<std::string> stems;
  for (const std::string& one : known) stems.push_back(stem_of(one));
  const auto meant = surely_meant(stem_of(name), stems);
  if (!meant) return std::nullopt;
  return known[static_cast<std::size_t>(std::ranges::find(stems, *meant) - stems.begin())];
}

void tell_unread_in(const fs::path& folder, std::string_view below, Loaded& loaded) {
  const std::vector<fs::directory_entry> all = entries(below.empty() ? folder : folder / below, loaded);
  tell_twins(folder, all, loaded);
  const std::vector<std::string> known = known_in(below);
  for (const fs::directory_entry& entry : all) {
    const std::string name = entry.path().filename().string();
    if (std::ranges::find(known, name) != known.end()) continue;
    std::error_code ignored;
    const bool is_folder = entry.is_directory(ignored);
    const auto meant = meant_by(name, known);
    if (is_folder ? !meant || is_yaml(*meant) : !is_yaml(name)) continue;
    Finding& finding = loaded.sink.tell(msg::never_read, unread_file(folder, entry.path(), loaded), name);
    if (meant) finding.label = did_you_mean(*meant);
  }
}

}  // namespace

bool is_passed_over(std::string_view name) {
  return name.starts_with('.') || name.starts_with("~$") || name.ends_with('~');
}

std::vector<fs::directory_entry> entries(const fs::path& folder, Loaded& loaded) {
  std::vector<fs::directory_entry> found;
  std::error_code error;
  for (auto it = fs::directory_iterator(folder, error); !error && it != fs::directory_iterator(); it.increment(error)) {
    if (!is_passed_over(it->path().filename().string())) found.push_back(*it);
  }
  if (error && error != std::errc::no_such_file_or_directory) loaded.unreadable.push_back({folder.string(), error, {}});
  std::ranges::sort(found, {}, [](const fs::directory_entry& entry) { return entry.path().string(); });
  return found;
}

Span unread_file(const fs::path& folder, const fs::path& path, Loaded& loaded) {
  const std::uint32_t file =
      loaded.sources.add(Source(path.string(), {}, path.lexically_relative(folder).generic_string()));
  loaded.broken.push_back(false);
  return {file, 1, 1, 1, 1};
}

void tell_twins(const fs::path& folder, const std::vector<fs::directory_entry>& entries, Loaded& loaded) {
  std::map<std::string, fs::path> seen;
  for (const fs::directory_entry& entry : entries) {
    const std::string name = entry.path().filename().string();
    const auto [twin, fresh] = seen.emplace(folded(name), entry.path());
    if (fresh) continue;
    const Span first = unread_file(folder, twin->second, loaded);
    Finding& finding = loaded.sink.tell(msg::names_alike, unread_file(folder, entry.path(), loaded), name,
                                        twin->second.filename().string());
    static constexpr Phrase<> other{"另一个在这里", "the other one"};
    finding.related.push_back({first, other()});
  }
}

void tell_unread(const fs::path& folder, Links& links, Loaded& loaded) {
  tell_unread_in(folder, "", loaded);
  if (!links.bad_one_on(folder / "annexes")) tell_unread_in(folder, "annexes", loaded);
}

std::string saved_as(const fs::path& path) {
  std::vector<std::string> names;
  std::error_code error;
  for (auto it = fs::directory_iterator(path.parent_path(), error); !error && it != fs::directory_iterator();
       it.increment(error)) {
    if (const std::string name = it->path().filename().string(); is_yaml(name)) names.push_back(name);
  }
  std::ranges::sort(names);
  // A file that the plan has is itself, and none that was saved under another name.
  for (const std::string_view folder : {"", "annexes"}) {
    for (const std::string& known : known_in(folder)) std::erase(names, known);
  }
  const auto meant = meant_by(path.filename().string(), names);
  return meant ? (path.parent_path() / *meant).string() : std::string();
}

}  // namespace hbjs::load
