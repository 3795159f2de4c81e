#include <string>
#include <unordered_map>

#include "base/utf8.h"
#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

/// Everything that people may call a unit, a group or a pair member, folded as the command line folds it.
class Callings {
 public:
  explicit Callings(Context& context) : context_(context) {}

  /// `unit` is null for a group.
  void name(const Name& name, const Unit* unit) {
    const Holder* holder = enter(name, unit, false);
    // The very same name twice is a duplicate, which is told as one.
    if (holder != nullptr && (holder->unit == nullptr) == (unit == nullptr) && holder->name->value == name.value)
      return;
    if (holder != nullptr) tell(name, *holder, trail({name.value, "name"}));
  }

  void alias(const Name& alias, const Unit& unit) {
    const Holder* holder = enter(alias, &unit, true);
    if (holder != nullptr && holder->unit != &unit) tell(alias, *holder, trail({unit.name.value, "aliases"}));
  }

  /// A pair member may be a unit itself; its name must not be anybody's alias.
  void pair_member(const Name& member) {
    if (!member.stated()) return;
    const auto found = holders_.find(folded(member.value));
    if (found == holders_.end() || (found->second.unit != nullptr && !found->second.is_alias)) return;
    const Holder& holder = found->second;
    const bool group = holder.unit == nullptr;
    tell(*holder.name, {&member, nullptr, false},
         group ? trail({holder.name->value, "name"}) : trail({holder.unit->name.value, "aliases"}));
  }

 private:
  struct Holder {
    const Name* name;
    const Unit* unit;
    bool is_alias;
  };

  /// Null when nobody had it before.
  const Holder* enter(const Name& name, const Unit* unit, bool is_alias) {
    if (!name.stated()) return nullptr;
    const auto [entry, fresh] = holders_.try_emplace(folded(name.value), Holder{&name, unit, is_alias});
    return fresh ? nullptr : &entry->second;
  }

  void tell(const Name& name, const Holder& holder, std::string way) {
    const Named who = words_for(holder);
    Finding& finding = context_.sink.tell(msg::name_taken, name.at, name.value, who.zh, who.en);
    finding.trail = std::move(way);
    static constexpr Phrase<> also{"也在这里", "also here"};
    finding.related.push_back({holder.name->at, also()});
  }

  Named words_for(const Holder& holder) const {
    const std::string& value = holder.unit != nullptr ? holder.unit->name.value : holder.name->value;
    if (holder.is_alias) return {fmt::format("“{}”的别名", value), fmt::format("“{}”, as its alias", value)};
    if (holder.unit != nullptr) return {fmt::format("单位“{}”", value), fmt::format("the unit “{}”", value)};
    if (context_.index.group(value) != nullptr)
      return {fmt::format("单位组“{}”", value), fmt::format("the group “{}”", value)};
    return {"结对表里的名称", "a name in a pairing table"};
  }

  Context& context_;
  std::unordered_map<std::string, Holder> holders_;
};

}  // namespace

void taken_names(Context& context) {
  const Book& book = context.book;
  Callings callings(context);
  for (const Unit& unit : book.units.units) callings.name(unit.name, &unit);
  for (const Group& group : book.units.groups) callings.name(group.name, nullptr);
  for (const Unit& unit : book.units.units) {
    for (const Name& alias : unit.aliases) callings.alias(alias, unit);
  }
  for (const VillagePair& pair : book.villages.pairs) callings.pair_member(pair.recipient);
  for (const PairsFile* file : {&book.schools, &book.medical}) {
    for (const Pair& pair : file->pairs) {
      callings.pair_member(pair.helper);
      callings.pair_member(pair.recipient);
    }
  }
}

}  // namespace hbjs::check
