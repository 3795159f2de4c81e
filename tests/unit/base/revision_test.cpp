#include "base/revision.h"

#include <cstdlib>
#include <fstream>

#include <doctest/doctest.h>

using namespace hbjs;
namespace fs = std::filesystem;

namespace {

/// A folder with a space and Chinese in its name, removed after the test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "hbjs 修订-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void git(const std::string& words) const {
    const std::string command = "git -C '" + path.string() +
                                "' -c user.name=t -c user.email=t@example.org -c commit.gpgsign=false " + words +
                                " >/dev/null 2>&1";
    REQUIRE(std::system(command.c_str()) == 0);
  }
  void put(const std::string& name, const std::string& text) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name) << text;
  }

  fs::path path;
};

bool have_git() { return std::system("git --version >/dev/null 2>&1") == 0; }

}  // namespace

TEST_CASE("a folder outside a repository has no revision") {
  const Folder folder;
  CHECK_FALSE(revision_of(folder.path));
  CHECK_FALSE(revision_of(folder.path / "missing"));
}

TEST_CASE("a repository says its commit and whether the folder differs") {
  if (!have_git()) return;
  const Folder folder;
  folder.git("init");
  auto revision = revision_of(folder.path);
  REQUIRE(revision);
  CHECK(revision->commit.empty());
  CHECK_FALSE(revision->dirty);

  folder.put("plan/plan.yaml", "a\n");
  folder.put("other/file", "a\n");
  folder.git("add .");
  folder.git("commit -m first");
  revision = revision_of(folder.path / "plan");
  REQUIRE(revision);
  CHECK(revision->commit.size() == 12);
  CHECK(revision->commit.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK_FALSE(revision->dirty);

  folder.put("other/file", "b\n");  // not below the plan
  CHECK_FALSE(revision_of(folder.path / "plan")->dirty);
  CHECK(revision_of(folder.path)->dirty);

  folder.put("plan/plan.yaml", "bb\n");
  CHECK(revision_of(folder.path / "plan")->dirty);
  folder.git("commit -am second");
  CHECK_FALSE(revision_of(folder.path)->dirty);

  folder.put("plan/progress/new.yaml", "untracked\n");
  CHECK(revision_of(folder.path / "plan")->dirty);
}

TEST_CASE("looking runs no program that the repository names, and writes nothing") {
  if (!have_git()) return;
  const Folder folder;
  folder.git("init");
  folder.put("plan.yaml", "a\n");
  folder.git("add .");
  folder.git("commit -m first");
  folder.git("config core.fsmonitor 'touch ran; false'");
  const auto index = fs::last_write_time(folder.path / ".git/index");
  fs::last_write_time(folder.path / "plan.yaml", fs::file_time_type::clock::now() + std::chrono::hours(1));
  CHECK_FALSE(revision_of(folder.path)->dirty);
  CHECK_FALSE(fs::exists(folder.path / "ran"));
  CHECK(fs::last_write_time(folder.path / ".git/index") == index);
}

TEST_CASE("the environment of a git hook does not lead elsewhere") {
  if (!have_git()) return;
  const Folder folder;
  const Folder outside;
  folder.git("init");
  ::setenv("GIT_DIR", (folder.path / ".git").c_str(), 1);
  ::setenv("GIT_WORK_TREE", outside.path.c_str(), 1);
  const bool found = revision_of(outside.path).has_value();
  ::unsetenv("GIT_DIR");
  ::unsetenv("GIT_WORK_TREE");
  CHECK_FALSE(found);
}

TEST_CASE("without git there is no revision") {
  const char* const path = std::getenv("PATH");
  const std::string before = path != nullptr ? path : "";
  ::setenv("PATH", "/nonexistent", 1);
  const bool found = revision_of(".").has_value();
  ::setenv("PATH", before.c_str(), 1);
  CHECK_FALSE(found);
}

TEST_CASE("the work tree is the nearest folder upward with a .git, be it a folder or a file") {
  const Folder folder;
  folder.put(".git/HEAD", "");
  folder.put("甲/plan/plan.yaml", "演示数据");
  folder.put("乙/.git", "gitdir: elsewhere");
  CHECK(work_tree_of(folder.path / "甲/plan") == folder.path);
  CHECK(work_tree_of(folder.path / "甲/../乙/plan") == folder.path / "乙");
  CHECK(work_tree_of("/") == std::nullopt);
}
