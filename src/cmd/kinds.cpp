#include "cmd/kinds.h"

#include <fmt/format.h>

#include "base/likeness.h"
#include "base/text.h"
#include "diag/phrase.h"

namespace hbjs::cmd {

void refuse_kind(const Session& session, std::string_view word, const std::vector<NamedKind>& kinds) {
  static constexpr Phrase<Str> meant{"，是不是 {0}", "; did you mean {0}"};
  static constexpr Phrase<Str, Str, Str> unknown{"没有类别“{0}”{1}。可用：{2}",
                                                 "there is no kind “{0}”{1}. The kinds: {2}"};
  static constexpr Phrase<Str> missing{"缺少类别。可用：{0}", "a kind is missing. The kinds: {0}"};
  const Lang lang = session.lang();
  std::vector<std::string> names, shown;
  for (const NamedKind& kind : kinds) {
    names.emplace_back(kind.key);
    shown.push_back(lang == Lang::zh ? fmt::format("{} {}", kind.key, kind.zh) : std::string(kind.key));
  }
  const std::string list = fmt::format("{}", fmt::join(shown, pick(lang, "、", ", ")));
  if (word.empty()) throw Stop(Exit::usage, missing(list).in(lang));
  const std::vector<std::string> near = nearest(word, names, 1);
  const std::string hint = near.empty() ? "" : meant(near.front()).in(lang);
  throw Stop(Exit::usage, unknown(word, hint, list).in(lang));
}

}  // namespace hbjs::cmd
