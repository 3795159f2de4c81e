#include "check/judge.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diag/messages.h"
#include "diag/suppression.h"

namespace hbjs::check {
namespace {

using Treatments = std::map<const MessageInfo*, Treatment>;

/// How grave, so that the catalogue's severities and the plan's words can be compared; 0 is the gravest.
int weight(Treatment treatment) { return static_cast<int>(treatment); }
int weight(Severity severity) { return static_cast<int>(severity); }

/// What `severities` says, as far as it may say it.
Treatments treatments(const Plan& plan, Sink& sink) {
  Treatments wanted;
  for (const auto& [code, treatment] : plan.severities) {
    const MessageInfo* info = message_of(code.value);
    if (info == nullptr) {
      constexpr std::size_t worth_a_guess = 200;  // findings; a guess takes a look at every code
      Finding& finding = sink.tell(msg::severity_of_unknown_code, code.at, code.value);
      finding.trail = "severities";
      if (sink.findings().size() < worth_a_guess) finding.label = near_code(code.value);
    } else if (!treatment.stated()) {
      continue;  // the loader told that this is none of the words
    } else if (keeps_value_unread(*info) && weight(treatment.value) > weight(info->severity)) {
      sink.tell(msg::severity_refused, treatment.at, code.value).trail = "severities › " + code.value;
    } else {
      wanted.emplace(info, treatment.value);  // the first of two that are alike counts; the second was told
    }
  }
  return wanted;
}

bool begins_within(const Span& at, const Span& whole) {
  return at.file == whole.file && std::tuple(at.line, at.column) >= std::tuple(whole.line, whole.column) &&
         std::tuple(at.line, at.column) < std::tuple(whole.end_line, whole.end_column);
}

/// Where the findings of some kinds stand, in the order of the file.
template <class Of>
std::vector<Span> places_of(const Sink& sink, const Of& of) {
  std::vector<Span> places;
  for (const Finding& finding : sink.findings()) {
    if (of(finding)) places.push_back(finding.at);
  }
  std::ranges::sort(places);
  return places;
}

/// A text with a full-width ＃ is wrong in whatever it says: the ＃ is what is to be mended.
void hide_what_is_swallowed(Sink& sink) {
  const auto is_swallowed = [](const Finding& finding) { return finding.info == &msg::ignore_swallowed; };
  const std::vector<Span> swallowed = places_of(sink, is_swallowed);
  if (swallowed.empty()) return;
  sink.hide_if([&](const Finding& finding) {
    if (is_swallowed(finding)) return false;
    const auto first = std::ranges::lower_bound(swallowed, finding.at);
    return first != swallowed.end() && begins_within(*first, finding.at);
  });
}

/// A name that nobody knows because one of its characters was lost is one mistake; that the name is wrong says more,
/// since it says which one was surely meant.
void hide_what_a_name_lost(Sink& sink) {
  const auto is_lost = [](const Finding& finding) { return finding.info == &msg::lost_character; };
  if (std::ranges::none_of(sink.findings(), is_lost)) return;
  const std::vector<Span> unknown =
      places_of(sink, [](const Finding& finding) { return finding.info == &msg::unknown_unit; });
  sink.hide_if([&](const Finding& finding) {
    if (!is_lost(finding)) return false;
    const auto behind = std::ranges::upper_bound(unknown, finding.at);
    return behind != unknown.begin() && begins_within(finding.at, *std::prev(behind));
  });
}

/// A gap in the numbers is told where it opens: what refers to the number that should stand there follows from it.
void hide_what_a_gap_drags_along(Sink& sink) {
  std::unordered_map<std::string, Span> gaps;  // by the number that is expected
  for (const Finding& finding : sink.findings()) {
    if (finding.info == &msg::numbering) gaps.emplace(finding.args.front(), finding.at);
  }
  if (gaps.empty()) return;
  constexpr std::size_t the_id = 2;
  sink.follow_if([&](const Finding& finding) {
    if (finding.info != &msg::unknown_reference) return Span{};
    const auto gap = gaps.find(finding.args[the_id]);
    return gap == gaps.end() ? Span{} : gap->second;
  });
}

/// A name or number that nobody knows and that stands in many places is one mistake, most often where it is
/// registered: the first place is told, and how many more there are.
void hide_repeats(Sink& sink) {
  constexpr std::size_t the_name = 2;
  const auto is_unknown = [](const Finding& finding) {
    return (finding.info == &msg::unknown_unit || finding.info == &msg::unknown_reference) && !finding.fix;
  };
  using Key = std::pair<const MessageInfo*, std::string>;
  struct Places {
    Span first, second;
    std::size_t count = 0;
  };
  std::map<Key, Places> unknown;
  for (const Finding& finding : sink.findings()) {
    if (!is_unknown(finding)) continue;
    Places& places = unknown[{finding.info, finding.args[the_name]}];
    if (++places.count == 1 || finding.at < places.first) {
      places.second = places.first;
      places.first = finding.at;
    } else if (!places.second.known() || finding.at < places.second) {
      places.second = finding.at;
    }
  }
  std::erase_if(unknown, [](const auto& entry) {
    constexpr std::size_t few = 3;  // places that are told each
    return entry.second.count <= few;
  });
  if (unknown.empty()) return;
  const auto places_of = [&](const Finding& finding) -> const Places* {
    if (!is_unknown(finding)) return nullptr;
    const auto found = unknown.find({finding.info, finding.args[the_name]});
    return found == unknown.end() ? nullptr : &found->second;
  };
  sink.amend([&](Finding& finding) {
    const Places* places = places_of(finding);
    if (places == nullptr || finding.at != places->first) return;
    static constexpr Phrase<std::size_t> more{"另有 {0} 处也这样写，这是下一处",
                                              "{0} more places say so; this is the next"};
    finding.related.push_back({places->second, more(places->count - 1)});
  });
  sink.follow_if([&](const Finding& finding) {
    const Places* places = places_of(finding);
    return places == nullptr || finding.at == places->first ? Span{} : places->first;
  });
}

/// Which codes are ignored on which lines, and which of them were of use.
class Ignored {
 public:
  explicit Ignored(std::span<const IgnoreComment> comments) {
    for (const IgnoreComment& comment : comments) {
      for (const IgnoredCode& code : comment.codes) rows_.push_back({{code.at.file, comment.line, code.info}, code.at});
    }
    std::ranges::stable_sort(rows_, {}, &Row::key);
  }

