#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hbjs::load {

/// How a value must be written that was meant for a field of this type, where there is only one way to read it:
/// `1,000` as 1000, `100万元` as 100, `2024年6月3日` as 2024-06-03, 是 as true. Nullopt when it may be anything.
std::optional<std::string> as_number(std::string_view text);
std::optional<std::string> as_count(std::string_view text);
std::optional<std::string> as_date(std::string_view text);
/// Whether a text has the form 2024-06-31, whatever day that is.
bool has_form_of_date(std::string_view text);
std::optional<std::string> as_month(std::string_view text);
std::optional<std::string> as_bool(std::string_view text);

/// Items that were written as one text (甲、乙 or 甲, 乙) as YAML has them: [甲, 乙]. Nullopt when it is one item.
std::optional<std::string> as_list(std::string_view text);

}  // namespace hbjs::load
