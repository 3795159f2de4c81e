#include "render/explanation.h"

#include <fmt/format.h>

#include "render/findings.h"
#include "render/letting_stand.h"

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

}  // namespace

std::string general_message(const MessageInfo& info, Lang lang) { return general(pick(lang, info.zh, info.en)); }

Page explanation_page(const MessageInfo& info, const Explanation* explanation, Lang lang) {
  const auto say = [lang](std::string_view zh, std::string_view en) { return std::string(pick(lang, zh, en)); };
  Page page;
  const std::string message = general_message(info, lang);
  page.blocks.emplace_back(
      Heading{1, fmt::format("{}[{}]  {}", severity_word(info.severity, lang), info.code, message)});
  page.sheet.columns = {{say("代码", "code")},    {say("级别", "severity")}, {say("问题", "finding")},
                        {say("含义", "meaning")}, {say("原因", "reason")},   {say("办法", "help")}};
  std::vector<std::string> row{
      std::string(info.code), std::string(severity_word(info.severity, lang)), message, "", "", ""};
  if (explanation != nullptr) {
    row[3] = explanation->meaning.in(lang);
    row[4] = explanation->reason.in(lang);
    row[5] = explanation->mend.in(lang);
    page.blocks.emplace_back(Paragraph{row[3]});
    page.blocks.emplace_back(Heading{2, say("为什么要紧", "Why it matters")});
    page.blocks.emplace_back(Paragraph{row[4]});
    page.blocks.emplace_back(Heading{2, say("怎样改", "How to mend it")});
    page.blocks.emplace_back(Paragraph{row[5]});
    const Example& example = explanation->example;
    if (example.has_lines()) {
      page.blocks.emplace_back(Heading{2, say("错误的写法", "Wrong") + fmt::format(" ({})", example.file)});
      page.blocks.emplace_back(Code{std::string(example.wrong)});
      page.blocks.emplace_back(Heading{2, say("正确的写法", "Right")});
      page.blocks.emplace_back(Code{std::string(example.right)});
    }
    if (!example.words.in(lang).empty()) {
      page.blocks.emplace_back(Heading{2, say("例子", "Example")});
      page.blocks.emplace_back(Paragraph{std::string(example.words.in(lang))});
    }
  }
  add_letting_stand(page, info, lang);
  page.sheet.rows.push_back(std::move(row));
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

Json catalogue_json(Lang lang) {
  Json list = Json::array();
  for (const MessageInfo* info : catalogue()) list.push_back(explanation_json(*info, explain(info->code), lang));
  return Json{{"codes", std::move(list)}};
}

}  // namespace hbjs::render
