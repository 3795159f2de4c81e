#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "cmd/mend.h"
#include "support/plan_copy.h"
#include "unit/check/checked.h"

namespace hbjs::test {

/// One damage: `to` in place of `from`, which stands in the file once. `marked`: the words that the carets stand under;
/// `label`: what is said beside them. `also`: codes of what else it truly brings about.
struct Damage {
  std::string_view name, file, from, to, code, marked;
  std::string_view label = {};
  std::vector<std::string_view> also = {};
};

using Told = std::multimap<std::string, const Finding*>;

/// What is told, by code and words: line numbers move.
inline Told told_by(const Checked& checked) {
  Told told;
  for (const Finding& finding : checked.findings())
    told.emplace(std::string(finding.info->code) + finding.message().in(Lang::zh), &finding);
  return told;
}

/// The lines of `file` that the damage changed, from 1.
struct Lines {
  std::size_t first, last;
};
inline Lines changed_lines(std::string_view text, const Damage& damage) {
  const std::size_t at = std::min(text.find(damage.from), text.size());
  const auto breaks = [](std::string_view part) { return static_cast<std::size_t>(std::ranges::count(part, '\n')); };
  const std::size_t first = breaks(text.substr(0, at)) + 1;
  return {first, first + breaks(damage.to)};
}

/// Does each damage to the real plan, one at a time, and holds that it is told once, with its code, at its words.
/// `within`: also that it is told on a line that was changed.
inline void hold(std::span<const Damage> damages, Date as_of, bool within) {
  const Checked sound = checked(real_plan, as_of);
  const Told before = told_by(sound);
  for (const Damage& damage : damages) {
    CAPTURE(damage.name);
    const PlanCopy copy(real_plan);
    const std::string original = copy.read(damage.file);
    copy.replace(damage.file, damage.from, damage.to);
    const Checked damaged = checked(copy.folder(), as_of);
    INFO(damaged.told());
    std::vector<std::string_view> fresh;
    const Finding* found = nullptr;
    for (const auto& [words, finding] : told_by(damaged)) {
      if (before.contains(words)) continue;
      if (found == nullptr && finding->info->code == damage.code) {
        found = finding;
      } else {
        fresh.push_back(finding->info->code);
      }
    }
    CHECK(found != nullptr);
    if (found == nullptr) continue;
    CHECK(damaged.marked(*found) == damage.marked);
    CHECK((found->label ? found->label->in(Lang::zh) : "") == damage.label);
    CHECK(fresh == damage.also);
    CHECK(found->at.known());
    if (!within || damage.code == "HB102") continue;  // what is missing is told at its record
    const Lines lines = changed_lines(original, damage);
    CHECK(found->at.line >= lines.first);
    CHECK(found->at.line <= lines.last);
  }
}

/// Mends each damage and holds that this brings nothing new and leaves nothing to mend.
inline void hold_mending(std::span<const Damage> damages, Date as_of) {
  for (const Damage& damage : damages) {
    CAPTURE(damage.name);
    const PlanCopy copy(real_plan);
    copy.replace(damage.file, damage.from, damage.to);
    const cmd::Mending mending = cmd::mend(copy.folder(), as_of, {});
    if (mending.files.empty()) continue;
    const Checked damaged = checked(copy.folder(), as_of);
    const bool was_readable = std::ranges::count(damaged.loaded.broken, true) == 0;
    const Told before = told_by(damaged);
    for (const cmd::MendedFile& file : mending.files) copy.write(file.below, file.laid.text);
    const Checked mended = checked(copy.folder(), as_of);
    INFO(mended.told());
    for (const auto& [words, finding] : told_by(mended)) CHECK((!was_readable || before.contains(words)));
    CHECK(mended.find(damage.code) == nullptr);
    CHECK(cmd::mend(copy.folder(), as_of, {}).files.empty());
  }
}

}  // namespace hbjs::test
