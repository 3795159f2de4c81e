#include "query/owners.h"

#include <algorithm>
#include <cstddef>

#include "base/pinyin.h"
#include "query/finder.h"
#include "query/matches.h"
#include "query/members.h"
#include "query/near_names.h"
#include "query/reading.h"
#include "query/spellings.h"

namespace hbjs::query {
namespace {

/// The steps from `unit` to who stands in for it on `date`.
std::vector<HandedOver> steps_from(const Book& book, std::string_view unit, Date date) {
  std::vector<HandedOver> steps;
  for (std::size_t i = 0; i < book.units.successions.size(); ++i) {
    const Succession* next = handed_over_by(book, unit, date);
    if (next == nullptr || !next->to.stated()) break;
    steps.push_back({next->from.value, next->to.value, next->date.value});
    unit = next->to.value;
  }
  return steps;
}

Match finished(const Index& index, RecordAt record, Found&& found, Date date) {
  Match match = match_of(index, record, date, found.found_in == "text" ? std::string_view(found.word) : "");
  match.as = std::move(found.as);
  match.found_in = std::move(found.found_in);
  match.snippet = std::move(found.snippet);
  return match;
}

/// Latin letters that stand nowhere in the plan: what they read by pinyin is searched for instead.
void search_by_pinyin(OwnersAnswer& answer, Finder& finder, const Index& index) {
  const Pinyin pinyin;
  answer.read_as = read_words(pinyin, index.book(), answer.query);
  for (const std::string& word : answer.read_as) finder.search(Words(word));
  if (finder.empty()) answer.nearest = nearest_by_pinyin(pinyin, index.book(), answer.query);
}

}  // namespace

OwnersAnswer who_owns(const Index& index, std::string_view query, Date as_of) {
  OwnersAnswer answer;
  answer.query = std::string(query);
  answer.as_of = as_of;
  Finder finder(index, as_of);
  for (const RecordAt& record : numbered(index, query)) finder.add_number(record);
  if (finder.empty()) {
    const Words words(query);
    finder.search(words);
    if (const std::string other = with_chinese_ordinals(query); finder.empty() && other != query)
      finder.search(Words(other));
    answer.spelt_too = spelt_too(index, query);
    for (const SpeltToo& spelt : answer.spelt_too) finder.search(Words(spelt.other));
    if (finder.empty() && words.latin) search_by_pinyin(answer, finder, index);
  }
  for (const Unit* unit : finder.asked_units()) {
    for (HandedOver& step : steps_from(index.book(), unit->name.value, as_of)) {
      answer.handed_over.push_back(std::move(step));
    }
  }
  for (auto& [record, found] : finder.ranked()) {
    answer.matches.push_back(finished(index, record, std::move(found), as_of));
  }
  answer.groups = groups_among(index, answer.matches, as_of);
  if (answer.matches.empty()) answer.numbers = number_ranges(index, query);
  const bool told = !answer.numbers.empty() || !answer.nearest.empty();
  if (answer.matches.empty() && !told) answer.nearest = nearest_names(index.book(), query);
  if (answer.matches.empty() && !told && answer.nearest.empty()) answer.nearest = nearest_words(index.book(), query);
  return answer;
}

}  // namespace hbjs::query
