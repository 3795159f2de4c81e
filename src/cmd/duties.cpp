#include <fmt/format.h>

#include "base/text.h"
#include "cmd/answer.h"
#include "cmd/table.h"
#include "query/duties.h"

namespace hbjs::cmd {
namespace {

Exit duties(Session& session) {
  const std::string unit = join(session.given().values("UNIT"), " ");
  const load::Loaded loaded = session.load_sound(load::Progress::all());
  const query::Index index(loaded.book);
  const auto answer = query::duties_of(index, unit, session.as_of());
  if (const auto* known = std::get_if<query::DutiesAnswer>(&answer)) {
    deliver_answer(session, *known, render::PlanNames::of(loaded.book));
    return Exit::fine;
  }
  session.remark(words_of(std::get<query::UnknownUnit>(answer), session));
  return Exit::found;
}

}  // namespace

Command duties_command() {
  return {
      "duties",
      {"一个单位牵头什么、参与什么、欠什么、对口谁？",
       "what does a unit lead, share and owe, and who are its counterparts?"},
      {"先说逾期未报的月报、下次报送的日子、研究和赴建始还差几次、目标进度，再列牵头和参与的任务、事项、结对、目标、常年职责，"
       "以及对方的对口单位。单位可写简称或拼音，也可以是单位组、结对的学校、医疗机构和村。",
       "First what is overdue and due next, how many studies and visits are still to be made and where the targets stand; then the tasks "
       "and items the unit leads and shares, its pairs, targets, recurring duties, and who sits across from it. Short names and pinyin "
       "will do; so will a group, a paired school, hospital or village."},
      {{"UNIT",
        "",
        Takes::many,
        {"单位，可写简称或拼音", "a unit; short names and pinyin will do"},
        Completes::unit,
        {},
        true}},
      answer_formats,
      {{"hbjs duties 区教育局", {"区教育局的全部职责", "everything 区教育局 has to do"}},
       {"hbjs duties jyj", {"同上，拼音首字母", "the same, by initials"}},
       {"hbjs duties 珞南街道 -o 珞南街道.md", {"写成 Markdown 文件", "as a Markdown file"}}},
      duties};
}

}  // namespace hbjs::cmd
