// The files that other repositories take from this one are what their readers expect, and their commands work here.

#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include <cstdlib>
#include <filesystem>
#include <regex>
#include <string>

namespace {

YAML::Node file(const std::string& path) { return YAML::LoadFile(std::string(HBJS_SOURCE_DIR "/") + path); }

/// Runs a command as a CI would, with the built hbjs on the path; true when it succeeds.
bool works(const std::string& command, const std::string& plan) {
  const std::string bin = std::filesystem::path(HBJS_PROGRAM).parent_path().string();
  const std::string line = "cd '" HBJS_SOURCE_DIR "' && PATH='" + bin + "':\"$PATH\" HBJS_PLAN='" + plan +
                           "' bash -euc '" + command +
                           "' >/dev/null 2>&1; code=$?; rm -f gl-code-quality-report.json; exit $code";
  return std::system(line.c_str()) == 0;
}

constexpr const char* sound = "plan";
constexpr const char* broken = "tests/golden/broken-plan/plan";

}  // namespace

TEST_CASE("pre-commit finds hooks that check the whole plan") {
  const YAML::Node hooks = file(".pre-commit-hooks.yaml");
  REQUIRE(hooks.IsSequence());
  CHECK(hooks[0]["id"].as<std::string>() == "hbjs-validate");
  for (const YAML::Node& hook : hooks) {
    CHECK(hook["language"].as<std::string>() == "system");
    CHECK_FALSE(hook["pass_filenames"].as<bool>());
    const std::regex files(hook["files"].as<std::string>());
    CHECK(std::regex_search("plan/progress/2024-06/区教育局.yaml", files));
    CHECK_FALSE(std::regex_search("tests/rules/plan/plan.yaml", files));
  }
  CHECK(works(hooks[0]["entry"].as<std::string>(), sound));
  CHECK_FALSE(works(hooks[0]["entry"].as<std::string>(), broken));
  CHECK(works(hooks[1]["entry"].as<std::string>() + " --dry-run", sound));
}

TEST_CASE("the GitHub action's last step tells a sound plan from a broken one") {
  const YAML::Node action = file("action.yml");
  CHECK(action["runs"]["using"].as<std::string>() == "composite");
  for (const YAML::Node& step : action["runs"]["steps"]) CHECK(step["shell"].as<std::string>() == "bash");
  const YAML::Node last = action["runs"]["steps"][action["runs"]["steps"].size() - 1];
  CHECK(last["env"]["HBJS_PLAN"].as<std::string>() == "${{ inputs.plan }}");
  CHECK(action["inputs"]["plan"]["default"].as<std::string>() == "plan");
  CHECK(works(last["run"].as<std::string>(), sound));
  CHECK_FALSE(works(last["run"].as<std::string>(), broken));
}

TEST_CASE("the GitLab job tells a sound plan from a broken one") {
  const YAML::Node job = file("ci/gitlab.yml")["hbjs-validate"];
  for (const YAML::Node& line : job["script"]) {
    CHECK(works(line.as<std::string>(), sound));
    CHECK_FALSE(works(line.as<std::string>(), broken));
  }
}
