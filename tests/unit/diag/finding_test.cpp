#include "diag/finding.h"

#include <doctest/doctest.h>

#include "diag/messages.h"

using namespace hbjs;

TEST_CASE("a finding is as grave as the catalogue says until the plan says otherwise") {
  Sink sink;
  sink.tell(msg::unknown_unit, {0, 3, 1, 3, 5}, "单位", "unit", "区教育居");
  sink.tell(msg::two_spellings, {0, 9, 1, 9, 4}, "黄鹤楼村", "黄鹤村");
  sink.tell(msg::unused_unit, {0, 12, 1, 12, 4}, "区体育局");
  CHECK(sink.count(Severity::error) == 1);
  CHECK(sink.count(Severity::note) == 2);

  sink.ignore_unless([](Finding& finding) {
    if (finding.info == &msg::unknown_unit) finding.severity = Severity::warning;
    return finding.info != &msg::two_spellings;
  });
  CHECK(sink.count(Severity::error) == 0);
  CHECK(sink.count(Severity::warning) == 1);
  CHECK(sink.count(Severity::note) == 1);
  CHECK(sink.ignored() == 1);
  REQUIRE(sink.findings().size() == 2);
  CHECK(sink.findings()[1].info == &msg::unused_unit);  // what stays keeps its order

  sink.drop_known([](const Finding& finding) { return finding.severity == Severity::warning; });
  sink.count_gone(3);
  CHECK(sink.known() == 1);
  CHECK(sink.count(Severity::warning) == 0);

  Sink all;
  all.absorb(std::move(sink));
  CHECK(all.ignored() == 1);
  CHECK(all.known() == 1);
  CHECK(all.gone() == 3);
}
