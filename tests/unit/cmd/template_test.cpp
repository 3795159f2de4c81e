// `hbjs template` and reports as Word documents, as a user meets them.

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "support/docx_faults.h"
#include "support/docx_maker.h"
#include "support/template_folder.h"
#include "support/transcript.h"

using namespace hbjs;
namespace fs = std::filesystem;

namespace {

test::Outcome run(const test::TemplateFolder& folder, const std::string& line) {
  return test::perform(line, {folder.path(), {{"HBJS_PLAN", HBJS_SOURCE_DIR "/plan"}}});
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("what is exported is sound, draws what is built in, and is not overwritten") {
  const test::TemplateFolder folder;
  CHECK(run(folder, "hbjs --lang zh template export t").code == 0);
  for (const std::string kind : {"month", "quarter", "year"}) {
    CAPTURE(kind);
    CHECK(run(folder, "hbjs --lang zh template check t/" + kind + ".docx").out.find("没有问题") != std::string::npos);
    CHECK(run(folder, "hbjs --lang zh report --" + kind + " -o built-in.docx").code == 0);
    CHECK(run(folder, "hbjs --lang zh report --" + kind + " --template t -o folder.docx").code == 0);
    CHECK(run(folder, "hbjs --lang zh report --" + kind + " --template t/" + kind + ".docx -o file.docx").code == 0);
    const std::string built_in = bytes_of(folder.path() / "built-in.docx");
    CHECK(testing::docx_faults(built_in) == "");
    CHECK(built_in == bytes_of(folder.path() / "folder.docx"));
    CHECK(built_in == bytes_of(folder.path() / "file.docx"));
  }
  const test::Outcome again = run(folder, "hbjs --lang zh template export t");
  CHECK(again.code == 2);
  CHECK(again.err.find("不覆盖") != std::string::npos);
  CHECK(run(folder, "hbjs --lang zh template export all --all").code == 0);
  CHECK(fs::exists(folder.path() / "all/month.html"));
  CHECK(run(folder, "hbjs --lang zh template check all/month.html").code == 0);
}

TEST_CASE("a wrong name is told with its paragraph, in both languages, by check and by report") {
  const test::TemplateFolder folder;
  folder.put("六月.docx", testing::DocxMaker(testing::paragraph("一") + testing::paragraph("共{{titel}}")).bytes());
  const test::Outcome zh = run(folder, "hbjs --lang zh template check 六月.docx");
  CHECK(zh.code == 1);
  CHECK(zh.out.find("错误[HB706]: 报告没有“titel”这个名称") != std::string::npos);
  CHECK(zh.out.find("2 | 共{{titel}}") != std::string::npos);
  CHECK(zh.out.find("是不是“title”？") != std::string::npos);
  CHECK(zh.out.find("第 2 段") != std::string::npos);
  const test::Outcome en = run(folder, "hbjs --lang en report --month --template 六月.docx -o x.docx");
  CHECK(en.code == 1);
  CHECK(en.err.find("paragraph 2") != std::string::npos);
  CHECK_FALSE(fs::exists(folder.path() / "x.docx"));
}

TEST_CASE("a document is a template of documents only, and one that is none is refused") {
  const test::TemplateFolder folder;
  folder.put("a.docx", testing::DocxMaker(testing::paragraph("{{title}}")).bytes());
  CHECK(run(folder, "hbjs --lang zh report --month --template a.docx").code == 2);
  CHECK(run(folder, "hbjs --lang zh report --month --template a.docx --format docx").out.starts_with("PK"));
  CHECK(run(folder, "hbjs --lang zh report --month --template none.docx -o x.docx").code == 3);
  folder.put("b.docx", "%PDF-1.7");
  const test::Outcome outcome = run(folder, "hbjs --lang zh template check b.docx");
  CHECK(outcome.code == 1);
  CHECK(outcome.out.find("这是 PDF 文件") != std::string::npos);
  CHECK(run(folder, "hbjs --lang zh template check none.docx").code == 3);
}

TEST_CASE("every name that a template may use is listed, those in a section below it") {
  const test::TemplateFolder folder;
  for (const std::string kind : {"month", "quarter", "year"}) {
    const auto json =
        nlohmann::json::parse(run(folder, "hbjs --lang zh template names " + kind + " --format json").out);
    CHECK(json["report"] == kind);
    bool rows = false;
    for (const auto& name : json["names"]) {
      CHECK_FALSE(name["zh"].get<std::string>().empty());
      CHECK_FALSE(name["en"].get<std::string>().empty());
      rows = rows || (name["name"] == "rows" && name["kind"] == "list" && !name["names"].empty());
    }
    CHECK(rows);
  }
  const std::string text = run(folder, "hbjs --lang zh template names 月报").out;
  CHECK(text.find("{{#rows}}…{{/rows}}") != std::string::npos);
  CHECK(text.find("　{{task}}") != std::string::npos);
  CHECK(run(folder, "hbjs --lang zh template names 周报").code == 2);
  CHECK(run(folder, "hbjs --lang zh template names").code == 2);
  CHECK(run(folder, "hbjs --lang zh template draw").code == 2);
}
