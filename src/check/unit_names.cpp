#include <algorithm>
#include <array>
#include <optional>

#include "base/look_alikes.h"
#include "base/utf8.h"
#include "check/name_fixes.h"
#include "check/names_used.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

bool fits(Side its, Side wanted) { return wanted == Side::both || its == Side::both || its == wanted; }

/// 洪山区 41 个单位在此登记, with the place of units.yaml's list.
class Register {
 public:
  explicit Register(const Book& book) : book_(book) {}

  const Related& of(Side side) {
    static constexpr Phrase<Str, Str, std::ptrdiff_t> registered{"{0} {2} 个单位在此登记",
                                                                 "the {2} units of {1} are registered here"};
    auto& related = related_[static_cast<std::size_t>(side)];
    if (!related) {
      const auto& units = book_.units.units;
      const auto count = side == Side::both
                             ? static_cast<std::ptrdiff_t>(units.size())
                             : std::ranges::count(units, side, [](const Unit& unit) { return unit.side.value; });
      const Named name = name_of(book_, side);
      related = Related{units.at, registered(name.zh, name.en, count)};
    }
    return *related;
  }

 private:
  const Book& book_;
  std::array<std::optional<Related>, 3> related_;
};

/// Tells what is wrong with one name.
class NameTeller {
 public:
  explicit NameTeller(Context& context) : context_(context), register_(context.book) {}

  /// For a name that is in no directory; `list` holds it, if any does.
  template <class Way>
  void unknown(const Name& name, std::string_view zh, std::string_view en, Side side, const Names* list,
               const Way& way) {
    static constexpr Phrase<Str> write{"写“{0}”", "write “{0}”"};
    static constexpr Phrase<> separator{"列表用半角逗号分隔，每个名称一项",
                                        "separate the items of a list with ASCII commas"};
    static constexpr Phrase<> pair_member{"这是结对表里的名称，这里要写单位或单位组",
                                          "this stands in a pairing table; here a unit or a group is needed"};
    if (const Unit* called = context_.index.unit_called(name.value)) {
      const std::string& canonical = called->name.value;
      Finding& finding = context_.sink.tell(msg::alias_used, name.at, name.value, canonical);
      finding.trail = way();
      finding.label = folded(name.value) == folded(canonical) ? disguise(name.value, canonical) : write(canonical);
      if (fits(called->side.value, side)) finding.fix = renamed(name, canonical);
      finding.related.push_back({called->name.at, registered(canonical)});
      return;
    }
    if (const std::string_view inner = between_quotes(name.value); is_known(inner)) {
      Finding& quoted = context_.sink.tell(msg::full_width_quotes, name.at, inner);
      quoted.trail = way();
      quoted.fix = renamed(name, inner);
      return;
    }
    Finding& finding = context_.sink.tell(msg::unknown_unit, name.at, zh, en, name.value);
    finding.trail = way();
    const auto has = [&](std::string_view mark) { return name.value.find(mark) != std::string::npos; };
    if (has("，") || has("、") || has("；")) {
      finding.label = separator();
      if (list != nullptr && are_known(separated(name.value))) finding.fix = with_commas(name, *list);
    } else if (const auto meant = context_.directory.meant(name.value, side)) {
      finding.label = did_you_mean(*meant);
    } else if (context_.directory.is_pair_member(name.value)) {
      finding.label = pair_member();
    }
    finding.related.push_back(register_.of(side));
  }

  /// For a name that is there, but on the other side.
  template <class Way>
  void other_side(const Name& name, const Directory::Entry& entry, const Way& way) {
    const Named side = name_of(context_.book, entry.side());
    Finding& finding = context_.sink.tell(msg::wrong_side, name.at, name.value, side.zh, side.en);
    finding.trail = way();
    const Name& its = entry.unit != nullptr ? entry.unit->name : entry.group->name;
    finding.related.push_back({its.at, registered(its.value)});
  }

  /// For a unit where only streets, or only towns, belong.
  void other_kind(const NameUse& use, const Directory::Entry& entry) {
    if (!use.role.kind || entry.unit == nullptr) return;
    const Placed<UnitKind>& kind = entry.unit->kind;
    if (!kind.stated() || kind.value == *use.role.kind) return;
    const auto& its = row_of(kind.value);
    const auto& wanted = row_of(*use.role.kind);
    Finding& finding =
        context_.sink.tell(msg::unit_of_other_kind, use.name.at, use.name.value, its.zh, its.en, wanted.zh, wanted.en);
    finding.trail = use.trail();
    finding.related.push_back({entry.unit->name.at, registered(entry.unit->name.value)});
  }

