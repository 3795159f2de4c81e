#pragma once

#include <map>
#include <string>
#include <string_view>

#include "office/xml.h"

namespace hbjs::render::docx {

/// The ids that a document has for the styles of templates/docx/styles.xml, and our own for each. Word and WPS give
/// styles new ids when they save a document; what stays is their names.
class StyleIds {
 public:
  StyleIds() = default;                      ///< a document of ours: the ids are the same
  explicit StyleIds(pugi::xml_node styles);  ///< of word/styles.xml

  /// Our id for the style; itself when it is none of ours.
  [[nodiscard]] std::string_view ours(std::string_view id) const;

 private:
  std::map<std::string, std::string, std::less<>> ours_;
};

}  // namespace hbjs::render::docx
