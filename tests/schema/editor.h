#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "render/data/schema.h"
#include "schema/core_schema.h"

namespace hbjs::test {

inline std::string file_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  REQUIRE_MESSAGE(in, path);
  return text.str();
}

/// An editor's view of one kind of file: a validator that is not ours, with the schema kept in schemas/.
class Editor {
 public:
  explicit Editor(render::SchemaKind kind) {
    const auto json = nlohmann::json::parse(file_text(HBJS_SOURCE_DIR "/schemas/" + render::schema_file(kind)));
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::NlohmannJsonAdapter(json), schema_);
  }

  /// What is wrong, a line each; empty when nothing is.
  [[nodiscard]] std::string objections(const nlohmann::json& document) {
    valijson::ValidationResults results;
    if (validator_.validate(schema_, valijson::adapters::NlohmannJsonAdapter(document), &results)) return "";
    std::string all;
    for (const auto& error : results) {
      for (const std::string& step : error.context) all += step;
      all += ": " + error.description + "\n";
    }
    return all.empty() ? "refused" : all;
  }
  [[nodiscard]] std::string objections_to_yaml(const std::string& yaml) {
    return objections(core_schema(YAML::Load(yaml)));
  }

 private:
  valijson::Schema schema_;
  valijson::Validator validator_;
};

/// A file of a plan by its kind; of submissions, one.
inline std::string path_of(render::SchemaKind kind) {
  static constexpr std::array paths{"plan.yaml",
                                    "units.yaml",
                                    "tasks.yaml",
                                    "targets.yaml",
                                    "duties.yaml",
                                    "annexes/1-agreement.yaml",
                                    "annexes/2-requirements.yaml",
                                    "annexes/3-villages.yaml",
                                    "annexes/4-schools.yaml",
                                    "annexes/5-medical.yaml",
                                    "projects.yaml",
                                    "assessment.yaml",
                                    "progress/2024-06/区教育局.yaml"};
  return paths.at(static_cast<std::size_t>(kind));
}

}  // namespace hbjs::test
