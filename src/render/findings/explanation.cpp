#include "render/findings/explanation.h"

#include <fmt/format.h>

#include "render/findings/findings.h"
#include "render/findings/letting_stand.h"

namespace hbjs::render {
namespace {

/// The message without its arguments: places for them are shown as `…`.
std::string general(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' && i + 1 < text.size() && text[i + 1] == '{') {
      out += text[i++];
    } else if (text[i] == '}') {
      out += text[i];
      if (i + 1 < text.size() && text[i + 1] == '}') ++i;
    } else if (text[i] == '{') {
      out += "…";
      i = text.find('}', i);
    } else {
      out += text[i];
    }
  }
  return out;
}

/// What is known beyond the message, under headings of `level`.
void tell(Page& page, const Explanation& explanation, int level, Lang lang) {
  const auto say = [lang](std::string_view zh, std::string_view en) { return std::string(pick(lang, zh, en)); };
  page.blocks.emplace_back(Paragraph{std::string(explanation.meaning.in(lang))});
  page.blocks.emplace_back(Heading{level, say("为什么要紧", "Why it matters")});
  page.blocks.emplace_back(Paragraph{std::string(explanation.reason.in(lang))});
  page.blocks.emplace_back(Heading{level, say("怎样改", "How to mend it")});
  page.blocks.emplace_back(Paragraph{std::string(explanation.mend.in(lang))});
  const Example& example = explanation.example;
  if (example.has_lines()) {
    page.blocks.emplace_back(Heading{level, say("错误的写法", "Wrong") + fmt::format(" ({})", example.file)});
    page.blocks.emplace_back(Code{std::string(example.wrong)});
    page.blocks.emplace_back(Heading{level, say("正确的写法", "Right")});
    page.blocks.emplace_back(Code{std::string(example.right)});
  }
  if (!example.words.in(lang).empty()) {
    page.blocks.emplace_back(Heading{level, say("例子", "Example")});
    page.blocks.emplace_back(Paragraph{std::string(example.words.in(lang))});
  }
}

std::vector<PageColumn> columns(Lang lang) {
  const auto say = [lang](std::string_view zh, std::string_view en) { return std::string(pick(lang, zh, en)); };
  return {{say("代码", "code")},    {say("级别", "severity")}, {say("问题", "finding")},
          {say("含义", "meaning")}, {say("原因", "reason")},   {say("办法", "help")}};
}

std::vector<std::string> row_of(const MessageInfo& info, const Explanation* explanation, Lang lang) {
  std::vector<std::string> row{std::string(info.code), std::string(severity_word(info.severity, lang)),
                               general(pick(lang, info.zh, info.en))};
  for (const Passage Explanation::*passage : {&Explanation::meaning, &Explanation::reason, &Explanation::mend}) {
    row.emplace_back(explanation == nullptr ? "" : (explanation->*passage).in(lang));
  }
  return row;
}

}  // namespace

std::string general_message(const MessageInfo& info, Lang lang) { return general(pick(lang, info.zh, info.en)); }

Page explanation_page(const MessageInfo& info, const Explanation* explanation, Lang lang) {
  Page page;
  page.blocks.emplace_back(Heading{
      1, fmt::format("{}[{}]  {}", severity_word(info.severity, lang), info.code, general_message(info, lang))});
  if (explanation != nullptr) tell(page, *explanation, 2, lang);
  add_letting_stand(page, info, lang);
  page.sheet.columns = columns(lang);
  page.sheet.rows.push_back(row_of(info, explanation, lang));
  return page;
}

Json explanation_json(const MessageInfo& info, const Explanation* explanation, Lang lang) {
  Json json{{"code", info.code},
            {"severity", severity_word(info.severity, Lang::en)},
            {"message", general_message(info, lang)}};
  if (explanation != nullptr) {
    json["meaning"] = explanation->meaning.in(lang);
    json["reason"] = explanation->reason.in(lang);
    json["help"] = explanation->mend.in(lang);
    const Example& example = explanation->example;
    if (example.has_lines()) {
      json["example"] = {{"file", example.file}, {"wrong", example.wrong}, {"right", example.right}};
    } else {
      json["example"] = {{"words", example.words.in(lang)}};
    }
  }
  add_letting_stand(json, info);
  return json;
}

Page catalogue_page(Lang lang) {
  const auto say = [lang](std::string_view zh, std::string_view en) { return std::string(pick(lang, zh, en)); };
  Page page;
  page.sheet.columns = {{say("代码", "code")}, {say("级别", "severity")}, {say("问题", "finding")}};
  for (const MessageInfo* info : catalogue()) {
    page.sheet.rows.push_back(
        {std::string(info->code), std::string(severity_word(info->severity, lang)), general_message(*info, lang)});
  }
  page.blocks.emplace_back(Heading{1, say("全部检查项", "Every kind of finding")});
  page.blocks.emplace_back(page.sheet);
  page.blocks.emplace_back(Paragraph{say("hbjs explain 代码 说明其中一项，如 hbjs explain HB203",
                                         "hbjs explain CODE tells about one, such as hbjs explain HB203")});
  return page;
}

Page handbook_page(Lang lang) {
  Page page;
  page.sheet.columns = columns(lang);
  page.blocks.emplace_back(Heading{1, std::string(pick(lang, "全部检查项", "Every kind of finding"))});
  for (const MessageInfo* info : catalogue()) {
    const Explanation* explanation = explain(info->code);
    // The code alone is the heading, so that a link to it (#hb203) outlives changes of its words.
    page.blocks.emplace_back(Heading{2, std::string(info->code)});
    page.blocks.emplace_back(
        Paragraph{fmt::format(fmt::runtime(pick(lang, "{}：{}", "{}: {}")), severity_word(info->severity, lang),
                              general(pick(lang, info->zh, info->en)))});
    if (explanation != nullptr) tell(page, *explanation, 3, lang);
    page.sheet.rows.push_back(row_of(*info, explanation, lang));
  }
  return page;
}

Json catalogue_json(Lang lang) {
  Json list = Json::array();
  for (const MessageInfo* info : catalogue()) list.push_back(explanation_json(*info, explain(info->code), lang));
  return Json{{"codes", std::move(list)}};
}

}  // namespace hbjs::render
