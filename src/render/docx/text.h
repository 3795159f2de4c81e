#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "office/xml.h"

/// The text of a Word document: paragraphs, and the tags that somebody has typed into them.
namespace hbjs::render::docx {

/// A stretch of a paragraph's text and the element `w:t` that holds it; null for what stands for one character, such
/// as a tab.
struct Piece {
  pugi::xml_node text;
  std::size_t begin = 0, end = 0;  ///< bytes of the paragraph's text
};

/// `{{name}}` in a paragraph, wherever its runs are cut.
struct Tag {
  enum class Kind { value, section, inverted, close, comment, partial, delimiters };
  Kind kind = Kind::value;
  std::string name;
  std::size_t begin = 0, end = 0;  ///< bytes of the paragraph's text, braces and all
  bool closed = true;              ///< the braces that end it are there
};

struct Paragraph {
  pugi::xml_node node;
  std::string text;  ///< on one line: whatever breaks a line is a space
  std::vector<Piece> pieces;
  std::vector<Tag> tags;
  /// Counted from 1: in which table of the part and in which of its rows it stands; 0 outside of tables.
  std::size_t table = 0, row = 0;
};

/// The paragraphs of a part, as they are read. Those in a text frame follow the one that holds the frame. What the
/// document keeps as deleted, and formulas, are not looked at.
std::vector<Paragraph> paragraphs_of(pugi::xml_node root);

/// Elements and attributes that stand for tags while a document is filled. No file can have such names: their braces
/// are no XML.
namespace mark {
inline constexpr const char* value = "{=";     ///< in a run of its own; attribute `name`
inline constexpr const char* section = "{#";   ///< among runs, paragraphs or rows; `name` and `pair`
inline constexpr const char* inverted = "{^";  ///< likewise
inline constexpr const char* close = "{/";     ///< likewise
inline constexpr const char* spare = "{?";     ///< attribute of a paragraph or row that goes when it is left empty
inline constexpr const char* name = "name";
inline constexpr const char* pair = "pair";
}  // namespace mark

/// Whether this is a mark of one of these names.
bool is_mark(pugi::xml_node node, std::string_view name);
/// Whether a section begins here, one that is drawn where there is something or where there is nothing.
bool begins_section(pugi::xml_node node);

/// Takes the tags out of the paragraph's runs and puts marks there. A value's mark has a run of its own, which looks as
/// the one that the tag begins in; the marks of sections stand among the runs. Gives back these: one for each tag, null
/// for one that is none of a section. Offsets of the paragraph are of no use after that.
std::vector<pugi::xml_node> mark_tags(const Paragraph& paragraph);

/// Whether anything of the element can be seen: text, a picture, a field. Properties, marks of the editor and the marks
/// of sections cannot; blanks neither.
bool has_content(pugi::xml_node node);

}  // namespace hbjs::render::docx
