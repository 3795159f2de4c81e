#include "office/refusals.h"

#include "base/printable.h"
#include "base/utf8.h"

namespace hbjs::office {

std::string shown(std::string_view name) {
  constexpr std::size_t most = 60;
  std::string text;
  for (std::size_t at = 0; at < name.size() && code_points(text) <= most;) append_utf8(text, next_code_point(name, at));
  const bool cut = code_points(text) > most;
  return printable(slice(text, 0, most)) + (cut ? "…" : "");
}

}  // namespace hbjs::office
