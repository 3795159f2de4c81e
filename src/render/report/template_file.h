#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "base/period.h"
#include "diag/finding.h"
#include "diag/sources.h"

namespace hbjs::render {

/// Tells what is wrong with the file as a template of such a report: `.txt`, `.md`, `.html` and `.csv` are text, with
/// partials beside it; anything else is to be a Word document.
void check_template_file(const std::filesystem::path& path, Period::Kind kind, Sink& sink, Sources& sources);

/// A file to start a template from.
struct StartingFile {
  std::string name, bytes;
};

/// The Word documents that are built in, with their tags: month.docx, ….
std::vector<StartingFile> document_templates();
/// The other templates that are built in.
std::vector<StartingFile> text_templates();

}  // namespace hbjs::render
