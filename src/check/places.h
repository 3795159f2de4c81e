#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "check/context.h"
#include "diag/phrase.h"
#include "model/placed.h"

namespace hbjs::check {

/// Where the bytes `begin` to `end` of a text stand in its file. All of the text where that is not sure: a text
/// that goes over several lines or is written with escapes.
Span part_of(const Text& text, std::size_t begin, std::size_t end);

/// The way to a value, with the ids that people know: `4.1 › helper › lead`. Empty steps are left out.
std::string trail(std::initializer_list<std::string_view> steps);
/// An item of a list that has no id of its own: `payments[2]`, counted from 1.
std::string nth(std::string_view list, std::size_t index);

inline constexpr Phrase<Str> did_you_mean{"是不是“{0}”？", "did you mean “{0}”?"};
inline constexpr Phrase<> first_here{"第一次在这里", "first here"};

/// Words for something, in both languages.
struct Named {
  std::string zh, en;
};

/// A side as the plan calls it (洪山区), else 帮扶方.
Named name_of(const Book& book, Side side);

/// A text of the plan that numbers are promised in: a task ("6"), requirement ("4.1"), clause ("C3") or `goals`.
/// Null when there is none of this id.
const Text* text_at(const query::Index& index, std::string_view place);
/// 任务 6, 事项 4.1, 条款 C3, 主要目标; in Chinese with the space that words put behind a number.
Named name_of_place(const query::Index& index, std::string_view place);

/// Whether figures of a target may stand under this item: its task, or a requirement of that task; where requirements
/// promise it, one of those.
bool is_target_of(const query::Index& index, const Target& target, std::string_view item);

/// Whether `quote` occurs in `text`, white space ignored.
bool quotes(std::string_view text, std::string_view quote);
/// Whether it does so that it covers the bytes `begin` to `end` of `text`.
bool quotes(std::string_view text, std::string_view quote, std::size_t begin, std::size_t end);

}  // namespace hbjs::check
