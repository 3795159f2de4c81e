#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/lang.h"
#include "base/period.h"
#include "model/field.h"
#include "render/data/json.h"
#include "render/page/page.h"

namespace hbjs::render {

/// What a template may call a value, and what it may do with it.
struct NameTree {
  enum class Kind {
    text,    ///< may be printed
    flag,    ///< true or false: only a condition
    has,     ///< likewise, of a list: whether it holds anything
    record,  ///< a section that opens its names
  };
  std::string key;
  std::string_view zh;  ///< what it is, from the field table; of a flag `has_rows` what the list is
  std::string_view en;
  Kind kind = Kind::text;
  bool list = false;  ///< a section is repeated for each item
  std::vector<NameTree> children;
};

template <class T>
struct NamesOf {
  static void add(NameTree& name) {
    if constexpr (Record<T>) {
      name.kind = NameTree::Kind::record;
      for_each_field<T>([&](const auto& field) {
        NameTree child{std::string(field.key), field.zh, field.en, NameTree::Kind::text, false, {}};
        NamesOf<std::remove_cvref_t<decltype(std::declval<T>().*field.member)>>::add(child);
        const bool list = child.list;
        name.children.push_back(std::move(child));
        if (list)
          name.children.push_back(
              {"has_" + std::string(field.key), field.zh, field.en, NameTree::Kind::has, false, {}});
      });
    }
  }
};

template <>
struct NamesOf<bool> {
  static void add(NameTree& name) { name.kind = NameTree::Kind::flag; }
};

template <class T>
struct NamesOf<std::optional<T>> {
  static void add(NameTree& name) { NamesOf<T>::add(name); }
};

template <class T>
struct NamesOf<std::vector<T>> {
  static void add(NameTree& name) {
    NamesOf<T>::add(name);
    name.list = true;
  }
};

/// Every name that a template of `T` can use, from the field tables alone. A list `rows` also gives the flag
/// `has_rows`, for what is to stand once around the whole list.
template <Record T>
NameTree names_of() {
  NameTree root;
  NamesOf<T>::add(root);
  return root;
}

/// What a template of the monthly, quarterly or annual report can use.
NameTree names_of_report(Period::Kind kind);

/// All of it for people, sections set in; and for scripts.
Page names_page(std::string_view title, const NameTree& names, Lang lang);
Json names_json(std::string_view report, const NameTree& names);

}  // namespace hbjs::render
