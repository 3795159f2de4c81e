#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/book.h"

namespace hbjs::query {

/// Finds the records of a book by their names and numbers. The book must outlive the index. Where an id stands
/// twice (a finding tells), the first one is found.
class Index {
 public:
  explicit Index(const Book& book);
  ~Index();
  Index(const Index&) = delete;
  Index& operator=(const Index&) = delete;

  [[nodiscard]] const Book& book() const { return book_; }

  /// By canonical name; null when there is none.
  [[nodiscard]] const Unit* unit(std::string_view name) const;
  [[nodiscard]] const Group* group(std::string_view name) const;
  /// By canonical name or alias, width, case and spaces ignored; null when nothing or no single unit has it.
  [[nodiscard]] const Unit* unit_called(std::string_view name) const;

  [[nodiscard]] const Task* task(std::string_view id) const;
  /// The task with this id, or the one that the requirement with this id belongs to.
  [[nodiscard]] const Task* task_of_item(std::string_view id) const;
  [[nodiscard]] const Requirement* requirement(std::string_view id) const;
  [[nodiscard]] const Clause* clause(std::string_view id) const;
  [[nodiscard]] const Target* target(std::string_view id) const;
  [[nodiscard]] const Duty* duty(std::string_view id) const;
  [[nodiscard]] const Project* project(std::string_view id) const;

  /// The requirements that belong to a task, in the list's order.
  [[nodiscard]] const std::vector<const Requirement*>& requirements_of(std::string_view task) const;

 private:
  struct Maps;
  const Book& book_;
  std::unique_ptr<Maps> maps_;
};

}  // namespace hbjs::query
