#include "query/carried_matches.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "query/lists.h"
#include "query/words.h"

namespace hbjs::query {
namespace {

void carry(Match& match, const Index& index, const Task& task, Date date) {
  add_once(match.tasks, task.id.value);
  const auto is_task = [&](const Carrier& carrier) {
    return carrier.kind == MatchKind::task && carrier.id == task.id.value;
  };
  if (std::ranges::any_of(match.carried_by, is_task)) return;
  Carrier carrier{MatchKind::task, task.id.value, task.title.value, owners_of(index, task, date).helper.responsible};
  add_once(match.helper.responsible, carrier.responsible);
  match.carried_by.push_back(std::move(carrier));
}

void carry(Match& match, const Index& index, const std::string& task, Date date) {
  if (const Task* found = index.task(task)) carry(match, index, *found, date);
}

Carrier carrier_of(const Book& book, const Duty& duty) {
  return {MatchKind::duty, duty.id.value, duty.name.value, {std::string(owed_by(book, duty))}};
}

bool has_word(std::string_view text, std::string_view word) {
  return find_word(folded(text), word) != std::string_view::npos;
}

/// The sentence of `text` in which `word` (folded) stands; empty when it stands in none.
std::string_view sentence_of(std::string_view text, std::string_view word) {
  constexpr std::string_view full_stop = "。";
  while (!text.empty()) {
    const std::string_view sentence = text.substr(0, text.find(full_stop));
    if (has_word(sentence, word)) return sentence;
    text.remove_prefix(std::min(sentence.size() + full_stop.size(), text.size()));
  }
  return {};
}

/// The duties of `demand` that `word` is about; all of them without a word.
std::vector<const Duty*> duties_about(const Book& book, const Demand& demand, std::string_view word) {
  std::vector<const Duty*> all, quoted, beside;
  const std::string_view sentence = word.empty() ? std::string_view() : sentence_of(demand.text.value, word);
  for (const Duty& duty : book.duties.duties) {
    if (duty.demand.value != demand.id.value) continue;
    all.push_back(&duty);
    if (!word.empty() && has_word(duty.quote.value, word)) quoted.push_back(&duty);
    if (sentence.find(duty.quote.value) != std::string_view::npos) beside.push_back(&duty);
  }
  if (word.empty()) return all;
  return quoted.empty() ? beside : quoted;
}

std::vector<std::string> both_sides(const Book& book) { return {book.plan.helper.value, book.plan.recipient.value}; }

}  // namespace

Match match_base(MatchKind kind, std::string id, std::string title) {
  Match match;
  match.kind = kind;
  match.id = std::move(id);
  match.title = std::move(title);
  return match;
}

Match clause_match(const Index& index, const Clause& clause, Date date) {
  const Book& book = index.book();
  Match out = match_base(MatchKind::clause, clause.id.value, clause.text.value);
  out.parties = both_sides(book);
  for (const Text& id : clause.tasks) carry(out, index, id.value, date);
  out.tasks = values_of(clause.tasks);
  out.duties = values_of(clause.duties);
  for (const std::string& id : out.duties) {
    const Duty* duty = index.duty(id);
    if (duty == nullptr) continue;
    out.carried_by.push_back(carrier_of(book, *duty));
    add_once(out.helper.responsible, owed_by(book, *duty));
  }
  out.targets = targets_promised_at(book, clause.id.value);
  return out;
}

Match demand_match(const Index& index, const Demand& demand, std::string_view word) {
  const Book& book = index.book();
  Match out = match_base(MatchKind::demand, demand.id.value, demand.title.value);
  out.text = demand.text.value;
  for (const Duty* duty : duties_about(book, demand, word)) {
    out.duties.push_back(duty->id.value);
    out.carried_by.push_back(carrier_of(book, *duty));
    const std::string_view who = owed_by(book, *duty);
    if (demand.text.value.find(who) != std::string::npos) add_once(out.helper.responsible, who);
  }
  return out;
}

Match annex_match(const Index& index, std::size_t at, Date date) {
  const Book& book = index.book();
  const std::string& title = book.plan.annexes[at].value;
  Match out = match_base(MatchKind::annex, std::to_string(at + 1), title);
  const auto table = [&](ListKind kind, const std::string& task) {
    out.list = std::string(key_of(kind));
    carry(out, index, task, date);
  };
  if (title == book.agreement.title.value) {
    out.list = std::string(key_of(ListKind::clauses));
    out.parties = both_sides(book);
  }
  if (title == book.requirements.title.value) out.list = std::string(key_of(ListKind::requirements));
  if (title == book.villages.title.value) table(ListKind::villages, book.villages.task.value);
  if (title == book.schools.title.value) table(ListKind::schools, book.schools.task.value);
  if (title == book.medical.title.value) table(ListKind::medical, book.medical.task.value);
  return out;
}

Match office_match(const Index& index) {
  const Book& book = index.book();
  const std::string& name = book.plan.office.name.value;
  Match out = match_base(MatchKind::office, std::string(key_of(MatchKind::office)), name);
  for (const Text& contact : book.plan.office.contacts) {
    out.text = out.text ? *out.text + "、" + contact.value : contact.value;
  }
  out.helper.responsible.push_back(name);
  for (const Duty& duty : book.duties.duties) {
    if (duty.who.value == Who::office) out.duties.push_back(duty.id.value);
  }
  return out;
}

Match plan_match(const Index& index) {
  Match out = match_base(MatchKind::plan, std::string(key_of(MatchKind::plan)), index.book().plan.title.value);
  out.parties = both_sides(index.book());
  return out;
}

Match goals_match(const Index& index, Date date, std::string_view word) {
  const Book& book = index.book();
  const auto& row = row_of(MatchKind::goals);
  Match out = match_base(MatchKind::goals, std::string(row.key), std::string(row.zh));
  out.text = book.plan.goals.value;
  for (const Target& target : book.targets.targets) {
    const bool meant = std::ranges::any_of(target.promised, [&](const Promise& promise) {
      return promise.place.value == row.key && (word.empty() || has_word(promise.quote.value, word));
    });
    if (!meant) continue;
    out.targets.push_back(target.id.value);
    carry(out, index, target.task.value, date);
  }
  return out;
}

Match preamble_match(const Index& index) {
  const auto& row = row_of(MatchKind::preamble);
  Match out = match_base(MatchKind::preamble, std::string(row.key), std::string(row.zh));
  out.text = index.book().plan.preamble.value;
  return out;
}

}  // namespace hbjs::query
