#pragma once

#include <yaml.h>

#include <cstdint>
#include <string_view>

#include "diag/finding.h"

namespace hbjs::load {

/// Puts libyaml's failure into a finding that names the cause and points at it: the opening quote of an unclosed
/// quote, the full-width colon that is not one for YAML, the key without a colon. libyaml itself often notices
/// only a line later.
void tell_syntax_failure(const yaml_parser_t& parser, std::string_view bytes, std::uint32_t file, Sink& sink);

}  // namespace hbjs::load
