#include "exchange/named_activities.h"

#include <algorithm>
#include <vector>

#include "base/likeness.h"
#include "base/utf8.h"
#include "exchange/form_words.h"
#include "query/activity.h"

namespace hbjs::exchange {

const Text* NamedActivities::duty(std::string_view name) const {
  for (const Duty& duty : index_.book().duties.duties) {
    if (query::is_told_by_activities(duty) && folded(duty.name.value) == folded(name)) return &duty.id;
  }
  return nullptr;
}

const Text* NamedActivities::item(std::string_view name) {
  if (items_.empty()) {
    const auto add = [&](const Text& id, const Text& content) {
      items_.emplace(folded(id.value), &id);
      items_.emplace(folded(words::item_choice(id.value, content.value)), &id);
    };
    for (const Requirement& row : index_.book().requirements.requirements) add(row.id, row.content);
    for (const Task& task : index_.book().tasks.tasks) add(task.id, task.title);
  }
  const auto found = items_.find(folded(name));
  if (found != items_.end()) return found->second;
  // 3.4 跟岗培训, 事项3.4: a requirement's number in front says enough. A task's might be a number of something.
  const std::string plain = folded(name);
  std::string_view rest = plain;
  const bool is_task = rest.starts_with("任务");
  if (is_task || rest.starts_with("事项")) rest.remove_prefix(std::string_view("任务").size());
  const std::string_view id = rest.substr(0, rest.find_first_not_of("0123456789."));
  if (const Requirement* row = index_.requirement(id); row != nullptr && id.find('.') != std::string_view::npos)
    return &row->id;
  const Task* task = is_task ? index_.task(id) : nullptr;
  return task == nullptr ? nullptr : &task->id;
}

Said NamedActivities::why_none(const std::string& name) const {
  static constexpr Phrase<Str> reports{
      "“{0}”由报表本身看得出，不填在这里：请从列表中选择",
      "“{0}” is seen from the reports themselves, not told of here: choose from the list"};
  static constexpr Phrase<Str> of_office{
      "“{0}”是办公室的职责，不由单位报：请从列表中选择",
      "“{0}” is the office's duty, which units do not tell of: choose from the list"};
  static constexpr Phrase<Str, Str> meant{"“{0}”不在列表里：是不是“{1}”？",
                                          "“{0}” is not in the list: is “{1}” meant?"};
  static constexpr Phrase<Str> unknown{"“{0}”既不是职责，也不是事项：请从列表中选择",
                                       "“{0}” is no duty and no item: choose from the list"};
  std::vector<std::string> names;
  for (const Duty& duty : index_.book().duties.duties) {
    if (query::is_told_by_activities(duty)) {
      names.push_back(duty.name.value);
    } else if (folded(duty.name.value) == folded(name)) {
      return (duty.who.value == Who::office ? of_office : reports)(name);
    }
  }
  const std::vector<std::string> near = near_ones(name, names, 1);
  return near.empty() ? unknown(name) : meant(name, near.front());
}

}  // namespace hbjs::exchange
