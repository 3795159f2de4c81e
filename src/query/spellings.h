#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/index.h"
#include "query/owners.h"

namespace hbjs::query {

/// A requirement and its task that name one place, body or company with a slip between them (花坪镇黄鹤村,
/// 花坪镇黄鹤楼村).
struct TwoSpellings {
  struct Bytes {
    std::size_t begin, end;
  };
  const Requirement* row;
  Bytes in_row;  ///< of its content
  const Task* task;
  Bytes in_task;  ///< of its text

  [[nodiscard]] std::string_view here() const;   ///< as the requirement spells it
  [[nodiscard]] std::string_view there() const;  ///< as the task does
};

/// All of them, in the order of the list. Two names that differ in a number or a direction are two names.
std::vector<TwoSpellings> two_spellings(const Index& index);

/// How else the plan spells what is asked for; none where `query` stands in no name that is spelt in two ways, or not
/// with the characters that differ.
std::vector<SpeltToo> spelt_too(const Index& index, std::string_view query);

}  // namespace hbjs::query
