#include "render/docx/template.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "diag/messages.h"
#include "office/recognise.h"
#include "office/xml.h"
#include "render/docx/check.h"
#include "render/docx/fill.h"
#include "render/docx/layout.h"
#include "render/docx/sections.h"
#include "render/docx/styles.h"
#include "render/docx/text.h"

namespace hbjs::render {
namespace {

using office::Remedy;

constexpr Phrase<> save_as_docx{"在 WPS 或 Word 中打开，另存为“Word 文档（*.docx）”",
                                "open it in WPS or Word and save it as *.docx"};
constexpr Phrase<> save_without_macros{"在 WPS 或 Word 中打开（不要启用宏），另存为不带宏的“Word 文档（*.docx）”",
                                       "open it in WPS or Word without enabling macros and save it as *.docx"};
constexpr Phrase<> take_off_password{"在 WPS 或 Word 中打开，取消密码后保存",
                                     "open it in WPS or Word, remove the password and save it"};
constexpr Phrase<> take_document{"模板要用 Word 文档（*.docx）", "a template is a Word document (*.docx)"};
constexpr Phrase<> take_another{"不要使用这个文件", "do not use it"};
constexpr Phrase<> slim{"删去图片和用不到的内容，再保存", "remove pictures and what is not needed, and save it"};

const Phrase<>& advice_on(Remedy remedy) {
  switch (remedy) {
    case Remedy::send_again:
    case Remedy::save_anew:
    case Remedy::save_as_document: return save_as_docx;
    case Remedy::save_without_macros: return save_without_macros;
    case Remedy::take_off_password: return take_off_password;
    case Remedy::save_as_workbook:
    case Remedy::take_right_file:
    case Remedy::unpack: return take_document;
    case Remedy::slim: return slim;
    case Remedy::distrust: return take_another;
  }
  return save_as_docx;
}

/// A document that is read, checked and filled.
class Document {
 public:
  Document(std::string_view bytes, std::string shown, Sink& sink, Sources& sources)
      : shown_(std::move(shown)), sink_(sink), sources_(sources), package_(bytes) {
    const std::string main = office::main_part(package_);
    parts_.push_back({main, std::make_unique<office::XmlPart>(package_, main)});
    const std::string_view kind = office::local_name(parts_.front().xml->root().name());
    if (kind == "workbook") refuse(office::refused::workbook);
    if (kind == "presentation") refuse(office::refused::slides);
    if (kind != "document") refuse(office::refused::unknown);
    for (const office::Relation& relation : office::relations_of(package_, main)) {
      constexpr std::array drawn{"header", "footer", "footnotes", "endnotes"};
      if (std::ranges::find(drawn, relation.type) == drawn.end() || relation.target.empty()) continue;
      if (std::ranges::find(parts_, relation.target, &Part::name) != parts_.end()) continue;
      parts_.push_back({relation.target, std::make_unique<office::XmlPart>(package_, relation.target)});
    }
  }

  /// Tells what is wrong, and puts marks in place of the tags where nothing is.
  void check(const NameTree& names) {
    for (const Part& part : parts_) {
      const std::vector<docx::Paragraph> paragraphs = docx::paragraphs_of(part.xml->root());
      const std::string name = &part == &parts_.front() ? shown_ : shown_ + "/" + part.name;
      const std::size_t before = sink_.count(Severity::error);
      const std::uint32_t file = docx::check_tags(paragraphs, name, names, sink_, sources_);
      if (sink_.count(Severity::error) != before) continue;
      for (const docx::SectionTag& tag : docx::mark_sections(paragraphs)) {
        const docx::Tag& typed = paragraphs[tag.paragraph].tags[tag.tag];
        const Span at = docx::span_of(paragraphs, tag.paragraph, typed, file);
        sink_.tell(msg::section_misplaced, at, typed.name).related.push_back(docx::place_of(paragraphs, at));
      }
    }
  }

