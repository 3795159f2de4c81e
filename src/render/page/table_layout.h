#pragma once

#include <string>

#include "render/page/page.h"

namespace hbjs::render {

/// A table as lines of at most `style.width` cells, each with its line break: a header, a rule, the rows, columns two
/// spaces apart and aligned with East Asian wide characters. Where the columns are too wide together, cells wrap:
/// short columns (numbers, ids) never, the others by how much they hold. Where that would make slivers or towers,
/// each row stands as a record of its own: a rule that carries the first two columns, below it title and
/// value of the others, empty ones left out. A cell that is just a state (红, 黄, 绿; red, yellow, green) shows in
/// its colour. Nothing for a table without columns.
std::string layout(const PageTable& table, const TextStyle& style);

/// Names and values in two columns, the values wrapped beside their names.
std::string layout(const Facts& facts, const TextStyle& style);

}  // namespace hbjs::render
