#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "diag/phrase.h"
#include "model/placed.h"
#include "query/index.h"

namespace hbjs::exchange {

/// What 职责 of an activity may say in a form that came back.
class NamedActivities {
 public:
  explicit NamedActivities(const query::Index& index) : index_(index) {}

  /// The id of the duty with this name, if activities tell of it; else null.
  [[nodiscard]] const Text* duty(std::string_view name) const;
  /// The id of the requirement or task that is meant, by its id, as the form's list has it, or by other words
  /// behind a requirement's id; else null.
  const Text* item(std::string_view name);
  /// Why it is none of these, and what may be meant.
  [[nodiscard]] Said why_none(const std::string& name) const;

 private:
  const query::Index& index_;
  std::unordered_map<std::string, const Text*>
      items_;  ///< by how they may be chosen, folded; made when first asked for
};

}  // namespace hbjs::exchange
