#include "query/finder.h"

#include <algorithm>

#include "base/utf8.h"
#include "query/members.h"
#include "query/parts.h"

namespace hbjs::query {

Found& Finder::at(RecordAt record, Rank rank) {
  Found& found = found_[record];
  found.rank = std::min(found.rank, rank);
  return found;
}

std::vector<std::pair<RecordAt, Found>> Finder::ranked() const {
  std::vector<std::pair<RecordAt, Found>> all(found_.begin(), found_.end());
  for (auto& [record, found] : all) {
    if (found.rank == Rank::responsible && found.found_in) found.rank = Rank::named_responsible;
  }
  std::ranges::stable_sort(all, {}, [](const auto& entry) { return entry.second.rank; });
  return all;
}

void Finder::search(const Words& words) {
  if (words.each.empty()) return;
  const Unit* unit = index_.unit_called(words.whole);
  if (unit != nullptr) asked_units_.push_back(unit);
  search_work(words);
  search_pairs(words);
  search_numbers(words);
  search_names(words, unit);
  search_document(words);
}

void Finder::search_work(const Words& words) {
  const Book& book = index_.book();
  const bool several = words.each.size() > 1;
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < book.requirements.requirements.size(); ++i) {
    const Requirement& row = book.requirements.requirements[i];
    pieces = {{"category", row.category.value, What::heading}, {"content", row.content.value, What::text}};
    if (several) {
      for (const Names* names : {&row.helper.lead, &row.helper.responsible})
        add_owner_pieces(pieces, *names, Side::helper);
      for (const Names* names : {&row.recipient.lead, &row.recipient.responsible}) {
        add_owner_pieces(pieces, *names, Side::recipient);
      }
    }
    try_record({MatchKind::requirement, i}, words, pieces);
  }
  for (std::size_t i = 0; i < book.tasks.tasks.size(); ++i) {
    const Task& task = book.tasks.tasks[i];
    pieces = {{"title", task.title.value, What::name},
              {"section", task.section.value, What::heading},
              {"text", task.text.value, What::text}};
    if (several) add_owner_pieces(pieces, task.responsible, Side::helper);
    try_record({MatchKind::task, i}, words, pieces);
  }
  for (std::size_t i = 0; i < book.agreement.clauses.size(); ++i) {
    try_record({MatchKind::clause, i}, words, {{"text", book.agreement.clauses[i].text.value, What::text}});
  }
}

void Finder::search_pairs(const Words& words) {
  const Book& book = index_.book();
  for (std::size_t i = 0; i < book.villages.pairs.size(); ++i) {
    const PairShown pair = shown(book, book.villages.pairs[i], date_);
    // The street and the town are units: asked for by name they find the pair as one of theirs.
    try_record({MatchKind::village, i}, words,
               {{"recipient", pair.recipient, What::name},
                {"helper", pair.helper, What::heading},
                {"town", *pair.town, What::heading}});
  }
  const auto search_table = [&](MatchKind kind, const PairsFile& file) {
    for (std::size_t i = 0; i < file.pairs.size(); ++i) {
      try_record({kind, i}, words,
                 {{"helper", file.pairs[i].helper.value, What::name},
                  {"recipient", file.pairs[i].recipient.value, What::name}});
    }
  };
  search_table(MatchKind::school, book.schools);
  search_table(MatchKind::medical, book.medical);
}

void Finder::search_numbers(const Words& words) {
  const Book& book = index_.book();
  for (std::size_t i = 0; i < book.targets.targets.size(); ++i) {
    try_record({MatchKind::target, i}, words, {{"name", book.targets.targets[i].name.value, What::name}});
  }
  for (std::size_t i = 0; i < book.duties.duties.size(); ++i) {
    const Duty& duty = book.duties.duties[i];
    try_record({MatchKind::duty, i}, words,
               {{"name", duty.name.value, What::name}, {"quote", duty.quote.value, What::text}});
  }
  for (std::size_t i = 0; i < book.projects.projects.size(); ++i) {
    const Project& project = book.projects.projects[i];
    std::vector<Piece> pieces{{"name", project.name.value, What::name}, {"source", project.source.value, What::text}};
    if (words.each.size() > 1) {
      pieces.push_back({"helper", called(project.unit.value, Side::helper), What::owner});
    }
    try_record({MatchKind::project, i}, words, pieces);
  }
}