  bool covers(const Finding& finding) {
    if (rows_.empty()) return false;
    const Span& at = finding.at;
    // Behind a text of several lines the comment stands on its last one.
    const bool last_line_too = at.end_line > at.line && at.end_column > 1;
    const bool first = use({at.file, at.line, finding.info});
    return (last_line_too && use({at.file, at.end_line, finding.info})) || first;
  }

  void tell_unused(Sink& sink) const {
    for (const Row& row : rows_) {
      if (!row.used) sink.tell(msg::ignore_unused, row.at, std::get<2>(row.key)->code);
    }
  }

 private:
  using Key = std::tuple<std::uint32_t, std::uint32_t, const MessageInfo*>;  // file, line, kind
  struct Row {
    Key key;
    Span at;
    bool used = false;
  };

  bool use(const Key& key) {
    auto row = std::ranges::lower_bound(rows_, key, {}, &Row::key);
    const bool found = row != rows_.end() && row->key == key;
    for (; row != rows_.end() && row->key == key; ++row) row->used = true;
    return found;
  }

  std::vector<Row> rows_;
};

Severity severity_of(Treatment treatment) {
  switch (treatment) {
    case Treatment::error: return Severity::error;
    case Treatment::warning: return Severity::warning;
    default: return Severity::note;
  }
}

}  // namespace

void judge(const Plan& plan, std::span<const IgnoreComment> comments, bool complete, Sink& sink) {
  const Treatments wanted = treatments(plan, sink);
  hide_what_is_swallowed(sink);
  hide_what_a_name_lost(sink);
  Ignored ignored(comments);
  if (!comments.empty()) sink.ignore_unless([&](const Finding& finding) { return !ignored.covers(finding); });
  // What a root cause hides might have been what a comment ignores.
  if (complete && sink.hidden() == 0) ignored.tell_unused(sink);
  hide_what_a_gap_drags_along(sink);
  hide_repeats(sink);
  if (wanted.empty()) return;
  sink.ignore_unless([&](Finding& finding) {
    const auto found = wanted.find(finding.info);
    if (found == wanted.end()) return true;
    finding.severity = severity_of(found->second);
    return found->second != Treatment::ignore;
  });
}

}  // namespace hbjs::check
