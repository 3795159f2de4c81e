#pragma once

#include <initializer_list>
#include <utility>

#include "support/made_up.h"

/// 演示数据: schemes for tests.
namespace hbjs::made_up {

inline Indicator indicator(std::string_view id, Fact fact, std::string_view points, ScoreRule rule) {
  Indicator one;
  one.id = text(id);
  one.name = text("指标" + std::string(id));
  one.measures = stated(fact);
  one.points = stated(number(points));
  one.rule = stated(rule);
  return one;
}

inline Indicator with_duty(Indicator one, std::string_view duty) {
  one.duty = text(duty);
  return one;
}
inline Indicator with_each(Indicator one, std::string_view each) {
  one.each = stated(number(each));
  return one;
}
inline Indicator with_steps(Indicator one, std::initializer_list<std::pair<const char*, const char*>> steps) {
  for (const auto& [from, points] : steps) one.steps.push_back({{}, stated(number(from)), stated(number(points))});
  return one;
}
inline Indicator as_bonus(Indicator one) {
  one.bonus = stated(true);
  return one;
}

inline AssessmentFile scheme(std::string_view total, std::initializer_list<Indicator> indicators) {
  AssessmentFile file;
  file.at = Span{0, 1, 1, 1, 2};
  file.total = stated(number(total));
  for (const Indicator& one : indicators) file.indicators.push_back(one);
  for (const auto& [name, from] : {std::pair{"好", "90"}, std::pair{"一般", "60"}})
    file.grades.push_back({{}, text(name), stated(number(from))});
  return file;
}

}  // namespace hbjs::made_up
