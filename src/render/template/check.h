#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/finding.h"
#include "diag/sources.h"
#include "render/template/files.h"
#include "render/template/names.h"

namespace hbjs::render {

/// Sections that mean something by themselves: {{#table}}…{{/table}} in text.
using Helpers = std::span<const std::string_view>;

/// The partials that a template includes, by name.
using Partials = std::map<std::string, std::string>;

/// Tells everything that is wrong with a template and the partials it includes, whether or not that part of it would
/// be drawn: it does not parse, or it names what `names` does not have where it stands. Names are looked up as
/// mustache does it: in the innermost section first, then in those around it. Fills in `partials`; adds the files
/// it looks at to `sources`.
void check_template(const TemplateFile& file, const NameTree& names, Helpers helpers, const TemplateFolder& folder,
                    Partials& partials, Sink& sink, Sources& sources);

}  // namespace hbjs::render
