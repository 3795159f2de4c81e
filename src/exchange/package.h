#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct zip;  // <zip.h> calls it zip_t

namespace hbjs::exchange {

/// An XLSX as what it is outside: a zip file of parts. Throws Refused for whatever limits.h and refusals.h name.
class Package {
 public:
  /// Looks at all entries. The bytes must outlive the package.
  explicit Package(std::string_view bytes);

  /// Whether there is such a part; letters' case does not count, as the standard has it.
  [[nodiscard]] bool has(std::string_view part) const;
  /// The part, inflated. What all calls give together is limited.
  std::string read(const std::string& part);

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
  std::string target;  ///< a part's name within the package; empty when it is elsewhere
};

/// What the part (the package itself when empty) points at; nothing when it says nothing.
std::vector<Relation> relations_of(Package& package, std::string_view part);

}  // namespace hbjs::exchange
