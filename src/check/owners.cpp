#include <algorithm>

#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

/// The lead of this name, among the first ones: rows have one or two, a hostile one may have thousands.
const Name* find(const Names& leads, std::string_view wanted) {
  constexpr std::size_t enough = 32;
  for (std::size_t i = 0; i < std::min(leads.size(), enough); ++i) {
    if (leads[i].value == wanted) return &leads[i];
  }
  return nullptr;
}

/// Who is responsible besides the lead? A side is told of once: it has nobody, only the lead again, or the lead
/// among others.
void look(Context& context, const Requirement& row, const Owners& owners, Side side) {
  const std::string& id = row.id.value;
  const auto& words = row_of(side);
  const auto way = [&](std::string_view key) { return trail({id, words.key, key}); };
  if (owners.lead.at.known() && owners.lead.empty()) {
    context.sink.tell(msg::no_lead, owners.lead.at, id, words.zh, words.en).trail = way("lead");
  }
  if (owners.responsible.at.known() && owners.responsible.empty()) {
    context.sink.tell(msg::no_responsible, owners.responsible.at, id, words.zh, words.en).trail = way("responsible");
  }
  const Name* repeated = nullptr;
  const Name* lead = nullptr;
  bool others = false;
  for (const Name& name : owners.responsible) {
    if (others && repeated != nullptr) break;
    const Name* same = find(owners.lead, name.value);
    if (same == nullptr) {
      others = true;
    } else if (repeated == nullptr && name.stated()) {
      repeated = &name;
      lead = same;
    }
  }
  if (repeated == nullptr) return;
  Finding& finding =
      others ? context.sink.tell(msg::lead_also_responsible, repeated->at, id, words.zh, words.en, repeated->value)
             : context.sink.tell(msg::lead_alone, repeated->at, id, words.zh, words.en, repeated->value);
  finding.trail = way("responsible");
  static constexpr Phrase<> leads{"牵头单位", "the lead"};
  finding.related.push_back({lead->at, leads()});
}

}  // namespace

void owners(Context& context) {
  for (const Requirement& row : context.book.requirements.requirements) {
    if (!row.id.stated()) continue;
    look(context, row, row.helper, Side::helper);
    look(context, row, row.recipient, Side::recipient);
  }
}

}  // namespace hbjs::check
