#pragma once

#include <string>

#include "base/lang.h"
#include "render/page/annexes.h"
#include "render/page/page.h"

namespace hbjs::render {

/// How a document is put together.
struct DocumentStyle {
  Lang lang = Lang::zh;
  bool demo = false;  ///< the data is made up: every page says so
};

/// The page as a Word document that looks as official documents do: its title, its sections, its tables with repeated
/// heads. Its pages lie on their side where a table needs that. The same page gives the same bytes.
std::string to_docx(const Page& page, const DocumentStyle& style);

/// An annex as the plan prints it, with its mark and its joined cells.
std::string to_docx(const Annex& annex, const DocumentStyle& style);

}  // namespace hbjs::render
