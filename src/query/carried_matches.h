#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/date.h"
#include "query/index.h"
#include "query/owners.h"

// Matches of what has no lead and responsible units of its own in the plan: what carries it out is told instead. Where
// nothing does, nobody owns it, and that is the answer.
namespace hbjs::query {

Match match_base(MatchKind kind, std::string id, std::string title);

/// A clause binds both sides; tasks and duties carry it out.
Match clause_match(const Index& index, const Clause& clause, Date date);

/// Responsible for a demand of part three are those who owe its duties, where the paragraph names them. With a `word`
/// (folded) of its text: the duties whose quote has it, else those of the same sentence.
Match demand_match(const Index& index, const Demand& demand, std::string_view word);

/// The `at`-th annex: the task whose work a pairing table is carries it out.
Match annex_match(const Index& index, std::size_t at, Date date);

/// The office owns its own duties.
Match office_match(const Index& index);

Match plan_match(const Index& index);

/// Part one is carried out by the tasks under which its targets are counted. With a `word` of its text: only the
/// targets whose quote has it.
Match goals_match(const Index& index, Date date, std::string_view word);

Match preamble_match(const Index& index);

}  // namespace hbjs::query
