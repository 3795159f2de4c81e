// The schemas that editors read, held against the plan by a validator that knows nothing of hbjs.

#include <doctest/doctest.h>

#include <filesystem>

#include "schema/editor.h"
#include "support/transcript.h"

using namespace hbjs;
using render::SchemaKind;
using test::Editor;
using test::file_text;

namespace {

const std::string plan = HBJS_SOURCE_DIR "/plan/";
const std::string mini_plan = HBJS_SOURCE_DIR "/tests/rules/plan/";

/// A slip in a file of the mini plan.
struct Slip {
  SchemaKind kind;
  std::string_view from, to;
};

std::string with(const Slip& slip) {
  std::string text = file_text(mini_plan + test::path_of(slip.kind));
  const std::size_t at = text.find(slip.from);
  REQUIRE_MESSAGE(at != std::string::npos, slip.from);
  return text.replace(at, slip.from.size(), slip.to);
}

}  // namespace

TEST_CASE("the schemas in schemas/ are what hbjs schema prints") {
  std::size_t kept = 0;
  for (const auto& row : NamedValues<SchemaKind>::rows) {
    const test::Outcome fresh = test::perform("hbjs schema " + std::string(row.key), {HBJS_SOURCE_DIR});
    INFO("write them anew with: hbjs schema --all -o schemas");
    CHECK(fresh.out == file_text(HBJS_SOURCE_DIR "/schemas/" + render::schema_file(row.value)));
    ++kept;
  }
  const auto files = std::filesystem::directory_iterator(HBJS_SOURCE_DIR "/schemas");
  CHECK(std::distance(begin(files), end(files)) == static_cast<std::ptrdiff_t>(kept));
}

TEST_CASE("each file of the real plan names its own schema in its first line, and keeps to it") {
  for (const auto& row : NamedValues<SchemaKind>::rows) {
    // The real plan has neither: nothing is reported yet, and the source names no weights.
    if (row.value == SchemaKind::submission || row.value == SchemaKind::assessment) continue;
    const std::string path = plan + test::path_of(row.value);
    CAPTURE(path);
    const std::string text = file_text(path);
    const std::string mark = "# yaml-language-server: $schema=";
    REQUIRE(text.starts_with(mark));
    const std::string named = text.substr(mark.size(), text.find('\n') - mark.size());
    CHECK(std::filesystem::weakly_canonical(std::filesystem::path(path).parent_path() / named) ==
          std::filesystem::weakly_canonical(HBJS_SOURCE_DIR "/schemas/" + render::schema_file(row.value)));
    CHECK(Editor(row.value).objections_to_yaml(text) == "");
  }
}

TEST_CASE("made-up plans and submissions keep to the schemas") {
  for (const std::string& folder : {mini_plan, std::string(HBJS_SOURCE_DIR "/tests/golden/reported/plan/"),
                                    std::string(HBJS_SOURCE_DIR "/tests/golden/assess/plan/")}) {
    for (const auto& row : NamedValues<SchemaKind>::rows) {
      CAPTURE(folder + test::path_of(row.value));
      if (row.value == SchemaKind::assessment && !std::filesystem::exists(folder + test::path_of(row.value))) continue;
      CHECK(Editor(row.value).objections_to_yaml(file_text(folder + test::path_of(row.value))) == "");
    }
  }
}

TEST_CASE("an editor marks what people mistype") {
  const Slip slips[] = {
      {SchemaKind::plan, "language: ", "langauge: "},
      {SchemaKind::plan, "year: 2024", "year: 2024年"},
      {SchemaKind::plan, "issued: 2024-", "issued: 2024/"},
      {SchemaKind::units, "kind: street", "kind: 街道"},
      {SchemaKind::units, "side: helper", "side: helpr"},
      {SchemaKind::tasks, "responsible: [", "responsible: 区教育局 #["},
      {SchemaKind::targets, "bound: exactly", "bound: equal"},
      {SchemaKind::targets, "goal: ", "goal: 约"},
      {SchemaKind::duties, "at_least: 2", "at_least: 二"},
      {SchemaKind::requirements, "lead: [", "leads: ["},
      {SchemaKind::villages, "no: 1", "no: 1.5"},
      {SchemaKind::assessment, "rule: deduct", "rule: 扣分"},
      {SchemaKind::assessment, "measures: missing", "measure: missing"},
      {SchemaKind::submission, "month: 2024-06", "month: 2024-6"},
      {SchemaKind::submission, "date: 2024-06-", "date: 2024-06-3 #"},
      {SchemaKind::submission, "unit: ", "unit: #"},
  };
  for (const Slip& slip : slips) {
    CAPTURE(slip.to);
    CHECK(Editor(slip.kind).objections_to_yaml(with(slip)) != "");
  }
}

TEST_CASE("an editor does not mark what hbjs reads: a text without quotes that looks like a number") {
  const Slip fine[] = {
      {SchemaKind::tasks, "id: \"1\"", "id: 1"},
      {SchemaKind::villages, "task: \"", "task: 1.10 #"},
      {SchemaKind::targets, "goal: ", "goal: \"12.5\" #"},
  };
  for (const Slip& slip : fine) {
    CAPTURE(slip.to);
    CHECK(Editor(slip.kind).objections_to_yaml(with(slip)) == "");
  }
}
