#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include <array>
#include <string>

#include "render/data/json.h"

using namespace hbjs::render;

namespace {

/// A scalar by the rules of YAML's core schema: what is quoted is text.
Json scalar_of(const YAML::Node& node) {
  const std::string& text = node.Scalar();
  if (node.Tag() == "!") return text;
  if (text == "true" || text == "false") return text == "true";
  try {
    return Json::parse(text);
  } catch (const Json::parse_error&) {
    return text;
  }
}

Json read_back(const YAML::Node& node) {
  if (node.IsMap()) {
    Json object = Json::object();
    for (const auto& entry : node) object[entry.first.Scalar()] = read_back(entry.second);
    return object;
  }
  if (node.IsSequence()) {
    Json list = Json::array();
    for (const auto& item : node) list.push_back(read_back(item));
    return list;
  }
  return node.IsNull() ? Json(nullptr) : scalar_of(node);
}

Json round(const Json& json) { return read_back(YAML::Load(to_yaml(json))); }

}  // namespace

TEST_CASE("an answer as YAML: blocks, short lists on a line, Chinese as it is") {
  const Json json{{"query", "4.1"},
                  {"matches", {{{"id", "4.1"}, {"helper", {{"lead", {"区教育局"}}, {"responsible", Json::array()}}}}}},
                  {"rate", 92.7},
                  {"owed", true},
                  {"note", nullptr},
                  {"none", Json::object()}};
  CHECK(to_yaml(json) ==
        "query: \"4.1\"\n"
        "matches:\n"
        "  - id: \"4.1\"\n"
        "    helper:\n"
        "      lead: [区教育局]\n"
        "      responsible: []\n"
        "rate: 92.7\n"
        "owed: true\n"
        "note: null\n"
        "none: {}\n");
  CHECK(round(json) == json);
}

TEST_CASE("a text that a reader could take for something else is quoted") {
  constexpr std::array texts{
      "4.1",     "6",    "010",   "1e3", "0x1F", "-1",   "+1",     ".5",       ".inf",     "1:30",        "2024-06-30",
      "2024-06", "true", "False", "yes", "NO",   "on",   "Off",    "y",        "N",        "null",        "Null",
      "~",       "",     " 前",   "后 ", "- 项", "? 问", ": 值",   "a: b",     "键:",      "a #b",        "#b",
      "&a",      "*a",   "!a",    "|",   ">",    "'a'",  "\"a\"",  "%a",       "@a",       "`a",          "[a]",
      "{a}",     ",a",   "---",   "...", "=",    "<<",   "甲\t乙", "\x1b[31m", "\xC2\xA0", "\xEF\xBB\xBF"};
  for (const std::string text : texts) {
    CAPTURE(text);
    const std::string yaml = to_yaml(Json{{"k", text}});
    CHECK(yaml.starts_with("k: \""));
    CHECK(round(Json{{"k", text}}) == Json{{"k", text}});
    CHECK(round(Json::array({text, Json{{text, text}}})) == Json::array({text, Json{{text, text}}}));
  }
}

TEST_CASE("what every reader takes for text stands plain") {
  for (const std::string text : {"区教育局", "C3", "2024年洪山区结对帮扶建始县工作方案", "1-2次",
                                 "结对,通过“互联网+教育”", "jobs-quarter", "“帮县带村”", "（一）"}) {
    CAPTURE(text);
    CHECK(to_yaml(Json{{"k", text}}) == "k: " + text + "\n");
    CHECK(round(Json{{"k", text}}) == Json{{"k", text}});
  }
}

TEST_CASE("texts of several lines") {
  CHECK(to_yaml(Json{{"text", "第一行\n第二行\n"}, {"next", "丙"}}).starts_with("text: |\n  第一行\n  第二行\n"));
  CHECK(to_yaml(Json{{"text", "第一行\n第二行"}, {"next", "丙"}}) == "text: |-\n  第一行\n  第二行\nnext: 丙\n");
  CHECK(to_yaml(Json{{"list", {{{"a", "甲|\n乙"}}}}}) == "list:\n  - a: |-\n      甲|\n      乙\n");
  for (const std::string text :
       {"一\n二\n",   "一\n\n二\n", "一\n\n二",   "一|\n二",    "一|\n  二|\n  三", "一\n# 二",  "一\n\uFFFD\n二",
        "\uFFFD\n一", "一\n--- 二", "- 一\n? 二", "a: b\nc",    "一\n二",           "一\n",      "\n",
        "\n一\n",     "一\n\n",     "  一\n二\n", "一 \n 二\n", "一\n\t二\n",       "一\r\n二\n"}) {
    CAPTURE(text);
    const Json json{{"text", text}, {"list", {text, "丙"}}, {"after", "丁"}};
    CHECK(round(json) == json);
  }
}

TEST_CASE("numbers have no exponents and no noise") {
  CHECK(to_yaml(json_of(*hbjs::Decimal::parse("0.000001"))) == "0.000001\n");
  CHECK(to_yaml(json_of(*hbjs::Decimal::parse("0.000649"))) == "0.000649\n");
  CHECK(to_yaml(Json(1850)) == "1850\n");
}

TEST_CASE("a list too long for a line has an item a line") {
  Json list = Json::array();
  for (int i = 0; i < 30; ++i) list.push_back("区教育局");
  CHECK(to_yaml(Json{{"units", list}}).starts_with("units:\n  - 区教育局\n  - 区教育局\n"));
  CHECK(round(list) == list);
}
