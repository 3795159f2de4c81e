#include "cmd/mend.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "base/lang.h"
#include "cmd/inspect.h"

namespace hbjs::cmd {
namespace {

/// One look at the whole plan: what is found in it as it stands.
struct Look {
  load::Loaded loaded;

  [[nodiscard]] std::span<const Finding> findings() const { return loaded.sink.findings(); }
  [[nodiscard]] bool broken(std::uint32_t file) const { return loaded.broken[file]; }

  /// How often each finding is told, whatever its line.
  [[nodiscard]] std::map<std::string, std::ptrdiff_t> told() const {
    std::map<std::string, std::ptrdiff_t> counts;
    for (const Finding& finding : findings()) {
      ++counts[loaded.sources[finding.at.file].path() + '\0' + std::string(finding.info->code) +
               finding.message().in(Lang::zh)];
    }
    return counts;
  }
  /// The last place in a file that is told of: of a broken file, where reading ended.
  [[nodiscard]] Span last_in(std::uint32_t file) const {
    Span last;
    for (const Finding& finding : findings()) {
      if (finding.at.file == file) last = std::max(last, finding.at);
    }
    return last;
  }
};

/// A fix that a finding offers.
struct Offer {
  std::uint32_t file;
  std::string_view code;
  Fix fix;
};

class Mender {
 public:
  Mender(const std::filesystem::path& folder, Date as_of, load::Instead instead, std::string_view only)
      : folder_(folder), as_of_(as_of), now_(std::move(instead)), only_(only) {}

  Mending run() {
    Look look = look_at(now_);
    if (!look.loaded.unreadable.empty()) return {{}, true, false};
    if (lay_out(look)) look = look_at(now_);
    while (!tired() && (mend_broken(look) || mend_whole(look))) {
    }
    return finished();
  }

 private:
  Look look_at(const load::Instead& instead) {
    Look look{load::load(folder_, load::Progress::all(), instead)};
    inspect(look.loaded, load::Progress::all(), as_of_);
    look.loaded.sink.sort();
    ++looks_;
    for (std::uint32_t file = 0; file < look.loaded.sources.size(); ++file)
      bytes_ += look.loaded.sources[file].bytes().size();
    return look;
  }

  /// Whether enough has been read: a hostile plan could ask for more rounds than anyone waits for.
  [[nodiscard]] bool tired() const {
    constexpr std::size_t enough_looks = 1000, enough_bytes = std::size_t{512} << 20;
    return looks_ > enough_looks || bytes_ > enough_bytes;
  }

  [[nodiscard]] std::string below(const Look& look, std::uint32_t file) const {
    return std::filesystem::path(look.loaded.sources[file].path()).lexically_relative(folder_).generic_string();
  }
  [[nodiscard]] bool may_change(const std::string& path) const {
    return (only_.empty() || path == only_) && load::belongs_to_plan(path);
  }

  /// False when no file changes by it.
  bool lay_out(const Look& look) {
    bool changed = false;
    for (std::uint32_t file = 0; file < look.loaded.sources.size(); ++file) {
      const Source& source = look.loaded.sources[file];
      std::string path = below(look, file);
      if (!may_change(path)) continue;
      load::Laid laid = load::laid_out(source.bytes());
      if (laid.text != source.bytes()) {
        now_[path] = laid.text;
        changed = true;
      }
      files_.emplace(file, MendedFile{std::move(path), source.path(), std::string(source.bytes()), std::move(laid)});
    }
    return changed;
  }

  /// What is offered for the files that could be read to their end, or for those that could not.
  [[nodiscard]] std::vector<Offer> offers(const Look& look, bool broken) const {
    std::vector<Offer> offered;
    for (const Finding& finding : look.findings()) {
      const std::uint32_t file = finding.at.file;
      if (!finding.fix || finding.fix->edits.empty() || look.broken(file) != broken) continue;
      if (files_.contains(file) && !(broken && stuck_.contains(file)))
        offered.push_back({file, finding.info->code, *finding.fix});
    }
    return offered;
  }

