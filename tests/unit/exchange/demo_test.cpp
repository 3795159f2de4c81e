#include "exchange/demo.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "check/check.h"
#include "load/load.h"
#include "query/assess.h"
#include "query/funds.h"
#include "query/index.h"
#include "query/pace.h"
#include "query/status.h"
#include "support/plan_copy.h"

namespace hbjs::exchange {
namespace {

const Date year_end = *parse_date("2024-12-31");

struct Demo : test::PlanCopy {
  explicit Demo(std::uint32_t seed, std::size_t scale = 1) : PlanCopy(HBJS_SOURCE_DIR "/plan") {
    for (const auto& [name, bytes] : demo_plan(seed, scale)) write(name, bytes);
  }
};

/// No error and no warning; notes are of the source, which is uneven.
void hold_sound(const Demo& demo) {
  load::Loaded loaded = load::load(demo.folder(), load::Progress::all());
  check::check(query::Index(loaded.book), loaded.broken, year_end, loaded.sink);
  for (const Finding& finding : loaded.sink.findings()) {
    if (finding.severity == Severity::note) continue;
    CAPTURE(loaded.sources[finding.at.file].path());
    CAPTURE(finding.at.line);
    FAIL_CHECK(finding.message().in(Lang::zh));
  }
}

TEST_CASE("validate finds no error in the demonstration, whatever the seed") {
  for (const std::uint32_t seed : {1U, 2U, 3U, 7U, 42U, 2024U}) {
    CAPTURE(seed);
    hold_sound(Demo(seed));
  }
}

TEST_CASE("the same seed makes the same year, another seed another one") {
  CHECK(demo_plan(5) == demo_plan(5));
  CHECK(demo_plan(5) != demo_plan(6));
}

TEST_CASE("three times as large: sound, every record three times, each under a name of its own") {
  const Demo one(1), three(1, 3);
  hold_sound(three);
  const auto book = [](const Demo& demo) { return load::load(demo.folder(), load::Progress::all()).book; };
  const Book small = book(one), large = book(three);
  CHECK(large.units.units.size() == 3 * small.units.units.size());
  CHECK(large.tasks.tasks.size() == 3 * small.tasks.tasks.size());
  CHECK(large.requirements.requirements.size() == 3 * small.requirements.requirements.size());
  CHECK(large.projects.projects.size() == 3 * small.projects.projects.size());
  CHECK(large.submissions.size() > 2 * small.submissions.size());
  const query::AssessAnswer answer = query::assess(query::Index(large), year_end);
  CHECK(answer.ranking.size() == 3 * 41);
  for (const auto& [name, bytes] : demo_plan(1, 3)) {
    if (bytes.find("（演示2）") != std::string::npos) CHECK(bytes.find("演示数据") != std::string::npos);
  }
}

TEST_CASE("the year has what reports are made for: late and missing units, targets ahead and behind, a succession") {
  const Demo demo(1);
  const load::Loaded loaded = load::load(demo.folder(), load::Progress::all());
  const query::Index index(loaded.book);
  const query::PeriodStatus year = query::period_status(index, {Period::Kind::year, 2024, 0}, year_end);
  CHECK(year.counts.late > 0);
  CHECK(year.counts.missing > 0);
  CHECK(year.counts.on_time > year.counts.late + year.counts.missing);
  CHECK(year.counts.received <= year.counts.expected);
  const query::PaceAnswer pace = query::pace(index, {Period::Kind::year, 2024, 0}, *parse_date("2024-10-31"));
  CHECK(pace.target_counts.green > 0);
  CHECK(pace.target_counts.red > 0);
  const auto reports = [&](std::string_view unit, std::string_view month) {
    return std::ranges::any_of(loaded.book.submissions, [&](const Submission& one) {
      return one.unit.value == unit && to_string(one.month.value) == month;
    });
  };
  CHECK_FALSE(reports("区乡村振兴局", "2024-11"));
  CHECK_FALSE(reports("区农业农村局", "2024-06"));
}

TEST_CASE("the money is told once: the target's figure is what the payments come to") {
  for (const std::uint32_t seed : {1U, 7U}) {
    const Demo demo(seed);
    const load::Loaded loaded = load::load(demo.folder(), load::Progress::all());
    const query::Index index(loaded.book);
    const Period year{Period::Kind::year, 2024, 0};
    const query::FundsAnswer funds = query::funds(index, year, year_end);
    const query::PaceAnswer pace = query::pace(index, year, year_end);
    const auto target = std::ranges::find(pace.targets, query::funds_target, &query::TargetPace::id);
    CHECK(funds.fiscal_paid.amount > Decimal());
    CHECK(target->done == funds.fiscal_paid.amount);
  }
}

TEST_CASE("whatever is made up says so, and nothing private is in it") {
  for (const auto& file : demo_plan(1)) {
    const auto& [name, bytes] = file;
    CAPTURE(file.first);
    if (name.starts_with("progress/")) CHECK(bytes.find("演示数据") != std::string::npos);
    CHECK(bytes.find("private:") == std::string::npos);
  }
  CHECK(demo_plan(1).at("plan.yaml").find("demo: true") != std::string::npos);
}

}  // namespace
}  // namespace hbjs::exchange
