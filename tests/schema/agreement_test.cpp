// The schemas and the decoder are drawn from the same field tables and must judge alike: every file of the mini plan is
// damaged at every place in every way below, and hbjs and a validator that knows nothing of it are both asked.

#include <doctest/doctest.h>

#include <functional>
#include <set>

#include "load/load.h"
#include "schema/editor.h"

using namespace hbjs;
using nlohmann::json;
using render::SchemaKind;

namespace {

/// Whether hbjs finds an error in the document, on reading it.
bool hbjs_refuses(SchemaKind kind, const json& document) {
  Sink sink;
  const std::string text = document.dump();  // JSON is YAML
  if (kind == SchemaKind::submission) {
    Submission out;
    load::load_submission(text, 0, sink, out);
  } else {
    Book out;
    load::load_part(static_cast<std::size_t>(kind), text, 0, sink, out);
  }
  return !sink.findings().empty();
}

/// Of each list the first item of each make, by its keys: more of them would show nothing new.
void shorten(json& node) {
  if (node.is_array()) {
    std::set<std::string> makes;
    json kept = json::array();
    for (json& item : node) {
      shorten(item);
      std::string make = item.type_name();
      if (item.is_object()) {
        for (const auto& [key, value] : item.items()) make += " " + key;
      }
      if (makes.insert(make).second) kept.push_back(std::move(item));
    }
    node = std::move(kept);
  } else if (node.is_object()) {
    for (auto& [key, value] : node.items()) shorten(value);
  }
}

/// Calls `judge` on the document once for each damage that can be done at `node` or below.
void damage(json& node, const std::function<void(std::string_view)>& judge) {
  const json whole = node;
  const auto as = [&](json value, std::string_view what) {
    node = std::move(value);
    judge(what);
    node = whole;
  };
  as(json::object(), "an empty mapping");
  as(json::array(), "an empty list");
  as("演示", "a text");
  as("", "an empty text");
  as("2024-02-30", "no date");
  as("2024-13", "no month");
  as(7, "a number");
  as(-1, "a negative number");
  as(2.5, "a fraction");
  as("1,850", "a number with a comma");
  as("helper", "a word of one list");
  if (whole.is_object()) {
    for (const auto& [key, value] : whole.items()) {
      json less = whole;
      less.erase(key);
      as(less, key + " missing");
      node = whole;
      damage(node[key], judge);
    }
    json more = whole;
    more["演示"] = "演示";
    as(more, "an unknown key");
  } else if (whole.is_array()) {
    for (json& item : node) damage(item, judge);
  }
}

}  // namespace

TEST_CASE("hbjs and a JSON Schema validator judge alike of every single damage") {
  std::size_t refused = 0, accepted = 0;
  for (const auto& row : NamedValues<SchemaKind>::rows) {
    test::Editor editor(row.value);
    json document =
        test::core_schema(YAML::Load(test::file_text(HBJS_SOURCE_DIR "/tests/rules/plan/" + test::path_of(row.value))));
    shorten(document);
    REQUIRE_FALSE(hbjs_refuses(row.value, document));
    damage(document, [&](std::string_view what) {
      const bool wrong = hbjs_refuses(row.value, document);
      if (wrong != !editor.objections(document).empty()) {
        CAPTURE(row.key);
        CAPTURE(what);
        CAPTURE(document.dump());
        CHECK_MESSAGE(false, (wrong ? "hbjs refuses what the schema allows" : "the schema refuses what hbjs allows"));
      }
      ++(wrong ? refused : accepted);
    });
  }
  CHECK(refused > 500);
  CHECK(accepted > 200);
}
