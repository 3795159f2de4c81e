#include "diag/messages.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"

namespace hbjs {
namespace {

/// By code. A test holds that no message is missing here.
constexpr std::array<const MessageInfo*, 87> kAll{
    &msg::not_utf8,
    &msg::byte_order_mark,
    &msg::control_character,
    &msg::utf16,
    &msg::too_large,
    &msg::scalar_too_long,
    &msg::too_deep,
    &msg::empty_file,
    &msg::too_many,
    &msg::unreadable_yaml,
    &msg::unclosed_quote,
    &msg::tab,
    &msg::full_width_syntax,
    &msg::missing_colon,
    &msg::bad_indent,
    &msg::unclosed_bracket,
    &msg::anchor,
    &msg::alias,
    &msg::tag,
    &msg::merge_key,
    &msg::second_document,
    &msg::directive,
    &msg::unknown_key,
    &msg::missing_key,
    &msg::duplicate_key,
    &msg::wrong_shape,
    &msg::empty_value,
    &msg::bad_number,
    &msg::bad_integer,
    &msg::bad_date,
    &msg::bad_month,
    &msg::bad_bool,
    &msg::unknown_word,
    &msg::key_not_text,
    &msg::duplicate_id,
    &msg::unknown_reference,
    &msg::unknown_unit,
    &msg::alias_used,
    &msg::wrong_side,
    &msg::name_taken,
    &msg::listed_twice,
    &msg::quote_not_found,
    &msg::succession_loop,
    &msg::succession_fork,
    &msg::outside_time,
    &msg::group_shape,
    &msg::unused_unit,
    &msg::count_differs,
    &msg::numbering,
    &msg::range_upside_down,
    &msg::day_out_of_range,
    &msg::thresholds_swapped,
    &msg::negative_amount,
    &msg::number_differs,
    &msg::unit_without_requirement,
    &msg::unit_without_task,
    &msg::task_without_requirement,
    &msg::no_responsible,
    &msg::lead_alone,
    &msg::promise_without_target,
    &msg::two_spellings,
    &msg::heading_without_content,
    &msg::no_lead,
    &msg::clause_in_the_air,
    &msg::lead_also_responsible,
    &msg::stray_file,
    &msg::path_differs,
    &msg::month_outside_year,
    &msg::month_in_future,
    &msg::item_not_of_unit,
    &msg::target_of_other_item,
    &msg::cumulative_falls,
    &msg::above_range,
    &msg::payment_above_budget,
    &msg::budgets_above_funds,
    &msg::outside_month,
    &msg::unit_does_not_report,
    &msg::negative_measure,
    &msg::ignore_malformed,
    &msg::ignore_without_reason,
    &msg::ignore_unknown_code,
    &msg::ignore_refused,
    &msg::ignore_full_width,
    &msg::ignore_unused,
    &msg::severity_of_unknown_code,
    &msg::severity_refused,
    &msg::ignore_swallowed,
};

}  // namespace

std::span<const MessageInfo* const> catalogue() { return kAll; }

const MessageInfo* message_of(std::string_view code) {
  const auto found = std::ranges::find(kAll, code, [](const MessageInfo* info) { return info->code; });
  return found == kAll.end() ? nullptr : *found;
}

const MessageInfo* find_message(std::string_view code) {
  std::string wanted = folded(code);
  if (!wanted.starts_with("hb")) wanted.insert(0, "hb");
  for (const MessageInfo* info : kAll) {
    if (folded(info->code) == wanted) return info;
  }
  return nullptr;
}

}  // namespace hbjs
