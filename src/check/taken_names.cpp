#include <string>
#include <unordered_map>

#include "base/simplified.h"
#include "base/utf8.h"
#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

/// Everything that people may call a unit, a group or a pair member, folded as the command line folds it, traditional
/// characters as simplified ones: 區國資局 and 区国资局 are one name to whoever reads them.
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
    const auto found = holders_.find(simplified_(folded(member.value)));
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
    const auto [entry, fresh] = holders_.try_emplace(simplified_(folded(name.value)), Holder{&name, unit, is_alias});
    return fresh ? nullptr : &entry->second;
  }

  void tell(const Name& name, const Holder& holder, std::string way) {
    const Named who = words_for(holder);
    Finding& finding = context_.sink.tell(msg::name_taken, name.at, name.value, who.zh, who.en);
    finding.trail = std::move(way);
    static constexpr Phrase<> also{"也在这里", "also here"};
    finding.related.push_back({holder.name->at, also()});
    static constexpr Phrase<> script{"只是繁简不同", "only the script differs: traditional, simplified"};
    static constexpr Phrase<> form{"只是大小写、全半角或空格不同", "only case, width or spaces differ"};
    if (name.value == holder.name->value) return;
    finding.label = folded(name.value) == folded(holder.name->value) ? form() : script();
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
  Simplifier simplified_;
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
