#pragma once

#include <string_view>

#include "base/lang.h"
#include "cmd/command.h"

namespace hbjs::cmd {

/// In which form an answer is wanted.
enum class Format { text, md, html, csv, json, yaml, docx, xlsx, pdf, eml, sarif, github, gitlab, junit, line };

/// Whether it is a file of bytes, which no terminal shows.
bool is_binary(Format format);

/// The first of the endings that name it, such as `.docx`; empty when none does.
std::string_view ending_of(Format format);

/// --format, else what the ending of -o says, else the command's first. Throws Stop (2) when the command cannot do it.
Format wanted_format(const Command& command, const Given& given, Lang lang);

}  // namespace hbjs::cmd