 private:
  [[nodiscard]] bool is_known(std::string_view name) const {
    if (name.empty()) return false;
    return context_.directory.find(name) != nullptr || context_.index.unit_called(name) != nullptr;
  }
  [[nodiscard]] bool are_known(const std::vector<std::string_view>& names) const {
    return names.size() > 1 && std::ranges::all_of(names, [&](std::string_view name) { return is_known(name); });
  }
  /// Why a name that looks like another one is not the same.
  static Said disguise(std::string_view name, std::string_view canonical) {
    static constexpr Phrase<> unknown{"大小写或字形不同", "it differs in case or in the form of a character"};
    static constexpr Phrase<Str> blank{"多了空格 {0}", "it has a blank, {0}"};
    static constexpr Phrase<Str> invisible{"夹着看不见的字符 {0}", "it has an invisible character, {0}"};
    static constexpr Phrase<Str, Str> full_width{"“{0}”是全角字符，应为“{1}”", "{0} is full-width; write {1}"};
    static constexpr Phrase<Str, Str, Str> look_alike{"“{0}”（{1}）看似“{2}”，其实是部首或兼容字",
                                                      "{0} ({1}) looks like {2} but is a radical or a compatibility "
                                                      "character"};
    static constexpr Phrase<Str> apart{
        "字母上的符号 {0} 单独成了一个字符（NFD），应与字母合为一个（NFC）",
        "the accent {0} stands as a character of its own (NFD); write one character (NFC)"};
    const auto found = disguise_of(name, canonical);
    if (!found) return unknown();
    const std::string number = number_of(found->character);
    const std::string self = to_utf8(std::u32string_view(&found->character, 1));
    switch (found->why) {
      case Disguise::blank: return blank(number);
      case Disguise::invisible: return invisible(number);
      case Disguise::full_width: return full_width(self, found->plain);
      case Disguise::look_alike: return look_alike(self, number, found->plain);
      case Disguise::apart: return apart(number);
    }
    return unknown();
  }
  static Said registered(std::string_view name) {
    static constexpr Phrase<Str> phrase{"“{0}”在此登记", "“{0}” is registered here"};
    return phrase(name);
  }

  Context& context_;
  Register register_;
};

}  // namespace

void unit_names(Context& context) {
  NameTeller teller(context);
  for_each_name(context.book, [&](const NameUse& use) {
    const Directory::Entry* entry = context.directory.find(use.name.value);
    const auto way = [&] { return use.trail(); };
    if (entry == nullptr) {
      return teller.unknown(use.name, use.role.zh, use.role.en, use.side, use.list, way);
    }
    const bool fit = fits(entry->side(), use.side);
    const bool allowed = entry->unit != nullptr || use.role.group_allowed;
    if (fit && allowed) return teller.other_kind(use, *entry);
    if (&use.role == &role::reporter) {
      context.sink.tell(msg::unit_does_not_report, use.name.at, use.name.value).trail = way();
    } else if (!fit) {
      teller.other_side(use.name, *entry, way);
    } else {
      static constexpr Phrase<> group{"这是单位组，这里要写一个单位", "this is a group; a single unit is needed here"};
      Finding& finding = context.sink.tell(msg::unknown_unit, use.name.at, use.role.zh, use.role.en, use.name.value);
      finding.trail = way();
      finding.label = group();
    }
  });
  for (const Succession& succession : context.book.units.successions) {
    const Unit* from = context.index.unit(succession.from.value);
    const Unit* to = context.index.unit(succession.to.value);
    if (from == nullptr || to == nullptr || from->side.value == to->side.value) continue;
    teller.other_side(succession.to, {to, nullptr}, [] { return trail({"successions", "to"}); });
  }
}

void member_names(Context& context) {
  NameTeller teller(context);
  for (const Group& group : context.book.units.groups) {
    const auto way = [&] { return trail({group.name.value, "members"}); };
    for (const Name& member : group.members) {
      if (!member.stated()) continue;
      const Directory::Entry* entry = context.directory.find(member.value);
      if (entry == nullptr) {
        if (!context.directory.is_pair_member(member.value))
          teller.unknown(member, "成员", "member", group.side.value, &group.members, way);
      } else if (entry->group != nullptr) {
        context.sink
            .tell(msg::group_shape, member.at, group.name.value, "的成员里又有单位组，成员要逐个列出",
                  "has a group among its members; list them one by one")
            .trail = way();
      } else if (!fits(entry->side(), group.side.value)) {
        teller.other_side(member, *entry, way);
      }
    }
  }
}

}  // namespace hbjs::check
