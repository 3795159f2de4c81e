#include "exchange/store.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <utility>

#include "load/load.h"
#include "support/plan_copy.h"

namespace fs = std::filesystem;

// 演示数据 throughout.
namespace hbjs::exchange {
namespace {

const Month june = *parse_month("2024-06");

struct Plan : test::PlanCopy {
  Plan() : PlanCopy(HBJS_SOURCE_DIR "/plan") {}
  [[nodiscard]] fs::path file() const { return submission_path(folder(), "区教育局", june); }
};

Stored store_now(const fs::path& file, std::string bytes, bool replace) {
  Background writing;
  const Stored stored = store(file, std::move(bytes), replace, writing);
  writing.finish();
  return stored;
}

TEST_CASE("a submission is added once; the same again changes nothing") {
  const Plan plan;
  CHECK(store_now(plan.file(), "a: 1\n", false) == Stored::added);
  const auto written = fs::last_write_time(plan.file());
  CHECK(store_now(plan.file(), "a: 1\n", false) == Stored::same);
  CHECK(fs::last_write_time(plan.file()) == written);
}

TEST_CASE("another submission is kept from being overwritten, and kept when it is replaced") {
  const Plan plan;
  store_now(plan.file(), "first\n", false);
  CHECK(store_now(plan.file(), "second\n", false) == Stored::another);
  CHECK(plan.read("progress/2024-06/区教育局.yaml") == "first\n");
  CHECK(store_now(plan.file(), "second\n", true) == Stored::replaced);
  CHECK(store_now(plan.file(), "third\n", true) == Stored::replaced);
  CHECK(plan.read("progress/2024-06/区教育局.yaml") == "third\n");
  CHECK(plan.read("progress/2024-06/.history/区教育局-1.yaml") == "first\n");
  CHECK(plan.read("progress/2024-06/.history/区教育局-2.yaml") == "second\n");
}

TEST_CASE("what was replaced is no submission") {
  const Plan plan;
  store_now(plan.file(), "unit: 区教育局\nmonth: 2024-06\ndate: 2024-06-20\nentries: []\n", false);
  store_now(plan.file(), "unit: 区教育局\nmonth: 2024-06\ndate: 2024-06-21\nentries: []\n", true);
  const load::Loaded loaded = load::load(plan.folder(), load::Progress::all());
  REQUIRE(loaded.book.submissions.size() == 1);
  CHECK(to_string(loaded.book.submissions.front().date.value) == "2024-06-21");
  CHECK(loaded.sink.findings().empty());
}

TEST_CASE("a lock is there until it is taken off, and is no submission either") {
  const Plan plan;
  CHECK_FALSE(is_locked(plan.folder(), june));
  CHECK(lock(plan.folder(), june));
  CHECK_FALSE(lock(plan.folder(), june));
  CHECK(is_locked(plan.folder(), june));
  CHECK_FALSE(is_locked(plan.folder(), *parse_month("2024-07")));
  CHECK(load::load(plan.folder(), load::Progress::all()).sink.findings().empty());
  CHECK(unlock(plan.folder(), june));
  CHECK_FALSE(unlock(plan.folder(), june));
}

TEST_CASE("two runs do not write at the same time") {
  const Plan plan;
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = [&] {
    const ProgressGuard guard(plan.folder());
    const pid_t forked = fork();
    if (forked == 0) {
      // The parent holds the guard when this begins to wait for it.
      const ProgressGuard second(plan.folder());
      const bool there = fs::exists(plan.folder() / "progress/first");
      _exit(write(ends[1], there ? "y" : "n", 1) == 1 ? 0 : 1);
    }
    usleep(20'000);  // long enough for a child that does not wait to look too early
    plan.write("progress/first", "");
    return forked;
  }();
  char seen = '?';
  CHECK(read(ends[0], &seen, 1) == 1);
  CHECK(seen == 'y');
  waitpid(child, nullptr, 0);
  close(ends[0]);
  close(ends[1]);
}

TEST_CASE("the YAML written reads back as the same and needs no second thought") {
  Submission submission;
  const Span here{0, 1, 1, 1, 1};
  submission.unit = {"区教育局", here};
  submission.month = {june, here};
  submission.date = {*parse_date("2024-06-21"), here};
  Entry entry;
  entry.item = {"4.1", here};
  entry.progress = {"演示数据：新签 12 对；# 不是注释\n第二行: 也是文字", here};
  entry.measures.at = here;
  entry.measures.push_back({here, {"school-pairs", here}, {*Decimal::parse("12.5"), here}});
  submission.entries.push_back(entry);
  const std::string bytes = to_yaml(submission, false);
  Sink sink;
  Submission again;
  load::load_submission(bytes, 0, sink, again);
  CHECK(sink.findings().empty());
  REQUIRE(again.entries.size() == 1);
  CHECK(again.entries.front().item.value == "4.1");
  CHECK(again.entries.front().progress.value == entry.progress.value);
  CHECK(again.entries.front().measures.front().value.value.str() == "12.5");
  CHECK(to_yaml(again, false) == bytes);
}

}  // namespace
}  // namespace hbjs::exchange
