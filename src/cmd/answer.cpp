#include "cmd/answer.h"

#include <fmt/format.h>

#include <array>

#include "base/version.h"
#include "cmd/pdf.h"
#include "render/docx/page_docx.h"
#include "render/page/html.h"

namespace hbjs::cmd {

Period wanted_period(const Session& session, Period::Kind kind, std::string_view option, int year) {
  const auto text = session.given().value(option);
  if (!text) return due_period(kind, year, session.as_of());
  const auto period = parse_period(*text, kind, year);
  if (!period) {
    const std::string_view example = kind == Period::Kind::month
                                         ? session.say("2024-06、2024年6月、6月", "2024-06, 2024年6月, 6月")
                                     : kind == Period::Kind::quarter ? session.say("2024-Q2、二季度", "2024-Q2, 二季度")
                                                                     : session.say("2024", "2024");
    throw Stop(Exit::usage,
               fmt::format(fmt::runtime(session.say("{} 读不懂“{}”，可以写 {}", "{} cannot read “{}”; write {}")),
                           option, *text, example));
  }
  if (period->year != year) {
    throw Stop(
        Exit::usage,
        fmt::format(fmt::runtime(session.say("{}“{}”不在方案年度 {} 内", "{} “{}” is not in the plan's year {}")),
                    option, *text, year));
  }
  return *period;
}

namespace {

struct PeriodOption {
  std::string_view name;
  Period::Kind kind;
};
constexpr std::array period_options{PeriodOption{"--month", Period::Kind::month},
                                    PeriodOption{"--quarter", Period::Kind::quarter},
                                    PeriodOption{"--year", Period::Kind::year}};

/// The one that was given; null when none was. Throws Stop (2) when two were.
const PeriodOption* given_period(const Session& session) {
  const PeriodOption* found = nullptr;
  for (const PeriodOption& option : period_options) {
    if (!session.given().has(option.name)) continue;
    if (found != nullptr) {
      throw Stop(Exit::usage,
                 fmt::format(fmt::runtime(session.say("{} 和 {} 只能用一个", "{} and {} cannot go together")),
                             found->name, option.name));
    }
    found = &option;
  }
  return found;
}

}  // namespace

bool asks_for_period(const Session& session) { return given_period(session) != nullptr; }

std::optional<Period> asked_period(const Session& session, int year) {
  const PeriodOption* option = given_period(session);
  return option != nullptr ? std::optional(wanted_period(session, option->kind, option->name, year)) : std::nullopt;
}

report::Grounds grounds_of(const Session& session, const std::filesystem::path& plan_folder) {
  return {session.world().revision(plan_folder), fmt::format("hbjs {}", version)};
}

namespace {

/// Below its title and in a column of its sheet.
render::Page marked(render::Page page, const Session& session) {
  if (!session.demo()) return page;
  const auto title = page.blocks.empty() || !std::holds_alternative<render::Heading>(page.blocks.front())
                         ? page.blocks.begin()
                         : page.blocks.begin() + 1;
  page.blocks.insert(title, render::Paragraph{std::string(session.say("【演示数据】", "【演示数据: made-up data】"))});
  page.sheet.columns.push_back({std::string(session.say("备注", "Remark"))});
  for (std::vector<std::string>& row : page.sheet.rows) row.emplace_back("演示数据");
  return page;
}

/// What made it, of which day.
std::string stands_on(const Session& session) {
  return fmt::format("{}　hbjs {}", to_string(session.as_of()), version);
}

}  // namespace

render::SheetBook workbook_of(const Session& session, const render::Page& page) {
  render::SheetBook book = render::sheets_of(page, session.as_of(), session.lang());
  book.demo = session.demo();
  book.stands_on = fmt::format("{}　{}", book.title, stands_on(session));
  return book;
}

void deliver_document(const Session& session, std::string_view bytes) {
  if (session.format() == Format::pdf) {
    session.deliver(to_pdf(session, bytes));
  } else {
    session.deliver(bytes);
  }
}

bool wants_value(const Session& session) {
  return session.format() == Format::json || session.format() == Format::yaml;
}

void deliver_value(const Session& session, render::Json value) {
  if (session.demo() && value.is_object()) value["demo"] = true;
  session.deliver(session.format() == Format::yaml ? render::to_yaml(value) : render::to_text(value));
}

void deliver_page(const Session& session, render::Page page) {
  session.refuse_terminal({});
  switch (session.format()) {
    case Format::csv: return session.deliver(render::to_csv(marked(std::move(page), session).sheet));
    case Format::md: return session.deliver(render::to_markdown(marked(std::move(page), session)));
    case Format::html:
      return session.deliver(render::to_html(page, {session.lang(), session.demo(), stands_on(session)}));
    case Format::docx:
    case Format::pdf:
      return deliver_document(session,
                              render::to_docx(marked(std::move(page), session), {session.lang(), session.demo()}));
    case Format::xlsx: return session.deliver(render::to_xlsx(workbook_of(session, page)));
    default: session.deliver(render::to_text(marked(std::move(page), session), session.style()));
  }
}

query::Holder wanted_holder(const Session& session, const query::Index& index, const std::string& asked) {
  const auto meant = query::holder_meant(index, asked);
  if (const auto* holder = std::get_if<query::Holder>(&meant)) return *holder;
  throw Stop(Exit::found, words_of(std::get<query::UnknownUnit>(meant), session));
}

std::string words_of(const query::UnknownUnit& unknown, const Session& session) {
  if (unknown.ambiguous) {
    const std::size_t all = unknown.nearest.size() + unknown.more;
    const std::string_view sentence =
        unknown.more == 0
            ? session.say("“{}”可能是：{}。请写全称", "“{}” may be {}; write the full name")
            : session.say("“{}”可能是：{}等 {} 个。请写全称", "“{}” may be {} …, {} in all; write the full name");
    return fmt::format(fmt::runtime(sentence), unknown.unit, fmt::join(unknown.nearest, session.say("、", ", ")), all);
  }
  return fmt::format(fmt::runtime(session.say("没有单位“{}”{}", "there is no unit “{}”{}")), unknown.unit,
                     unknown.nearest.empty() ? std::string(session.say("。hbjs list units 列出全部单位",
                                                                       "; hbjs list units shows them all"))
                                             : nearest_words(unknown.nearest, session.lang()));
}

std::string nearest_words(const std::vector<std::string>& names, Lang lang) {
  if (names.empty()) return "";
  return fmt::format(fmt::runtime(pick(lang, "。最接近的是：{}", "; the nearest are: {}")),
                     fmt::join(names, pick(lang, "、", ", ")));
}

}  // namespace hbjs::cmd
