#pragma once

#include "cmd/session.h"
#include "query/duties.h"
#include "query/holder.h"
#include "render/answers.h"
#include "render/json.h"
#include "render/page_docx.h"
#include "render/page_sheets.h"
#include "report/basis.h"

namespace hbjs::cmd {

/// Formats of every answer that is a value with a field table.
inline const std::vector<std::string_view> answer_formats{"text", "md", "csv", "json", "yaml", "docx"};

/// … and of those that people hand on as a document.
inline const std::vector<std::string_view> document_formats{"text", "md", "csv", "json", "yaml", "docx", "xlsx", "pdf"};

template <class Answer>
render::Json value_of(const Answer& answer) {
  return render::json_of(answer);
}
template <class... Answers>
render::Json value_of(const std::variant<Answers...>& answer) {
  return std::visit([](const auto& one) { return render::json_of(one); }, answer);
}

/// The page of a plan whose data is made up says so below its title, and in a column of its sheet.
render::Page marked(render::Page page, const Session& session);
render::Json marked(render::Json value, const Session& session);

/// The workbook of an answer, marked as the page is; says what made it and the day it is of.
render::SheetBook workbook_of(const Session& session, const render::Page& page);

/// Writes bytes as they are; where PDF is wanted they are a Word document and become one.
void deliver_document(const Session& session, std::string_view bytes);

/// Writes an answer in the format that is wanted. Every format is drawn from the one value, so they cannot
/// disagree.
template <class Answer, class... Names>
void deliver_answer(const Session& session, const Answer& answer, const Names&... names) {
  const auto page = [&] { return marked(render::page_of(answer, names..., session.lang()), session); };
  switch (session.format()) {
    case Format::json: session.deliver(render::to_text(marked(value_of(answer), session))); break;
    case Format::yaml: session.deliver(render::to_yaml(marked(value_of(answer), session))); break;
    case Format::csv: session.deliver(render::to_csv(page().sheet)); break;
    case Format::md: session.deliver(render::to_markdown(page())); break;
    case Format::docx:
    case Format::pdf:
      session.refuse_terminal({});
      deliver_document(session, render::to_docx(page(), {session.lang(), session.demo()}));
      break;
    case Format::xlsx:
      session.refuse_terminal({});
      session.deliver(render::to_xlsx(workbook_of(session, render::page_of(answer, names..., session.lang()))));
      break;
    default: session.deliver(render::to_text(page(), session.style()));
  }
}

/// A period from the command line or, without a value, the one that is due. Throws Stop (2) for what is none or lies
/// outside the plan's year.
Period wanted_period(const Session& session, Period::Kind kind, std::string_view option, int year);

/// What a report of the plan in this folder stands on.
report::Grounds grounds_of(const Session& session, const std::filesystem::path& plan_folder);

/// The one holder that `asked` means. Throws Stop (1) with the nearest names when nobody is meant, and with those that
/// may be meant when it is not clear which.
query::Holder wanted_holder(const Session& session, const query::Index& index, const std::string& asked);

/// Why no single unit is meant, in words.
std::string words_of(const query::UnknownUnit& unknown, const Session& session);

/// ` 最接近的是：甲、乙。`, or nothing.
std::string nearest_words(const std::vector<std::string>& names, Lang lang);

}  // namespace hbjs::cmd
