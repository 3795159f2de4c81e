#include <fmt/format.h>

#include "base/text.h"
#include "cmd/answer.h"
#include "cmd/table.h"
#include "query/owners.h"

namespace hbjs::cmd {
namespace {

Exit who_owns(Session& session) {
  const std::string query = join(session.given().values("QUERY"), " ");
  const load::Loaded loaded = session.load_sound(load::Progress::none());
  const query::Index index(loaded.book);
  const query::OwnersAnswer answer = query::who_owns(index, query, session.as_of());
  const bool found = !answer.matches.empty();
  if (found || session.format() == Format::json || session.format() == Format::yaml) {
    deliver_answer(session, answer, render::PlanNames::of(loaded.book));
  }
  if (found) return Exit::fine;
  const bool helpless = answer.nearest.empty() && answer.numbers.empty();
  session.remark(fmt::format(
      fmt::runtime(session.say("没有找到“{}”{}", "nothing found for “{}”{}")), query,
      helpless
          ? std::string(session.say("。换个说法再查；hbjs list units 列出全部单位，hbjs list tasks 列出全部任务",
                                    "; try other words; hbjs list units shows all units, hbjs list tasks all tasks"))
          : nearest_words(answer.nearest, session.lang())));
  if (!answer.numbers.empty()) session.remark(render::ranges_text(answer.numbers, session.lang()));
  return Exit::found;
}

}  // namespace

Command who_owns_command() {
  return {
      "who-owns",
      {"谁牵头、谁负责？双方都查", "who leads and who is responsible, on both sides?"},
      {"按编号（6、4.1、C3、附件2）、方案里的任意文字（马应龙、五层联动）、单位、村、学校、医院、乡镇查；拼音和首字母也可以（jiaoyuju、jyj）。多个词要同时出现。",
       "By number (6, 4.1, C3, 附件2), by any words of the plan (马应龙, 五层联动), by a unit, village, school, hospital or town, also in "
       "pinyin or its initials (jiaoyuju, jyj). Several words must all occur."},
      {{"QUERY", "", Takes::many, {"编号或文字", "a number or words"}, Completes::item, {}, true}},
      answer_formats,
      {{"hbjs who-owns 6", {"任务 6 由谁负责", "who owns task 6"}},
       {"hbjs who-owns 4.1 --format json", {"事项 4.1，供脚本读取", "requirement 4.1, for scripts"}},
       {"hbjs who-owns 康养码", {"“康养码”由谁负责", "who owns 康养码"}},
       {"hbjs who-owns 第十小学", {"这所学校与谁结对、谁牵头", "whom this school is paired with, who leads"}}},
      who_owns};
}

}  // namespace hbjs::cmd
