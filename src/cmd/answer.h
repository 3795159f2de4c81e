#pragma once

#include "cmd/session.h"
#include "query/duties.h"
#include "query/holder.h"
#include "render/answers/answers.h"
#include "render/data/json.h"
#include "render/sheets/page_sheets.h"
#include "report/basis.h"

namespace hbjs::cmd {

/// Formats of every answer: a page to read or a value to compute with.
inline const std::vector<std::string_view> answer_formats{"text", "md",   "html", "csv", "json",
                                                          "yaml", "docx", "xlsx", "pdf"};

template <class Answer>
render::Json value_of(const Answer& answer) {
  return render::json_of(answer);
}
template <class... Answers>
render::Json value_of(const std::variant<Answers...>& answer) {
  return std::visit([](const auto& one) { return render::json_of(one); }, answer);
}

/// The workbook of an answer; says what made it and the day it is of, and whether its data is made up.
render::SheetBook workbook_of(const Session& session, const render::Page& page);

/// Writes bytes as they are; where PDF is wanted they are a Word document and become one.
void deliver_document(const Session& session, std::string_view bytes);

/// Writes a value as JSON or YAML; one whose data is made up says so.
void deliver_value(const Session& session, render::Json value);
/// Writes a page in any other format; one whose data is made up says so below its title, and in a column of its sheet.
void deliver_page(const Session& session, render::Page page);

/// Whether a value is wanted, not a page.
bool wants_value(const Session& session);

/// Writes an answer in the format that is wanted. Every format is drawn from the one value, so they cannot
/// disagree.
template <class Answer, class... Names>
void deliver_answer(const Session& session, const Answer& answer, const Names&... names) {
  if (wants_value(session)) return deliver_value(session, value_of(answer));
  deliver_page(session, render::page_of(answer, names..., session.lang()));
}

/// A period from the command line or, without a value, the one that is due. Throws Stop (2) for what is none or lies
/// outside the plan's year.
Period wanted_period(const Session& session, Period::Kind kind, std::string_view option, int year);

/// Whether one of --month, --quarter and --year was given. Throws Stop (2) when two were: none of them goes first.
bool asks_for_period(const Session& session);
/// The period that one of them names, see wanted_period(); nullopt when none was given.
std::optional<Period> asked_period(const Session& session, int year);

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
