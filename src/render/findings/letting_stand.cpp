#include "render/findings/letting_stand.h"

#include <fmt/format.h>

#include "diag/suppression.h"

namespace hbjs::render {
namespace {

bool ignorable(const MessageInfo& info) { return !keeps_value_unread(info) && !is_about_ignoring(info); }

}  // namespace

void add_letting_stand(Page& page, const MessageInfo& info, Lang lang) {
  const auto say = [lang](std::string_view zh, std::string_view en) { return std::string(pick(lang, zh, en)); };
  page.blocks.emplace_back(Heading{2, say("情况属实、不必改时", "When it may stand")});
  if (keeps_value_unread(info)) {
    page.blocks.emplace_back(
        Paragraph{say("这类错误使数据读不进来，不能忽略，也不能降级。",
                      "It keeps data from being read, so it can be neither ignored nor lowered.")});
    return;
  }
  if (ignorable(info)) {
    page.blocks.emplace_back(Paragraph{
        say("在那一行末尾写注释，或单独成行、写在它的上一行；要写原因：",
            "Put a comment at the end of its line, or on a line of its own right above; the reason must be given:")});
    page.blocks.emplace_back(
        Code{fmt::format(fmt::runtime(say("# hbjs: ignore[{}] 原因", "# hbjs: ignore[{}] reason")), info.code)});
  }
  page.blocks.emplace_back(Paragraph{say("对整个方案设定级别，在 plan.yaml 中写 error、warning、note 或 ignore：",
                                         "For the whole plan, set error, warning, note or ignore in plan.yaml:")});
  page.blocks.emplace_back(Code{fmt::format("severities:\n  {}: ignore", info.code)});
}

void add_letting_stand(Json& json, const MessageInfo& info) {
  json["ignorable"] = ignorable(info);
  json["severity_settable"] = !keeps_value_unread(info);
}

}  // namespace hbjs::render
