#include "render/data/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "load/files.h"

namespace hbjs::render {
namespace {

/// In both languages: a schema file is read by whoever opens the plan.
std::string both(std::string_view zh, std::string_view en) { return fmt::format("{} / {}", zh, en); }

/// Names a type for overloads below: one for each type that a field of a plan's files can have.
template <class T>
struct Type {};

/// A number without quotes is text where the field is text: hbjs never guesses (item: 4.1), but a reader of plain
/// YAML hands a number to the validator. What YAML takes for true or nothing was hardly meant as text.
Json shape(Type<Text> /*type*/) { return {{"type", {"string", "number"}}, {"minLength", 1}}; }

Json shape(Type<Placed<bool>> /*type*/) { return {{"type", "boolean"}}; }

/// A string of a form that `hint` tells, also to who did not keep to it.
Json formed(Json types, std::string_view pattern, const std::string& hint) {
  return {{"description", hint}, {"type", std::move(types)}, {"pattern", pattern}, {"patternErrorMessage", hint}};
}

/// Numbers may stand in quotes. The pattern, which looks at strings only, then also tells of 100万元 and 85%.
Json shape(Type<Placed<int>> /*type*/) {
  Json json = formed({"integer", "string"}, "^(0|[1-9][0-9]{0,5})$",
                     both("写整数，如 25，不带单位", "write a whole number such as 25, without its unit"));
  json["minimum"] = 0;
  json["maximum"] = 999'999;
  return json;
}

Json shape(Type<Placed<Decimal>> /*type*/) {
  Json json = formed({"number", "string"}, "^-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?$",
                     both("写十进制数，如 12.5，不带单位、百分号和千分位",
                          "write a plain decimal such as 12.5, without unit, per cent or thousands separator"));
  json["exclusiveMinimum"] = -1'000'000'000'000;
  json["exclusiveMaximum"] = 1'000'000'000'000;
  return json;
}

/// 31 April is refused; 29 February is left to `validate`.
Json shape(Type<Placed<Date>> /*type*/) {
  return formed("string",
                "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|"
                "02-(0[1-9]|[12][0-9]))$",
                both("写成 2024-06-30", "write it as 2024-06-30"));
}

Json shape(Type<Placed<Month>> /*type*/) {
  return formed("string", "^[0-9]{4}-(0[1-9]|1[0-2])$", both("写成 2024-06", "write it as 2024-06"));
}

/// What the words of a closed list mean, where they have other names than their own.
template <Named E>
Json shape(Type<Placed<E>> /*type*/) {
  Json words = Json::array(), meanings = Json::array();
  std::string list;
  for (const auto& row : NamedValues<E>::rows) {
    const bool says_all = row.zh.empty();  // exactly, between: nothing is said before the number
    words.push_back(row.key);
    meanings.push_back(says_all ? std::string(row.key) : both(row.zh, trimmed(row.en)));
    list += fmt::format("{}{}{}{}", list.empty() ? "" : "，", row.key, says_all ? "" : " ", row.zh);
  }
  return {{"description", list}, {"type", "string"}, {"enum", words}, {"enumDescriptions", meanings}};
}

template <class T>
Json shape(Type<List<T>> /*type*/) {
  return {{"type", "array"}, {"items", shape(Type<T>{})}};
}

/// Any keys, of which the rules know whether they are good.
template <class T>
Json shape(Type<Keyed<T>> /*type*/) {
  return {{"type", "object"}, {"additionalProperties", shape(Type<T>{})}};
}

template <Record T>
Json shape(Type<T> /*type*/) {
  Json properties = Json::object(), needed = Json::array();
  for_each_field<T>([&]<class Value>(const Field<T, Value>& field) {
    Json property{{"description", both(field.zh, field.en)}};
    Json type = shape(Type<Value>{});
    if (const auto hint = type.find("description"); hint != type.end()) {
      property["description"] = fmt::format("{}\n\n{}", both(field.zh, field.en), hint->get<std::string>());
      type.erase(hint);
    }
    property.update(type);
    properties[std::string(field.key)] = std::move(property);
    if (field.presence == required) needed.push_back(field.key);
  });
  Json json{{"type", "object"}, {"additionalProperties", false}};
  if (!needed.empty()) json["required"] = std::move(needed);
  json["properties"] = std::move(properties);
  if constexpr (HasEither<T>) {
    for (const std::string_view key : Schema<T>::either) json["oneOf"].push_back({{"required", Json::array({key})}});
  }
  return json;
}

using Rows = NamedValues<SchemaKind>;

/// `2-requirements.yaml` → `requirements`.
constexpr std::string_view stem(std::string_view path) {
  path = path.substr(path.find_last_of("/\\") + 1);  // npos + 1 is 0
  if (path.size() > 2 && path[0] >= '0' && path[0] <= '9' && path[1] == '-') path.remove_prefix(2);
  for (const std::string_view ending : {".yaml", ".yml", ".schema.json"}) {
    if (path.ends_with(ending)) path.remove_suffix(ending.size());
  }
  return path;
}

constexpr std::size_t submission_row = load::plan_file_count;
static_assert(Rows::rows.size() == submission_row + 1);
static_assert(
    []<std::size_t... I>(std::index_sequence<I...>) {
      return ((stem(std::get<I>(load::plan_files).path) == Rows::rows[I].key) && ...);
    }(std::make_index_sequence<load::plan_file_count>{}),
    "a kind of schema for each file of the plan, in the same order");

/// The record that the file holds.
Json record_of(SchemaKind kind) {
  if (kind == SchemaKind::submission) return shape(Type<Submission>{});
  Json json;
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    const auto take = [&]<class T>(const load::PlanFile<T>& /*file*/) { json = shape(Type<T>{}); };
    (void)((I == static_cast<std::size_t>(kind) && (take(std::get<I>(load::plan_files)), true)) || ...);
  }
  (std::make_index_sequence<load::plan_file_count>{});
  return json;
}

}  // namespace

std::optional<SchemaKind> schema_kind(std::string_view word) {
  const std::string_view name = stem(word);
  for (const auto& row : Rows::rows) {
    if (name == row.key || word == row.zh) return row.value;
  }
  if (word.starts_with("progress/") || word.find("/progress/") != std::string_view::npos) return SchemaKind::submission;
  return std::nullopt;
}

std::string schema_file(SchemaKind kind) { return fmt::format("{}.schema.json", key_of(kind)); }

Json schema_of(SchemaKind kind) {
  // Draft-07: every version of the YAML extension for VS Code that is in use reads it whole. Later drafts came to its
  // language server in 1.20 only, and nothing here needs them. enumDescriptions and patternErrorMessage are known to
  // editors alone; validators pass them over.
  Json json{{"$schema", "http://json-schema.org/draft-07/schema#"},
            {"$comment", both(fmt::format("由 hbjs schema {} 生成，不要手改", key_of(kind)),
                              fmt::format("made by hbjs schema {}; do not edit", key_of(kind)))},
            {"title", both(row_of(kind).zh, row_of(kind).en)},
            {"description", both("供编辑器补全和提示；数据是否正确以 hbjs validate 为准",
                                 "lets an editor complete and hint; whether the data is sound, hbjs validate tells")}};
  json.update(record_of(kind));
  return json;
}

}  // namespace hbjs::render
