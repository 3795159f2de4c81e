#include "query/holder.h"

#include <algorithm>
#include <unordered_set>

#include "base/pinyin.h"
#include "base/utf8.h"
#include "query/near_names.h"
#include "query/reading.h"
#include "query/words.h"

namespace hbjs::query {
namespace {

Holder holder_of(const Unit& unit) {
  HolderKind kind = HolderKind::body;
  if (unit.kind.value == UnitKind::street) kind = HolderKind::street;
  if (unit.kind.value == UnitKind::town) kind = HolderKind::town;
  return {unit.name.value, unit.side.value == Side::recipient ? Side::recipient : Side::helper, kind};
}

/// The names a holder is known by, its own first.
std::vector<std::string_view> names_of(const Index& index, const Holder& holder) {
  std::vector<std::string_view> names{holder.name};
  if (const Unit* unit = index.unit(holder.name)) {
    for (const Name& alias : unit->aliases) names.push_back(alias.value);
  }
  return names;
}

std::vector<Holder> those(const Index& index, const std::vector<Holder>& all, const auto& has_name) {
  std::vector<Holder> found;
  std::ranges::copy_if(all, std::back_inserter(found),
                       [&](const Holder& holder) { return std::ranges::any_of(names_of(index, holder), has_name); });
  return found;
}

/// Units whose own name has the word come first, then other names that have it, then those of which an alias does.
void sort_by_name(const Index& index, std::vector<Holder>& found, const std::string& word) {
  std::ranges::stable_sort(found, {}, [&](const Holder& holder) {
    const bool in_name = folded(holder.name).find(word) != std::string::npos;
    return !in_name ? 2 : index.unit(holder.name) == nullptr ? 1 : 0;
  });
}

/// Whole names before parts of names.
std::vector<Holder> read_by_pinyin(const Index& index, const std::vector<Holder>& all, std::string_view letters) {
  std::vector<std::string_view> names;
  for (const Holder& holder : all) {
    for (const std::string_view name : names_of(index, holder)) names.push_back(name);
  }
  const Pinyin pinyin;
  const std::vector<std::string> words = read_names(pinyin, names, letters);
  const auto is_word = [&](std::string_view name) { return std::ranges::find(words, name) != words.end(); };
  std::vector<Holder> found = those(index, all, is_word);
  if (!found.empty()) return found;
  return those(index, all, [&](std::string_view name) {
    return std::ranges::any_of(words, [&](const std::string& word) { return name.find(word) != name.npos; });
  });
}

}  // namespace

std::vector<Holder> holders(const Book& book) {
  std::vector<Holder> all;
  std::unordered_set<std::string_view> known;
  const auto add = [&](const std::string& name, Side side, HolderKind kind) {
    if (!name.empty() && known.insert(name).second) all.push_back({name, side, kind});
  };
  for (const Unit& unit : book.units.units) {
    const Holder holder = holder_of(unit);
    add(unit.name.value, holder.side, holder.kind);
  }
  for (const VillagePair& pair : book.villages.pairs) add(pair.recipient.value, Side::recipient, HolderKind::village);
  const auto add_table = [&](const PairsFile& file, HolderKind kind) {
    for (const Pair& pair : file.pairs) {
      add(pair.helper.value, Side::helper, kind);
      add(pair.recipient.value, Side::recipient, kind);
    }
  };
  add_table(book.schools, HolderKind::school);
  add_table(book.medical, HolderKind::medical);
  add(book.plan.office.name.value, Side::helper, HolderKind::office);
  for (const Group& group : book.units.groups) {
    const bool theirs = group.side.value == Side::recipient;
    add(group.name.value, theirs ? Side::recipient : Side::helper, HolderKind::group);
  }
  return all;
}

std::vector<Holder> holders_called(const Index& index, std::string_view text) {
  if (const Unit* unit = index.unit_called(text)) return {holder_of(*unit)};
  const std::string word = folded(text);
  const std::vector<Holder> all = holders(index.book());
  std::vector<Holder> found = those(index, all, [&](std::string_view name) { return folded(name) == word; });
  if (found.empty() && code_points(word) >= 2) {
    found =
        those(index, all, [&](std::string_view name) { return find_word(folded(name), word) != std::string::npos; });
  }
  if (const std::string other = with_chinese_ordinals(text); found.empty() && other != text)
    return holders_called(index, other);
  if (found.empty() && Words(text).latin) found = read_by_pinyin(index, all, text);
  return found;
}

std::variant<Holder, UnknownUnit> holder_meant(const Index& index, std::string_view text) {
  std::vector<Holder> found = holders_called(index, text);
  if (found.size() > 1) sort_by_name(index, found, folded(text));
  if (found.size() == 1) return found.front();
  UnknownUnit unknown{std::string(text), {}, !found.empty()};
  constexpr std::size_t most = 5;
  for (std::size_t i = 0; i < found.size() && i < most; ++i) unknown.nearest.push_back(found[i].name);
  unknown.more = found.size() - unknown.nearest.size();
  if (found.empty()) unknown.nearest = nearest_units(index.book(), text);
  return unknown;
}

}  // namespace hbjs::query
