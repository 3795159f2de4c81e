#include <string>
#include <unordered_map>

#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

constexpr Phrase<> once{"只算一次", "it counts once"};
constexpr Phrase<> two_pairs{"按两对计算", "it counts as two pairs"};
constexpr Phrase<> both_entries{"两条都计入报告", "both entries go into the report"};
constexpr Phrase<> added_up{"两个数会相加", "the two figures are added up"};
constexpr Phrase<> the_later{"以后一个数为准", "the later figure counts"};

/// `used`: what the program makes of it as it stands.
void tell(Context& context, const Text& again, Span first, std::string way, const Phrase<>& used) {
  Finding& finding = context.sink.tell(msg::listed_twice, again.at, again.value);
  finding.trail = std::move(way);
  finding.label = used();
  finding.related.push_back({first, first_here()});
}

/// Lists are short: each with each is fastest. Where one is long, a table is.
template <class Way>
void look_through(Context& context, const List<Text>& list, const Way& way) {
  constexpr std::size_t is_long = 32;
  if (list.size() < is_long) {
    for (std::size_t i = 1; i < list.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (list[i].value != list[j].value || !list[i].stated()) continue;
        tell(context, list[i], list[j].at, way(), once);
        break;
      }
    }
    return;
  }
  std::unordered_map<std::string_view, Span> seen;
  for (const Text& text : list) {
    if (!text.stated()) continue;
    const auto [entry, fresh] = seen.emplace(text.value, text.at);
    if (!fresh) tell(context, text, entry->second, way(), once);
  }
}

template <class P>
void look_through_pairs(Context& context, const List<P>& pairs) {
  std::unordered_map<std::string, Span> seen;
  for (const P& pair : pairs) {
    if (!pair.helper.stated() || !pair.recipient.stated()) continue;
    const auto [entry, fresh] = seen.emplace(pair.helper.value + '\n' + pair.recipient.value, pair.recipient.at);
    if (!fresh)
      tell(context, pair.recipient, entry->second, trail({std::to_string(pair.no.value), "recipient"}), two_pairs);
  }
}

/// A submission that speaks of one item or one target twice: which of the two counts?
void look_through_submission(Context& context, const Submission& submission) {
  std::unordered_map<std::string_view, Span> items;
  std::unordered_map<std::string_view, Span> targets;
  for (const Entry& entry : submission.entries) {
    if (entry.item.stated()) {
      const auto [item, fresh] = items.emplace(entry.item.value, entry.item.at);
      if (!fresh) tell(context, entry.item, item->second, trail({entry.item.value, "item"}), both_entries);
    }
    for (const Measure& measure : entry.measures) {
      if (!measure.target.stated()) continue;
      const auto [target, fresh] = targets.emplace(measure.target.value, measure.target.at);
      if (fresh) continue;
      const Target* its = context.index.target(measure.target.value);
      const bool adds_up = its == nullptr || its->adds.value == Adds::sum;
      tell(context, measure.target, target->second, trail({entry.item.value, measure.target.value, "target"}),
           adds_up ? added_up : the_later);
    }
  }
}

}  // namespace

void listed_twice(Context& context) {
  const Book& book = context.book;
  for (const Unit& unit : book.units.units)
    look_through(context, unit.aliases, [&] { return trail({unit.name.value, "aliases"}); });
  for (const Group& group : book.units.groups)
    look_through(context, group.members, [&] { return trail({group.name.value, "members"}); });
  for (const Task& task : book.tasks.tasks)
    look_through(context, task.responsible, [&] { return trail({task.id.value, "responsible"}); });
  for (const Clause& clause : book.agreement.clauses) {
    look_through(context, clause.tasks, [&] { return trail({clause.id.value, "tasks"}); });
    look_through(context, clause.duties, [&] { return trail({clause.id.value, "duties"}); });
  }
  for (const Requirement& row : book.requirements.requirements) {
    const std::string& id = row.id.value;
    look_through(context, row.helper.lead, [&] { return trail({id, "helper", "lead"}); });
    look_through(context, row.helper.responsible, [&] { return trail({id, "helper", "responsible"}); });
    look_through(context, row.recipient.lead, [&] { return trail({id, "recipient", "lead"}); });
    look_through(context, row.recipient.responsible, [&] { return trail({id, "recipient", "responsible"}); });
  }
  look_through_pairs(context, book.villages.pairs);
  look_through_pairs(context, book.schools.pairs);
  look_through_pairs(context, book.medical.pairs);
  for (const Submission& submission : book.submissions) look_through_submission(context, submission);
}

}  // namespace hbjs::check
