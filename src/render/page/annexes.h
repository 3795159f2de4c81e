#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/book.h"
#include "query/lists.h"
#include "render/page/page.h"

namespace hbjs::render {

/// What the plan calls its annexes.
struct AnnexNames {
  struct Name {
    std::string mark;   ///< 附件2; 附件 where the plan's own list of annexes does not name it
    std::string title;  ///< 2024年洪山区·建始县对口帮扶工作需求清单
  };
  std::string helper, recipient;  ///< 洪山区, 建始县
  std::map<query::ListKind, Name> names;
  /// By requirement: the cells that are printed as one with those of the row above.
  std::map<std::string, std::vector<OwnerCell>, std::less<>> joined;

  static AnnexNames of(const Book& book);
};

/// A list as the plan prints it.
struct Annex {
  std::string mark, title;
  std::vector<std::string> paragraphs;  ///< of the agreement: 一、……
  PageTable table;                      ///< of the others, its cells joined as printed; no columns: there is none
};

/// The annex that this list is printed as: clauses, requirements, villages, schools and medical; nothing for the
/// others. Always in Chinese.
std::optional<Annex> annex_of(const query::AnyList& list, const AnnexNames& names);

}  // namespace hbjs::render
