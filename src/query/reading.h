#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/pinyin.h"
#include "model/book.h"

namespace hbjs::query {

/// What in the plan Latin letters read by pinyin, in full or by initials: first whole names (units and aliases, groups,
/// pair members, titles of tasks, targets, annexes …); where there is none, stretches of names; where there is none,
/// stretches of texts. Of stretches those that stand in quotation marks, else those of whole words, else any; only by
/// three letters or more. Each once, at most eight, in the plan's order.
std::vector<std::string> read_words(const Pinyin& pinyin, const Book& book, std::string_view letters);

/// The same among `names` alone.
std::vector<std::string> read_names(const Pinyin& pinyin, const std::vector<std::string_view>& names,
                                    std::string_view typed);

}  // namespace hbjs::query
