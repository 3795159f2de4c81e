#pragma once

#include <optional>
#include <string>

#include "query/assess.h"
#include "render/answers_words.h"

/// How the pages of an assessment say things.
namespace hbjs::render {

/// With two places, so that they stand below each other: 17.10; — for none.
std::string points_text(const std::optional<Decimal>& points);

/// 3（带队 1）.
std::string times_text(const query::DutyCount& count, const query::CountedDuty& duty, Words say);

/// 按比例得分；超额完成最多 55 分.
std::string rule_text(const Indicator& indicator, Words say);

/// 应报 7，按时 6.
std::string facts_text(const query::Score& score, const query::UnitFacts& facts, Words say);

/// How successors answer for units that were taken over; a sentence for each.
std::vector<std::string> succession_lines(const std::vector<query::TakenOver>& units, Words say);

}  // namespace hbjs::render
