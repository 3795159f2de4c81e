#include "query/trace.h"

#include "cmd/answer.h"
#include "cmd/table.h"

namespace hbjs::cmd {
namespace {

Exit trace(Session& session) {
  const load::Loaded loaded = session.load_sound(load::Progress::none());
  const query::Index index(loaded.book);
  deliver_answer(session, query::trace(index, session.as_of()), render::PlanNames::of(loaded.book));
  return Exit::fine;
}

}  // namespace

Command trace_command() {
  return {
      "trace",
      {"协议、需求、任务、目标能否对上？谁的担子重？",
       "does agreement, requirement, task and target join up, and who carries most?"},
      {"逐条列出协议条款↔任务↔需求事项↔目标，指出没有承接的、没有人负责的，以及各单位承担的件数。",
       "Follows every clause, task, requirement and target to the others, and shows what hangs in the air, what nobody owns and how "
       "much each unit carries."},
      {},
      answer_formats,
      {{"hbjs trace", {"看全貌", "the whole picture"}},
       {"hbjs trace -o 对照.md", {"写成 Markdown 文件", "as a Markdown file"}}},
      trace};
}

}  // namespace hbjs::cmd
