#include "query/words.h"

#include <doctest/doctest.h>

#include "base/utf8.h"

using hbjs::query::find_word;
using hbjs::query::snippet;
using hbjs::query::Words;
using Strings = std::vector<std::string>;

TEST_CASE("a query falls apart at spaces, commas and semicolons, and is folded") {
  CHECK(Words("养老 综合体").each == Strings{"养老", "综合体"});
  CHECK(Words("养老，综合体；ＡＢＣ　N").each == Strings{"养老", "综合体", "abc", "n"});
  CHECK(Words("  区 教育局 ").whole == "区教育局");
  CHECK(Words(" ，、 ").each.empty());
  CHECK(Words("").each.empty());
  CHECK(Words("jiao yu-ju").latin);
  CHECK(Words("xi'an").latin);
  CHECK_FALSE(Words("832").latin);
  CHECK_FALSE(Words("区jyj").latin);
}

TEST_CASE("numbers are found whole, Latin words from their beginning") {
  CHECK(find_word("不低于2000个", "200") == std::string::npos);
  CHECK(find_word("不低于2000个", "2000") != std::string::npos);
  CHECK(find_word("2000个,200人", "200") == 8);
  CHECK(find_word("12.5万元", "5") == std::string::npos);
  CHECK(find_word("12.5万元", "12") == std::string::npos);
  CHECK(find_word("共12.", "12") == 3);
  CHECK(find_word("4+n", "n") == 2);
  CHECK(find_word("plan", "n") == std::string::npos);
  CHECK(find_word("plan", "pl") == 0);
  CHECK(find_word("第十二小学", "第十小学") == std::string::npos);
  CHECK(find_word("区教育局", "") == std::string::npos);
}

TEST_CASE("a snippet shows the words where they stand") {
  CHECK(snippet("支持花坪镇黄鹤村养老综合体项目建设。", "养老") == "支持花坪镇黄鹤村养老综合体项目建设。");
  CHECK(snippet("支持花坪镇", "马应龙").empty());
  const std::string filler = "演示数据演示数据演示数据演示数据演示数据演示数据演示数据演示数据演示数据演示数据";
  const std::string middle = snippet(filler + "，这里有康养码，" + filler, "康养码");
  CHECK(middle.starts_with("…这里有康养码，演示数据"));
  CHECK(middle.ends_with("…"));
  CHECK(hbjs::code_points(middle) == 42);
  const std::string end = snippet(filler + filler + "康养码", "康养码");
  CHECK(end.starts_with("…"));
  CHECK(end.ends_with("康养码"));
  const std::string begin = snippet("康养码" + filler + filler, "康养码");
  CHECK(begin.starts_with("康养码演示"));
  CHECK(begin.ends_with("…"));
  const std::string folded = snippet(filler + filler + "“ＡＢＣ平台”" + filler, "abc平台");
  CHECK(folded.find("“ＡＢＣ平台”") != std::string::npos);
  CHECK(snippet(filler + filler, filler).find(filler) != std::string::npos);
}
