#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/assess.h"
#include "render/answers/words.h"

/// How the pages of an assessment say things.
namespace hbjs::render {

/// 3（带队 1）.
std::string times_text(const query::DutyCount& count, const query::CountedDuty& duty, Words say);

/// 按比例得分；超额完成最多 55 分.
std::string rule_text(const Indicator& indicator, Words say);

/// 应报 7，按时 6.
std::string facts_text(const query::Score& score, const query::UnitFacts& facts, Words say);

/// Something counted of a unit, for whoever computes with it: 应报 7; the value is empty where there is none.
struct PlainFact {
  std::string name, value;
};

/// All that is counted of a unit, in the order of the columns of `assess --format csv`.
std::vector<PlainFact> plain_facts(const query::UnitFacts& unit, const std::vector<query::CountedDuty>& duties,
                                   Words say);

/// How successors answer for units that were taken over; a sentence for each.
std::vector<std::string> succession_lines(const std::vector<query::TakenOver>& units, Words say);

}  // namespace hbjs::render
