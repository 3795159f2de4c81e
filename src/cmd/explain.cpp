#include <fmt/format.h>

#include "base/likeness.h"
#include "cmd/answer.h"
#include "cmd/table.h"
#include "render/findings/explanation.h"

namespace hbjs::cmd {
namespace {

void deliver(const Session& session, const render::Page& page, const render::Json& json) {
  if (wants_value(session)) return deliver_value(session, json);
  deliver_page(session, page);
}

Exit explain_code(Session& session) {
  const Lang lang = session.lang();
  const auto code = session.given().value("CODE");
  if (session.given().has("--all")) {
    if (code) {
      throw Stop(Exit::usage, std::string(session.say("--all 已包括全部代码，不要再写代码",
                                                      "--all means every code: name none beside it")));
    }
    deliver(session, render::handbook_page(lang), render::catalogue_json(lang));
    return Exit::fine;
  }
  if (!code) {
    deliver(session, render::catalogue_page(lang), render::catalogue_json(lang));
    return Exit::fine;
  }
  const MessageInfo* info = find_message(*code);
  if (info == nullptr) {
    std::vector<std::string> codes;
    for (const MessageInfo* known : catalogue()) codes.emplace_back(known->code);
    session.remark(fmt::format(fmt::runtime(session.say("没有代码“{}”{}；hbjs explain 列出全部代码",
                                                        "there is no code “{}”{}; hbjs explain lists them all")),
                               *code, nearest_words(nearest(*code, codes, 3), lang)));
    return Exit::found;
  }
  const Explanation* explanation = explain(info->code);
  deliver(session, render::explanation_page(*info, explanation, lang),
          render::explanation_json(*info, explanation, lang));
  return Exit::fine;
}

}  // namespace

Command explain_command() {
  return {
      "explain",
      {"一个检查代码是什么意思、怎样改？", "what does a finding mean, and how is it mended?"},
      {"不写代码则列出全部。每项说明含义、原因和改法，并给出错误和正确的写法。",
       "Without a code it lists them all. Each tells what was found, why it matters, how to mend it, with a wrong and a right example."},
      {{"CODE", "", Takes::maybe, {"代码，如 HB203", "a code, such as HB203"}, Completes::code},
       {"--all", "", Takes::none, {"逐条说明全部代码", "explain every code"}}},
      answer_formats,
      {{"hbjs explain HB203", {"单位不在单位表中，怎么办", "a unit that is not in units.yaml"}},
       {"hbjs explain", {"全部代码", "all codes"}},
       {"hbjs explain --all -o codes.md", {"全部代码的说明，一份文档", "a document that explains them all"}}},
      explain_code};
}

}  // namespace hbjs::cmd
