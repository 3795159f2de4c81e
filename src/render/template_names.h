#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/field.h"

namespace hbjs::render {

/// What a template may call a value, and what it may do with it.
struct NameTree {
  enum class Kind {
    text,    ///< may be printed
    flag,    ///< true or false: only a condition
    record,  ///< a section that opens its names
  };
  std::string key;
  std::string_view zh;  ///< what it is, from the field table
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
        NameTree child{std::string(field.key), field.zh, NameTree::Kind::text, false, {}};
        NamesOf<std::remove_cvref_t<decltype(std::declval<T>().*field.member)>>::add(child);
        const bool list = child.list;
        name.children.push_back(std::move(child));
        if (list) name.children.push_back({"has_" + std::string(field.key), {}, NameTree::Kind::flag, false, {}});
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

}  // namespace hbjs::render
