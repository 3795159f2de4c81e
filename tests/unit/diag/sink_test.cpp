// What follows from another finding is kept beside the findings, each with its cause, and never without a limit.

#include <doctest/doctest.h>

#include "diag/finding.h"
#include "diag/messages.h"

using namespace hbjs;

TEST_CASE("followers are counted, kept with their cause, and no findings") {
  Sink rule;
  rule.tell(msg::tab, {0, 9, 1, 9, 2});
  Sink sink;
  sink.tell(msg::unknown_key, {0, 5, 1, 5, 4}, "titel", "title");
  sink.hide({0, 5, 1, 5, 4}, msg::missing_key, {0, 4, 1, 4, 2}, "title", "标题", "title");
  sink.hide(std::move(rule), {0, 5, 1, 5, 4});
  sink.sort();
  CHECK(sink.findings().size() == 1);
  CHECK(sink.count(Severity::error) == 1);
  CHECK(sink.hidden() == 2);
  REQUIRE(sink.followers().size() == 2);
  for (const Finding& finding : sink.followers()) CHECK(finding.cause.line == 5);
}

TEST_CASE("beyond the limits they are only counted") {
  Sink sink;
  for (std::size_t i = 0; i < Sink::limit + 3; ++i) sink.tell(msg::tab, {0, 1, 1, 1, 2});
  for (std::size_t i = 0; i < Sink::follower_limit + 5; ++i) sink.hide({0, 1, 1, 1, 2}, msg::tab, {0, 2, 1, 2, 2});
  CHECK(sink.findings().size() == Sink::limit);
  CHECK(sink.surplus() == 3);
  CHECK(sink.followers().size() == Sink::follower_limit);
  CHECK(sink.hidden() == Sink::follower_limit + 5);

  Sink both;
  both.tell(msg::tab, {0, 1, 1, 1, 2});
  both.absorb(std::move(sink));
  CHECK(both.findings().size() == Sink::limit);
  CHECK(both.surplus() == 4);
  CHECK(both.hidden() == Sink::follower_limit + 5);
}
