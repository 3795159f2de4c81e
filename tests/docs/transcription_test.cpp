// The plan is the source, verbatim: with white space removed, every text and every name in plan/ must occur in
// tests/transcription/plan-2024.txt, the text extracted from the printed document.

#include <doctest/doctest.h>

#include <fstream>
#include <regex>
#include <sstream>

#include "base/utf8.h"
#include "load/load.h"

using namespace hbjs;

namespace {

std::string erased(std::string text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin);
  const std::size_t to = text.find(end, from);
  if (from != std::string::npos && to != std::string::npos) text.erase(from, to + end.size() - from);
  return text;
}

/// The printed text without white space and page numbers (— 5—).
std::string printed() {
  std::ifstream in(HBJS_SOURCE_DIR "/tests/transcription/plan-2024.txt", std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return std::regex_replace(without_space(text.str()), std::regex("—[0-9]+—"), "");
}

struct Printed {
  std::string whole = printed();
  /// The contact bracket stands in plan.yaml, marked private, and so not in the demand's text.
  std::string without_contact = erased(whole, "（联系人：", "@qq.com）");
  std::size_t seen = 0;

  void holds(const Text& text) {
    ++seen;
    CAPTURE(text.value);
    CAPTURE(text.at.line);
    const std::string bare = without_space(text.value);
    CHECK_FALSE(bare.empty());
    CHECK((whole.find(bare) != std::string::npos || without_contact.find(bare) != std::string::npos));
  }
  template <class T>
  void holds(const List<T>& list) {
    for (const T& item : list) holds(item);
  }
};

const Book& book() {
  static const load::Loaded loaded = load::load(HBJS_SOURCE_DIR "/plan", load::Progress::none());
  return loaded.book;
}

}  // namespace

TEST_CASE("every text of the plan occurs in the printed source") {
  Printed source;
  REQUIRE(source.whole.size() > 20'000);
  const Book& b = book();
  for (const Text* text : {&b.plan.title, &b.plan.preamble, &b.plan.goals, &b.plan.office.name,
                           &b.plan.office.reach.phone, &b.plan.office.reach.email, &b.plan.helper, &b.plan.recipient}) {
    source.holds(*text);
  }
  source.holds(b.plan.office.contacts);
  source.holds(b.plan.annexes);
  for (const Task& task : b.tasks.tasks) {
    for (const Text* text : {&task.section, &task.title, &task.text}) source.holds(*text);
    source.holds(task.responsible);
  }
  for (const Demand& demand : b.duties.demands) {
    source.holds(demand.title);
    source.holds(demand.text);
  }
  for (const Duty& duty : b.duties.duties) source.holds(duty.quote);
  for (const Target& target : b.targets.targets) {
    for (const Promise& promise : target.promised) source.holds(promise.quote);
  }
  for (const Clause& clause : b.agreement.clauses) source.holds(clause.text);
  for (const Requirement& row : b.requirements.requirements) {
    source.holds(row.category);
    source.holds(row.content);
    for (const Owners* owners : {&row.helper, &row.recipient}) {
      source.holds(owners->lead);
      source.holds(owners->responsible);
    }
  }
  CHECK(source.seen > 500);
}

TEST_CASE("every unit, group and pair of the plan is named in the printed source") {
  Printed source;
  const Book& b = book();
  for (const Unit& unit : b.units.units) source.holds(unit.name);
  for (const Group& group : b.units.groups) source.holds(group.name);
  for (const VillagePair& pair : b.villages.pairs) {
    for (const Name* name : {&pair.helper, &pair.town, &pair.recipient}) source.holds(*name);
  }
  for (const PairsFile* table : {&b.schools, &b.medical}) {
    for (const Pair& pair : table->pairs) {
      // A row is one line of the print: number, helper, recipient.
      source.holds(Text{std::to_string(pair.no.value) + pair.helper.value + pair.recipient.value, pair.no.at});
    }
  }
  CHECK(source.seen > 140);
}

TEST_CASE("the plan has everything that the source numbers") {
  const Book& b = book();
  CHECK(b.tasks.tasks.size() == 14);
  CHECK(b.requirements.requirements.size() == 35);
  CHECK(b.agreement.clauses.size() == 8);
  CHECK(b.villages.pairs.size() == 9);
  CHECK(b.schools.pairs.size() == 36);
  CHECK(b.medical.pairs.size() == 6);
  CHECK(b.duties.demands.size() == 4);
  CHECK(b.units.groups.size() == 9);
  CHECK(b.projects.projects.empty());
  std::size_t bodies = 0, streets = 0;
  for (const Unit& unit : b.units.units) {
    bodies += unit.side.value == Side::helper && unit.kind.value == UnitKind::body ? 1U : 0U;
    streets += unit.side.value == Side::helper && unit.kind.value == UnitKind::street ? 1U : 0U;
  }
  CHECK(bodies == 32);
  CHECK(streets == 9);
}
