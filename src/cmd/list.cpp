#include "cmd/answer.h"
#include "cmd/kinds.h"
#include "cmd/table.h"
#include "query/lists.h"
#include "render/docx/page_docx.h"

namespace hbjs::cmd {
namespace {

/// The annex as it is printed comes first.
void deliver_workbook(const Session& session, const query::AnyList& answer, const render::PlanNames& names,
                      const render::Annex& annex) {
  render::SheetBook book = workbook_of(session, render::page_of(answer, names, session.lang()));
  render::put_first(book, annex);
  session.deliver(render::to_xlsx(book));
}

Exit list(Session& session) {
  const std::string word = session.given().value("KIND").value_or("");
  const auto kind = query::list_kind(word);
  if (!kind) refuse_kind<query::ListKind>(session, word);
  const load::Loaded loaded =
      session.load_sound(query::is_reported(*kind) ? load::Progress::all() : load::Progress::none());
  const query::Index index(loaded.book);
  const query::AnyList answer = query::list_of(index, *kind, session.as_of());
  const render::PlanNames names = render::PlanNames::of(loaded.book);
  session.refuse_terminal({});
  // A document is printed: an annex of the plan then looks as the plan prints it.
  const auto annex =
      is_binary(session.format()) ? render::annex_of(answer, render::AnnexNames::of(loaded.book)) : std::nullopt;
  if (annex && session.format() != Format::xlsx) {
    deliver_document(session, render::to_docx(*annex, {session.lang(), session.demo()}));
  } else if (annex && !annex->table.columns.empty()) {
    deliver_workbook(session, answer, names, *annex);
  } else {
    deliver_answer(session, answer, names);
  }
  return Exit::fine;
}

}  // namespace

Command list_command() {
  return {
      "list",
      {"列出方案里的一类数据", "list one kind of record"},
      {"类别：tasks 任务、requirements 需求清单、units 单位、groups 单位组、clauses 协议条款、villages 村结对、schools 学校结对、medical 医疗结对、"
       "targets 目标、projects 项目、duties 规定动作、submissions 报送、activities 活动、payments 资金。",
       "Kinds: tasks, requirements, units, groups, clauses, villages, schools, medical, targets, projects, duties, submissions, "
       "activities, payments."},
      {{"KIND", "", Takes::one, {"类别，中英文均可", "the kind, in English or Chinese"}, Completes::kind, {}, true}},
      answer_formats,
      {{"hbjs list tasks", {"14 项重点任务", "the 14 tasks"}},
       {"hbjs list schools -o 学校结对.csv", {"学校结对表，用 Excel 打开", "the school pairs, for Excel"}},
       {"hbjs list targets --format json", {"全部目标，供脚本读取", "all targets, for scripts"}}},
      list};
}

}  // namespace hbjs::cmd
