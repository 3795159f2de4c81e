// The annexes as the plan prints them: their mark, their columns, and which cells are one.

#include "render/page/annexes.h"

#include <doctest/doctest.h>

#include <string>

#include "support/real_plan.h"

using namespace hbjs;
using namespace hbjs::render;
using query::ListKind;

namespace {

Annex annex(ListKind kind) {
  const query::Index index(testing::real_plan());
  const std::optional<Annex> found =
      annex_of(query::list_of(index, kind, *parse_date("2024-06-30")), AnnexNames::of(testing::real_plan()));
  REQUIRE(found);
  return *found;
}

/// The rows, from 0, that the cell of a row is printed over.
std::pair<std::size_t, std::size_t> rows_of(const PageTable& table, std::size_t column, std::size_t row) {
  for (const Merge& merge : table.merges) {
    if (merge.column == column && merge.first <= row && row <= merge.last) return {merge.first, merge.last};
  }
  return {row, row};
}

std::size_t row_of(const PageTable& table, std::string_view begin) {
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (table.rows[i][2].starts_with(begin)) return i;
  }
  FAIL("no row begins with " << begin);
  return 0;
}

}  // namespace

TEST_CASE("annex 2 has seven columns, and a category is one cell over all its rows") {
  const Annex printed = annex(ListKind::requirements);
  CHECK(printed.mark == "附件2");
  CHECK(printed.title == "2024年洪山区·建始县对口帮扶工作需求清单");
  REQUIRE(printed.table.columns.size() == 7);
  CHECK(printed.table.columns[3].title == "洪山区\n牵头单位");
  REQUIRE(printed.table.rows.size() == 35);
  CHECK(printed.table.rows[0][1] == "产业发展");
  CHECK(rows_of(printed.table, 0, 0) == std::pair<std::size_t, std::size_t>(0, 3));
  CHECK(rows_of(printed.table, 1, 0) == std::pair<std::size_t, std::size_t>(0, 3));
}

TEST_CASE("a row's text has its number in the category, as printed; a category of one row has none") {
  const Annex printed = annex(ListKind::requirements);
  CHECK(printed.table.rows[1][2].starts_with("2.协助招引马应龙"));
  CHECK(printed.table.rows.back()[2].starts_with("支持建始县建设用地"));
}

TEST_CASE("cells of annex 2 that the source prints as one are one") {
  const PageTable table = annex(ListKind::requirements).table;
  const std::size_t jobs = row_of(table, "1.定期互通信息");
  for (const std::size_t column : {3U, 4U, 5U, 6U}) CHECK(rows_of(table, column, jobs).second == jobs + 2);
  const std::size_t shops = row_of(table, "1.搭建建始县农副产品");
  CHECK(rows_of(table, 5, shops).second == shops + 7);
  CHECK(rows_of(table, 3, shops).second == shops);
  // 区乡村振兴局 stands in 6.5 and 6.6, which the source prints as two cells.
  const std::size_t communities = row_of(table, "5.支持组织开展");
  CHECK(table.rows[communities][3] == table.rows[communities + 1][3]);
  CHECK(rows_of(table, 3, communities) == std::pair(communities, communities));
  // 区教育局 stands in 3.4 and 4.1, in two categories.
  const std::size_t training = row_of(table, "4.选派教育系统");
  CHECK(rows_of(table, 3, training) == std::pair(training, training));
}

TEST_CASE("annex 3 has one title over town and village, and a town of two villages is one cell") {
  const Annex printed = annex(ListKind::villages);
  CHECK(printed.mark == "附件3");
  REQUIRE(printed.table.columns.size() == 4);
  CHECK(printed.table.columns[3].joined);
  CHECK(printed.table.rows[2][2] == "长梁镇");
  CHECK(rows_of(printed.table, 2, 2) == std::pair<std::size_t, std::size_t>(2, 3));
  CHECK(printed.table.merges.size() == 2);
}

TEST_CASE("annexes 4 and 5 are three columns; the agreement is text") {
  CHECK(annex(ListKind::schools).table.rows.size() == 36);
  CHECK(annex(ListKind::medical).mark == "附件5");
  const Annex agreement = annex(ListKind::clauses);
  CHECK(agreement.table.columns.empty());
  REQUIRE(agreement.paragraphs.size() == 8);
  CHECK(agreement.paragraphs[2] == "三、洪山区向建始县提供财政援助资金1850万元。");
}

TEST_CASE("other lists are no annex") {
  const query::Index index(testing::real_plan());
  CHECK_FALSE(annex_of(query::list_of(index, ListKind::tasks, *parse_date("2024-06-30")),
                       AnnexNames::of(testing::real_plan())));
}
