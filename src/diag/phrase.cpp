#include "diag/phrase.h"

#include <fmt/args.h>
#include <fmt/format.h>

namespace hbjs {

std::string Said::in(Lang lang) const {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const std::string& arg : args) store.push_back(std::cref(arg));
  const std::string_view text = pick(lang, zh, en);
  return fmt::vformat(fmt::string_view(text.data(), text.size()), store);
}

}  // namespace hbjs
