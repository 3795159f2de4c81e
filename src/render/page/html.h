#pragma once

#include <string>

#include "base/lang.h"
#include "render/page/page.h"

namespace hbjs::render {

/// How a web page is put together.
struct HtmlStyle {
  Lang lang = Lang::zh;
  bool demo = false;      ///< the data is made up: the page says so, on paper on every sheet
  std::string stands_on;  ///< the last line: what made it, of which day
};

/// The page as one file of HTML that needs no other: it looks as the reports do, prints on A4, and on a narrow screen
/// shows each row of a table as a card. Numbers stand right; cells that are joined are joined.
std::string to_html(const Page& page, const HtmlStyle& style);

}  // namespace hbjs::render
