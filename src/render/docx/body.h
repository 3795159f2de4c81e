#pragma once

#include <string>
#include <string_view>

#include "office/xml.h"
#include "render/page/page.h"

/// A document's body, built from its beginning in the styles of templates/docx/styles.xml.
namespace hbjs::render::docx {

class Body {
 public:
  Body();

  /// An empty line.
  void add_blank();
  /// A paragraph of this style, or several where the text has several lines.
  void add(std::string_view style, std::string_view text);
  /// A table whose head is repeated on each page, whose rows do not break, and whose cells are joined as it says.
  /// A large one is for few columns: bigger letters, higher rows.
  void add(const PageTable& table, bool large = false);
  /// Ends the body and lays it out. The document's part as bytes.
  [[nodiscard]] std::string finished(bool landscape);

 private:
  pugi::xml_document tree_;
  pugi::xml_node body_;
};

}  // namespace hbjs::render::docx