void Finder::search_document(const Words& words) {
  const Book& book = index_.book();
  const auto heading = [](MatchKind kind) { return row_of(kind).zh; };
  for (std::size_t i = 0; i < book.duties.demands.size(); ++i) {
    const Demand& demand = book.duties.demands[i];
    try_record({MatchKind::demand, i}, words,
               {{"title", demand.title.value, What::name},
                {"section", heading(MatchKind::demand), What::heading},
                {"text", demand.text.value, What::text}});
  }
  for (std::size_t i = 0; i < book.plan.annexes.size(); ++i) {
    try_record({MatchKind::annex, i}, words, {{"title", book.plan.annexes[i].value, What::name}});
  }
  // The private telephone and address are no text of the plan: they are not looked in.
  std::vector<Piece> office{{"name", book.plan.office.name.value, What::name}};
  for (const Text& contact : book.plan.office.contacts) office.push_back({"contacts", contact.value, What::name});
  try_record({MatchKind::office, 0}, words, office);
  try_record({MatchKind::plan, 0}, words, {{"title", book.plan.title.value, What::aside}});
  try_record({MatchKind::goals, 0}, words,
             {{"title", heading(MatchKind::goals), What::name}, {"text", book.plan.goals.value, What::aside}});
  if (!book.plan.preamble.stated()) return;
  try_record({MatchKind::preamble, 0}, words,
             {{"title", heading(MatchKind::preamble), What::name}, {"text", book.plan.preamble.value, What::aside}});
}

void Finder::search_names(const Words& words, const Unit* asked) {
  const Book& book = index_.book();
  for (std::size_t i = 0; i < book.units.units.size(); ++i) {
    const Unit& unit = book.units.units[i];
    if (&unit == asked && search_unit(unit)) continue;
    const Unit* now = index_.unit(standing_in(book, unit.name.value, date_));
    const RecordAt record{MatchKind::unit, static_cast<std::size_t>((now ? now : &unit) - book.units.units.data())};
    std::vector<Piece> pieces{{"name", unit.name.value, What::name}};
    for (const Name& alias : unit.aliases) pieces.push_back({"aliases", alias.value, What::heading});
    try_record(record, words, pieces);
  }
  for (std::size_t i = 0; i < book.units.groups.size(); ++i) {
    const Group& group = book.units.groups[i];
    if (folded(group.name.value) == words.whole && search_group(group)) continue;
    try_record({MatchKind::group, i}, words, {{"name", group.name.value, What::name}});
  }
}

void Finder::try_record(RecordAt record, const Words& words, const std::vector<Piece>& pieces) {
  std::vector<std::string> texts;  // folded as far as they were needed
  Rank rank = Rank::title;
  const Piece* where = nullptr;
  const std::string* word_there = nullptr;
  for (const std::string& word : words.each) {
    const Piece* piece = nullptr;
    for (std::size_t i = 0; i < pieces.size() && piece == nullptr; ++i) {
      const bool owner = pieces[i].what == What::owner;  // folded already
      if (texts.size() <= i) texts.push_back(owner ? std::string() : folded(pieces[i].text));
      const bool named = pieces[i].what == What::name || pieces[i].what == What::aside;
      if (named && texts[i] == words.whole) rank = Rank::name;
      if (find_word(owner ? pieces[i].text : texts[i], word) != std::string::npos) piece = &pieces[i];
    }
    if (piece == nullptr) return;
    const bool in_text = is_text(piece->what);
    // The reader is shown the longest of the fields: there the words are hardest to see.
    if (where == nullptr || (!is_text(where->what) && in_text)) {
      where = piece;
      word_there = &word;
    }
    if (rank == Rank::name) continue;
    if (piece->what == What::aside) rank = Rank::aside;
    if (piece->what == What::text || piece->what == What::owner) rank = std::max(rank, Rank::text);
  }
  Found& found = at(record, rank);
  if (found.found_in) return;
  found.found_in = std::string(where->key);
  found.word = *word_there;
  constexpr std::size_t long_text = 40;
  const bool is_long = is_text(where->what) && code_points(where->text) > long_text;
  if (is_long) found.snippet = snippet(where->text, *word_there);
}

void Finder::add_owner_pieces(std::vector<Piece>& pieces, const Names& names, Side side) {
  for (const Name& name : names) {
    pieces.push_back({side == Side::helper ? "helper" : "recipient", called(name.value, side), What::owner});
  }
}

const std::string& Finder::called(std::string_view name, Side side) {
  auto& known = side == Side::helper ? called_helper_ : called_recipient_;
  const auto [entry, fresh] = known.try_emplace(name);
  std::string& all = entry->second;
  if (!fresh) return all;
  const Book& book = index_.book();
  const auto add_unit = [&](std::string_view unit_name) {
    const std::string_view now = standing_in(book, unit_name, date_);
    (all += folded(now)) += '\n';
    const Unit* unit = index_.unit(now);
    if (unit == nullptr) return;
    for (const Name& alias : unit->aliases) (all += folded(alias.value)) += '\n';
  };
  add_unit(name);
  // Not the members of a pairing table: a school is found by its pair, not by what all schools share.
  const Group* group = index_.group(name);
  if (group == nullptr || group->kind.value != GroupKind::closed) return all;
  for (const std::string& member : members_of(book, *group, side).names) add_unit(member);
  return all;
}

}  // namespace hbjs::query
