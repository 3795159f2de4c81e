#include "exchange/typed_words.h"

#include "base/utf8.h"
#include "load/characters.h"

namespace hbjs::exchange {

std::optional<Said> unreadable(const Cell& cell) {
  static constexpr Phrase<> no_value{"公式没有算出的值：请在 Excel 或 WPS 中打开，保存后再交",
                                     "the formula has no value: open and save the form in Excel or WPS"};
  static constexpr Phrase<Str> error{"公式出错（{0}），请改填数值", "the formula failed ({0}): type the value instead"};
  if (cell.kind == Cell::Kind::formula_without_value) return no_value();
  if (cell.kind == Cell::Kind::error) return error(cell.text);
  return std::nullopt;
}

std::string plain_folded(std::string_view text) { return folded(load::undisguised(text)); }

}  // namespace hbjs::exchange
