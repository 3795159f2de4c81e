// A finding is known again when lines move, the plan's folder is called by another way, or an alike finding is gone.

#include <doctest/doctest.h>

#include <set>

#include "diag/fingerprint.h"
#include "diag/messages.h"

using namespace hbjs;

namespace {

Sources plan_at(const std::string& folder) {
  Sources sources;
  sources.add(Source(folder + "/tasks.yaml", "", "tasks.yaml"));
  sources.add(Source(folder + "/units.yaml", "", "units.yaml"));
  return sources;
}

Span on_line(std::uint32_t line, std::uint32_t file = 0) { return {file, line, 3, line, 5}; }

std::uint64_t alone(const Sources& sources, Span at, std::string_view name, std::string trail) {
  Sink sink;
  sink.tell(msg::unknown_key, at, name, "title").trail = std::move(trail);
  sink.stamp(sources);
  return sink.findings().front().fingerprint;
}

}  // namespace

TEST_CASE("a fingerprint outlives moved lines and another way to the plan") {
  const std::uint64_t first = alone(plan_at("plan"), on_line(4), "titel", "6");
  CHECK(first == alone(plan_at("plan"), on_line(40), "titel", "6"));
  CHECK(first == alone(plan_at("/home/演示数据/plan"), on_line(4), "titel", "6"));
  CHECK(hex(first).size() == 16);
}

TEST_CASE("it differs by file, trail and arguments") {
  const std::set<std::uint64_t> all{
      alone(plan_at("plan"), on_line(4), "titel", "6"), alone(plan_at("plan"), on_line(4, 1), "titel", "6"),
      alone(plan_at("plan"), on_line(4), "titel", "7"), alone(plan_at("plan"), on_line(4), "tittel", "6")};
  CHECK(all.size() == 4);
}

TEST_CASE("alike findings differ, and those left when one is gone are known again") {
  const Sources sources = plan_at("plan");
  const auto several = [&](std::uint32_t count) {
    Sink sink;
    for (std::uint32_t i = 1; i <= count; ++i) sink.tell(msg::tab, on_line(i));
    sink.stamp(sources);
    std::set<std::uint64_t> all;
    for (const Finding& finding : sink.findings()) all.insert(finding.fingerprint);
    return all;
  };
  const auto before = several(1000), after = several(999);
  CHECK(before.size() == 1000);
  for (const std::uint64_t fingerprint : after) CHECK(before.contains(fingerprint));
}

TEST_CASE("the day of the run is no part of it") {
  const Sources sources = plan_at("plan");
  const auto on = [&](std::string_view day) {
    Sink sink;
    sink.tell(msg::month_in_future, on_line(2), "2024-09", day);
    sink.stamp(sources);
    return sink.findings().front().fingerprint;
  };
  CHECK(on("2024-06-30") == on("2024-07-01"));
}
