#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "model/book.h"

// Books put together in a test, all of them 演示数据.
namespace hbjs::testing {

template <class T>
Placed<T> stated(T value) {
  return {std::move(value), Span{0, 1, 1, 1, 2}};
}
inline Text stated(const char* text) { return stated(std::string(text)); }

inline Names names(std::initializer_list<const char*> list) {
  Names out;
  for (const char* name : list) out.push_back(stated(name));
  return out;
}

inline Date day(const char* text) { return parse_date(text).value(); }

inline Unit demo_unit(const char* name, Side side, std::initializer_list<const char*> aliases = {}) {
  Unit unit;
  unit.name = stated(name);
  unit.side = stated(side);
  unit.kind = stated(UnitKind::body);
  unit.aliases = names(aliases);
  return unit;
}

inline Requirement demo_requirement(const char* id, const char* task, const char* content, Owners helper,
                                    Owners recipient) {
  Requirement row;
  row.id = stated(id);
  row.category = stated("演示数据类");
  row.content = stated(content);
  row.task = stated(task);
  row.helper = std::move(helper);
  row.recipient = std::move(recipient);
  return row;
}

/// 演示数据: 甲局 hands over to 乙局 on 2024-07-01, 乙局 to 丙局 on 2024-10-01; 丁县局 across.
inline Book demo_book() {
  Book book;
  book.plan.title = stated("演示数据方案");
  book.plan.year = stated(2024);
  book.plan.office.name = stated("演示数据办公室");
  book.plan.reporting.month_day = stated(25);
  book.plan.reporting.quarter_day = stated(28);
  book.units.units.push_back(demo_unit("甲局", Side::helper, {"演示甲局"}));
  book.units.units.push_back(demo_unit("乙局", Side::helper));
  book.units.units.push_back(demo_unit("丙局", Side::helper));
  book.units.units.push_back(demo_unit("戊局", Side::helper));
  book.units.units.push_back(demo_unit("丁县局", Side::recipient));
  book.units.successions.push_back({{}, stated("甲局"), stated("乙局"), stated(day("2024-07-01"))});
  book.units.successions.push_back({{}, stated("乙局"), stated("丙局"), stated(day("2024-10-01"))});
  Group group;
  group.name = stated("演示各局");
  group.side = stated(Side::helper);
  group.kind = stated(GroupKind::closed);
  group.members = names({"甲局", "乙局"});
  book.units.groups.push_back(group);
  group.name = stated("演示相关局");
  group.kind = stated(GroupKind::open);
  book.units.groups.push_back(group);

  Task task;
  task.id = stated("1");
  task.section = stated("演示数据部分");
  task.title = stated("演示数据任务");
  task.text = stated("演示数据：修一座桥。");
  task.responsible = names({"甲局", "乙局", "戊局"});
  book.tasks.tasks.push_back(task);
  book.requirements.requirements.push_back(demo_requirement("1.1", "1", "演示数据：桥面。",
                                                            {{}, names({"甲局"}), names({"乙局"})},
                                                            {{}, names({"丁县局"}), names({"丁县局"})}));
  book.requirements.requirements.push_back(demo_requirement("1.2", "1", "演示数据：桥墩。",
                                                            {{}, names({"乙局"}), names({"演示各局", "演示相关局"})},
                                                            {{}, names({"丁县局"}), {}}));
  return book;
}

}  // namespace hbjs::testing
