#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "check/check.h"
#include "check/judge.h"
#include "load/files.h"
#include "load/load.h"

namespace hbjs::test {

inline const std::filesystem::path real_plan = std::filesystem::path(HBJS_SOURCE_DIR) / "plan";
inline const std::filesystem::path mini_plan = std::filesystem::path(HBJS_SOURCE_DIR) / "tests/rules/plan";

/// A plan read and checked, findings in file order.
struct Checked {
  load::Loaded loaded;

  [[nodiscard]] const std::vector<Finding>& findings() const { return loaded.sink.findings(); }
  [[nodiscard]] std::string_view line(const Finding& finding) const {
    return loaded.sources[finding.at.file].line(finding.at.line);
  }
  /// What the carets stand under; empty where the place goes over lines.
  [[nodiscard]] std::string_view marked(const Finding& finding) const {
    const Span& at = finding.at;
    return at.line == at.end_line ? slice(line(finding), at.column - 1, at.end_column - 1) : std::string_view();
  }
  [[nodiscard]] const Finding* find(std::string_view code) const {
    const auto found = std::ranges::find(findings(), code, [](const Finding& finding) { return finding.info->code; });
    return found == findings().end() ? nullptr : &*found;
  }
  /// All findings as one text, for the words of a failing test.
  [[nodiscard]] std::string told() const {
    std::string text;
    for (const Finding& finding : findings()) {
      text += loaded.sources[finding.at.file].path() + ":" + std::to_string(finding.at.line) + ":" +
              std::to_string(finding.at.column) + " " + std::string(finding.info->code) + " " +
              finding.message().in(Lang::zh) + "\n";
    }
    return text;
  }
};

/// Import asks only the rules that look at reports: they find in reports whatever all rules find there.
inline void check_reports_suffice(const load::Loaded& loaded, const query::Index& index, Date as_of) {
  Sink all, some;
  check::check(index, loaded.broken, as_of, all);
  check::reports(index, loaded.broken, as_of, some);
  for (const Finding& finding : all.findings()) {
    if (finding.at.file < load::plan_file_count) continue;
    CAPTURE(finding.info->code);
    CHECK(std::ranges::any_of(some.findings(),
                              [&](const Finding& one) { return one.info == finding.info && one.at == finding.at; }));
  }
}

inline Checked checked(const std::filesystem::path& folder, Date as_of) {
  Checked result{load::load(folder, load::Progress::all())};
  const query::Index index(result.loaded.book);
  check_reports_suffice(result.loaded, index, as_of);
  check::check(index, result.loaded.broken, as_of, result.loaded.sink);
  const bool complete = std::ranges::find(result.loaded.broken, true) == result.loaded.broken.end();
  check::judge(result.loaded.book.plan, result.loaded.ignored, complete, result.loaded.sink);
  result.loaded.sink.sort();
  return result;
}

}  // namespace hbjs::test