  /// A state of the plan with some offers taken.
  struct Taken {
    load::Instead instead;
    std::vector<Offer> done;
  };
  [[nodiscard]] Taken take(const Look& look, std::span<const Offer> offered) const {
    Taken taken{now_, {}};
    std::map<std::uint32_t, std::vector<const Offer*>> by_file;
    for (const Offer& offer : offered) by_file[offer.file].push_back(&offer);
    for (const auto& [file, its] : by_file) {
      std::vector<const Fix*> fixes;
      for (const Offer* offer : its) fixes.push_back(&offer->fix);
      Edited result = edited(look.loaded.sources[file], fixes);
      for (std::size_t i = 0; i < its.size(); ++i) {
        if (result.done[i]) taken.done.push_back(*its[i]);
      }
      taken.instead[files_.at(file).below] = std::move(result.text);
    }
    return taken;
  }
  void accept(Taken taken, Look& look, Look after) {
    for (const Offer& offer : taken.done) files_.at(offer.file).codes[offer.code] += offer.fix.edits.size();
    now_ = std::move(taken.instead);
    look = std::move(after);
  }

  /// One step in each file that could not be read to its end. False when no file gets further.
  bool mend_broken(Look& look) {
    while (!tired()) {
      const std::vector<Offer> offered = offers(look, true);
      if (offered.empty()) return false;
      Taken taken = take(look, offered);
      Look after = look_at(taken.instead);
      const std::size_t before = stuck_.size();
      for (const Offer& offer : offered) {
        const bool further = !after.broken(offer.file) || after.last_in(offer.file) > look.last_in(offer.file);
        if (!further) stuck_.insert(offer.file);
      }
      if (stuck_.size() != before) continue;  // again, without those that are no better for it
      accept(std::move(taken), look, std::move(after));
      return true;
    }
    return false;
  }

  /// Takes what is offered for the files that can be read. False when nothing is, or all of it does harm.
  bool mend_whole(Look& look) {
    const std::vector<Offer> offered = offers(look, false);
    return !offered.empty() && take_harmless(look, offered);
  }

  /// Takes all of it where that does no harm, else looks for the part that does none.
  bool take_harmless(Look& look, std::span<const Offer> offered) {
    if (tired()) return false;
    Taken taken = take(look, offered);
    if (taken.done.empty()) return false;
    if (Look after = look_at(taken.instead); is_better(look, after)) {
      accept(std::move(taken), look, std::move(after));
      return true;
    }
    if (offered.size() == 1) return false;
    // The places that are offered hold for this look only: once one half is taken, the caller looks anew.
    const std::size_t half = offered.size() / 2;
    return take_harmless(look, offered.first(half)) || take_harmless(look, offered.subspan(half));
  }

  /// Whether fewer findings are told and none that was not told before.
  static bool is_better(const Look& before, const Look& after) {
    if (after.loaded.broken != before.loaded.broken || after.findings().size() >= before.findings().size())
      return false;
    const auto told = before.told();
    return std::ranges::all_of(after.told(), [&](const auto& row) {
      const auto known = told.find(row.first);
      return known != told.end() && row.second <= known->second;
    });
  }

  Mending finished() {
    Mending mending{{}, false, tired()};
    for (auto& [file, mended] : files_) {
      if (const auto now = now_.find(mended.below); now != now_.end() && now->second != mended.laid.text) {
        load::Laid laid = load::laid_out(now->second);  // its blanks can be told from text only now that it can be read
        mended.laid.text = std::move(laid.text);
        mended.laid.trailing += laid.trailing;
        mended.laid.last_line = mended.laid.last_line || laid.last_line;
      }
      if (mended.laid.text != mended.before) mending.files.push_back(std::move(mended));
    }
    return mending;
  }

  const std::filesystem::path& folder_;
  Date as_of_;
  load::Instead now_;
  std::string_view only_;
  std::map<std::uint32_t, MendedFile> files_;  // those that may change
  std::set<std::uint32_t> stuck_;              // files that cannot be read and that no fix helps
  std::size_t looks_ = 0, bytes_ = 0;
};

}  // namespace

Mending mend(const std::filesystem::path& folder, Date as_of, const load::Instead& instead, std::string_view only) {
  return Mender(folder, as_of, instead, only).run();
}

}  // namespace hbjs::cmd
