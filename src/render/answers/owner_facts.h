#pragma once

#include <string>

#include "query/owners.h"
#include "render/answers/answers.h"
#include "render/answers/words.h"
#include "render/page/page.h"

// One match of who-owns, in words.
namespace hbjs::render {

/// What the page of one answer needs to know of it everywhere.
struct Manner {
  const PlanNames& names;
  Words say;
  bool whole_text = false;  ///< there is room for texts as a whole
  bool sides = false;       ///< see on_both_sides
};

/// Whether the text of a match is its title.
bool text_is_title(query::MatchKind kind);

/// The name of a match beside its number: 民生保障, 深化教育协作帮扶, 珞南街道—业州镇客坊村.
std::string name_of(const query::Match& match);

std::string text_of(const query::Match& match);

/// 区教育局：牵头; 珞南街道：责任（“各街道”之一）.
std::string parts_of(const query::Match& match, const Manner& manner);

/// What a match says below its heading: how the unit that was asked for takes part, the words, who owns it, what
/// belongs to it.
Facts facts_of(const query::Match& match, const Manner& manner);

}  // namespace hbjs::render
