#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct zip;  // <zip.h> calls it zip_t

namespace hbjs::office {

/// An XLSX or DOCX as what it is outside: a zip file of parts. Throws Refused for whatever limits.h and refusals.h
/// name.
class Package {
 public:
  /// Looks at all entries. The bytes must outlive the package.
  explicit Package(std::string_view bytes);
  explicit Package(std::string&&) = delete;  ///< they would be gone

  /// Whether there is such a part; letters' case does not count, as the standard has it.
  [[nodiscard]] bool has(std::string_view part) const;
  /// The part's name as the file spells it; as it is asked for when there is no such part.
  [[nodiscard]] std::string spelled(const std::string& part) const;
  /// The part, inflated. What all calls give together is limited.
  std::string read(const std::string& part);
  /// The names of all parts, as the file spells and orders them; folders are none.
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  void take_entry(std::uint64_t index);

  std::unique_ptr<zip, Close> archive_;
  std::map<std::string, std::uint64_t> entries_;  // by name in lower case
  std::size_t inflated_ = 0;
};

/// How a part points at another.
struct Relation {
  std::string id;
  std::string type;    ///< the last word of its type's address: worksheet
  std::string target;  ///< a part's name as the package spells it; empty when it is elsewhere
};

/// What the part (the package itself when empty) points at; nothing when it says nothing.
std::vector<Relation> relations_of(Package& package, std::string_view part);

/// The part that holds these relations, whether it is there or not: xl/_rels/workbook.xml.rels.
std::string relations_part(std::string_view part);

/// The part that the package is for: xl/workbook.xml, word/document.xml. Throws Refused for an archive of anything
/// else.
std::string main_part(Package& package);

/// A part to be written.
struct Part {
  std::string name;
  std::string bytes;
};

/// A package of these parts, in their order; the same parts give the same bytes. Names are plain ASCII and differ.
std::string packed(const std::vector<Part>& parts);

/// A sound package with the bytes of one of its parts exchanged, everything else as it is.
std::string with_part(std::string_view package, const Part& part);
/// The same for several parts, known by the names that the package spells; those it does not have stand at its end.
std::string with_parts(std::string_view package, const std::vector<Part>& parts);

}  // namespace hbjs::office
