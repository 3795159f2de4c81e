#pragma once

#include "base/date.h"
#include "model/field.h"
#include "model/named_values.h"
#include "model/placed.h"

namespace hbjs {

/// The two sides of the assistance (DESIGN §2). A group may stand on both (相关学校).
enum class Side { helper, recipient, both };
template <>
struct NamedValues<Side> {
  static constexpr std::array rows{NamedValue{Side::helper, "helper", "帮扶方", "helper"},
                                   NamedValue{Side::recipient, "recipient", "受援方", "recipient"},
                                   NamedValue{Side::both, "both", "双方", "both"}};
};

enum class UnitKind { body, street, town };
template <>
struct NamedValues<UnitKind> {
  static constexpr std::array rows{NamedValue{UnitKind::body, "body", "单位", "body"},
                                   NamedValue{UnitKind::street, "street", "街道", "street"},
                                   NamedValue{UnitKind::town, "town", "乡镇", "town"}};
};

/// A unit that the source names. It exists between `from` and `until`, both included, where stated.
struct Unit {
  Span at;
  Name name;
  Placed<Side> side;
  Placed<UnitKind> kind;
  Names aliases;  ///< other ways to say it; for the command line and imported forms only
  Placed<Date> from, until;
};

template <>
struct Schema<Unit> {
  static constexpr std::string_view name = "unit";
  static constexpr std::tuple fields{Field{"name", &Unit::name, required, "单位名称", "canonical name"},
                                     Field{"side", &Unit::side, required, "帮扶方或受援方", "helper or recipient"},
                                     Field{"kind", &Unit::kind, required, "类别", "body, street or town"},
                                     Field{"aliases", &Unit::aliases, optional, "别名", "other ways to say it"},
                                     Field{"from", &Unit::from, optional, "设立日期", "first day"},
                                     Field{"until", &Unit::until, optional, "撤销日期", "last day"}};
};

/// How a group's members are known.
enum class GroupKind {
  closed,   ///< `members` are all of it (各街道)
  open,     ///< the source does not say who belongs; `members`, where given, are who may (相关街道)
  pairing,  ///< whoever stands in a pairing table, on the side in question (相关学校)
};
template <>
struct NamedValues<GroupKind> {
  static constexpr std::array rows{NamedValue{GroupKind::closed, "closed", "固定", "closed"},
                                   NamedValue{GroupKind::open, "open", "未定", "open"},
                                   NamedValue{GroupKind::pairing, "pairing", "据结对表", "drawn from a pairing table"}};
};

/// A pairing table: annexes 3, 4 and 5.
enum class Table { villages, schools, medical };
template <>
struct NamedValues<Table> {
  static constexpr std::array rows{NamedValue{Table::villages, "villages", "乡镇及村（社区）结对表", "villages"},
                                   NamedValue{Table::schools, "schools", "学校结对表", "schools"},
                                   NamedValue{Table::medical, "medical", "医疗机构结对表", "medical institutions"}};
};

/// A named set of units or pair members (各街道, 相关学校).
struct Group {
  Span at;
  Name name;
  Placed<Side> side;
  Placed<GroupKind> kind;
  Names members;          ///< closed: all; open: those who may belong; pairing: none
  Placed<Table> pairing;  ///< for kind pairing
  Text containing;        ///< for kind pairing: only members whose name contains this (卫生院)
};

template <>
struct Schema<Group> {
  static constexpr std::string_view name = "group";
  static constexpr std::tuple fields{
      Field{"name", &Group::name, required, "单位组名称", "name as printed"},
      Field{"side", &Group::side, required, "帮扶方、受援方或双方", "helper, recipient or both"},
      Field{"kind", &Group::kind, required, "成员如何确定", "closed, open or pairing"},
      Field{"members", &Group::members, optional, "成员", "members; of an open group, the candidates"},
      Field{"pairing", &Group::pairing, optional, "结对表", "villages, schools or medical"},
      Field{"containing", &Group::containing, optional, "名称须含", "only members whose name contains this"}};
};

/// 职能划转: from `date` on, `to` stands in for `from` (part three, (一): 机构改革后…由职能划入的单位接替).
struct Succession {
  Span at;
  Name from, to;
  Placed<Date> date;
};

template <>
struct Schema<Succession> {
  static constexpr std::string_view name = "succession";
  static constexpr std::tuple fields{
      Field{"from", &Succession::from, required, "划出职能的单位", "the unit that hands over"},
      Field{"to", &Succession::to, required, "接替的单位", "the unit that takes over"},
      Field{"date", &Succession::date, required, "接替之日", "first day of the new unit"}};
};

/// units.yaml
struct UnitsFile {
  Span at;
  List<Unit> units;
  List<Group> groups;
  List<Succession> successions;
};

template <>
struct Schema<UnitsFile> {
  static constexpr std::string_view name = "units";
  static constexpr std::tuple fields{
      Field{"units", &UnitsFile::units, required, "单位", "units of both sides"},
      Field{"groups", &UnitsFile::groups, required, "单位组", "groups"},
      Field{"successions", &UnitsFile::successions, optional, "职能划转", "successions"}};
};

}  // namespace hbjs
