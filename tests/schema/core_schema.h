#pragma once

#include <yaml-cpp/yaml.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <string>

namespace hbjs::test {

/// YAML as an editor's language server hands it to a validator: what stands without quotes and looks like a number, a
/// truth value or nothing is one (YAML 1.2, core schema). This is where it differs from hbjs, which goes by the field.
inline nlohmann::json core_schema(const YAML::Node& node) {
  static const std::regex whole("[-+]?[0-9]+"), real("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  if (node.IsMap()) {
    nlohmann::json object = nlohmann::json::object();
    for (const auto& pair : node) object[pair.first.Scalar()] = core_schema(pair.second);
    return object;
  }
  if (node.IsSequence()) {
    nlohmann::json array = nlohmann::json::array();
    for (const auto& item : node) array.push_back(core_schema(item));
    return array;
  }
  if (!node.IsScalar()) return nullptr;
  const std::string& text = node.Scalar();
  if (node.Tag() == "!") return text;  // in quotes
  if (text == "true" || text == "True" || text == "TRUE") return true;
  if (text == "false" || text == "False" || text == "FALSE") return false;
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return nullptr;
  if (std::regex_match(text, whole) && text.size() < 18) return std::stoll(text);
  if (std::regex_match(text, real)) return std::stod(text);
  return text;
}

}  // namespace hbjs::test
