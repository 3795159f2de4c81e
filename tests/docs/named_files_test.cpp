// What the pages for maintainers say stands where they say it stands.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace fs = std::filesystem;

namespace {

const fs::path root = HBJS_SOURCE_DIR;

/// A page names a file as it is, without its ending, or several by a star: `diag/messages/*.h`.
bool stands(const fs::path& base, const std::string& name) {
  if (const std::size_t star = name.find('*'); star != std::string::npos) {
    const fs::path begin = base / name.substr(0, star);
    const fs::path folder = begin.parent_path();
    if (!fs::is_directory(folder)) return false;
    return std::ranges::any_of(fs::directory_iterator(folder), [&](const fs::directory_entry& entry) {
      return entry.path().string().starts_with(begin.string());
    });
  }
  const std::string path = (base / name).string();
  return fs::exists(path) || fs::exists(path + ".h") || fs::exists(path + ".cpp");
}

}  // namespace

TEST_CASE("every file and folder that ARCHITECTURE and CONTRIBUTING name is there") {
  std::set<std::string> folders;
  for (const fs::path& base : {root, root / "src"}) {
    for (const fs::directory_entry& entry : fs::directory_iterator(base)) {
      if (entry.is_directory()) folders.insert(entry.path().filename().string());
    }
  }
  for (const std::string page : {"ARCHITECTURE.md", "CONTRIBUTING.md"}) {
    std::ifstream in(root / page, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    static const std::regex path("`(([a-z]+)/[a-z_/]*[a-z_.*/]*)`");
    std::size_t seen = 0;
    for (std::sregex_iterator match(text.begin(), text.end(), path), end; match != end; ++match) {
      const std::string name = (*match)[1];
      if (!folders.contains((*match)[2]) || name == "plan/progress/") continue;  // which comes with the first report
      CHECK_MESSAGE((stands(root, name) || stands(root / "src", name)), page << " names " << name);
      ++seen;
    }
    CHECK(seen > 5);
  }
}
