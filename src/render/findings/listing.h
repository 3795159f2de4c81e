#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/findings/findings.h"

/// What the formats of findings share.
namespace hbjs::render {

/// The findings that are listed.
struct Listing {
  std::vector<const Finding*> findings;   ///< in file order
  std::vector<const Finding*> followers;  ///< what root causes drag along, where that is wanted; in file order
  std::size_t left_out = 0;               ///< of both

  /// Both, one after the other.
  [[nodiscard]] std::vector<const Finding*> all() const;
};

/// What is listed, with a limit of the format's own beside the user's: over that one, the gravest come first.
Listing listing(const Findings& findings, std::size_t format_limit = 0);

/// The file as other programs know it.
const std::string& path_of(const Findings& findings, std::uint32_t file);

/// `plan/units.yaml:4:1` on one line, whatever the file is called.
std::string place_words(const Span& at, const Sources& sources);

/// The message and, of a finding that follows from another, where that is.
std::string message_words(const Finding& finding, const Findings& findings);

/// Of what is left out: `另有 3 处未列出（…）`.
std::string left_out_words(std::size_t count, Lang lang);

/// Of a finding that follows from another, beside the place of that one.
std::string_view cause_words(Lang lang);

/// The text on one line: every line break and what stands around it becomes one space.
std::string on_one_line(std::string_view text);

}  // namespace hbjs::render