  std::string filled(const TemplateData& data) {
    std::vector<pugi::xml_node> roots;
    for (const Part& part : parts_) roots.push_back(part.xml->root());
    docx::fill(roots, data);
    for (const pugi::xml_node root : roots) docx::tidy(root);
    if (pugi::xml_node body = office::child(parts_.front().xml->root(), "body")) {
      const TemplateData* const demo = data.get("demo");
      if (demo != nullptr && demo->is_true() && !says_demo()) say_demo(body);
      docx::lay_out(body, styles());
    }
    std::vector<office::Part> out;
    for (const std::string& name : package_.names()) out.push_back({name, bytes_of(name)});
    return office::packed(out);
  }

 private:
  struct Part {
    std::string name;
    std::unique_ptr<office::XmlPart> xml;
  };

  /// The styles that the document has, by what they are called.
  docx::StyleIds styles() {
    const auto relations = office::relations_of(package_, parts_.front().name);
    const auto found = std::ranges::find(relations, "styles", &office::Relation::type);
    if (found == relations.end() || !package_.has(found->target)) return {};
    return docx::StyleIds(office::XmlPart(package_, found->target).root());
  }

  /// Made-up data is never without the word for it, whatever the template says.
  [[nodiscard]] bool says_demo() const {
    return std::ranges::any_of(parts_, [](const Part& part) {
      const auto paragraphs = docx::paragraphs_of(part.xml->root());
      return std::ranges::any_of(paragraphs, [](const docx::Paragraph& paragraph) {
        return paragraph.text.find("演示数据") != std::string::npos;
      });
    });
  }
  static void say_demo(pugi::xml_node body) {
    const std::string prefix = office::prefix_of(body);
    pugi::xml_node paragraph = body.prepend_child((prefix + "p").c_str());
    pugi::xml_node text = paragraph.append_child((prefix + "r").c_str()).append_child((prefix + "t").c_str());
    text.append_child(pugi::node_pcdata).set_value("【演示数据】本文内容均为编造，不反映真实工作");
  }

  std::string bytes_of(const std::string& name) {
    const auto part = std::ranges::find(parts_, name, &Part::name);
    if (part != parts_.end()) return part->xml->bytes();
    std::string bytes = package_.read(name);
    if (name == "[Content_Types].xml") make_document(bytes);
    return bytes;
  }

  /// What Word saves as a template (.dotx) would not be opened as a document.
  static void make_document(std::string& types) {
    constexpr std::string_view is = "wordprocessingml.template.main+xml",
                               becomes = "wordprocessingml.document.main+xml";
    if (const std::size_t at = types.find(is); at != std::string::npos) types.replace(at, is.size(), becomes);
  }

  std::string shown_;
  Sink& sink_;
  Sources& sources_;
  office::Package package_;
  std::vector<Part> parts_;  // the document itself first
};

/// Does what `act` says with the document; a file that cannot be one is a finding.
template <class Act>
void with_document(std::string_view bytes, const std::string& shown, Sink& sink, Sources& sources, const Act& act) {
  const auto whole = [&] { return Span{sources.add(Source(shown, {})), 1, 1, 1, 1}; };
  try {
    if (!office::looks_like_zip(bytes)) throw office::Refused{office::no_package(bytes)};
    Document document(bytes, shown, sink, sources);
    act(document);
  } catch (const office::Refused& refused) {
    const Span at = whole();
    Finding& finding = sink.tell(msg::document_refused, at);
    finding.label = refused.refusal.why;
    finding.related.push_back({at, advice_on(refused.refusal.remedy)()});
  } catch (const docx::TooLarge&) {
    sink.tell(msg::document_too_large, whole());
  }
}

}  // namespace

std::string fill_docx(std::string_view bytes, const std::string& shown, const NameTree& names, const TemplateData& data,
                      Sink& sink, Sources& sources) {
  std::string out;
  with_document(bytes, shown, sink, sources, [&](Document& document) {
    document.check(names);
    if (sink.count(Severity::error) == 0) out = document.filled(data);
  });
  return out;
}

void check_docx(std::string_view bytes, const std::string& shown, const NameTree& names, Sink& sink, Sources& sources) {
  with_document(bytes, shown, sink, sources, [&](Document& document) { document.check(names); });
}

}  // namespace hbjs::render
