#include "load/load.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <set>
#include <thread>

#include "base/file.h"
#include "diag/messages.h"
#include "load/bytes.h"
#include "load/characters.h"
#include "load/decode.h"
#include "load/files.h"
#include "load/limits.h"
#include "load/links.h"
#include "load/plan_folder.h"
#include "load/progress_files.h"

namespace fs = std::filesystem;

namespace hbjs::load {
namespace {

/// Reads `bytes` into `out`, and what comments in them ignore into `ignored`; false when the YAML could not be read to
/// the end.
template <Record T>
bool read_record(std::string_view bytes, std::uint32_t file, Sink& sink, T& out, std::vector<IgnoreComment>& ignored) {
  if (!check_bytes(bytes, file, sink)) return false;
  Characters characters = check_characters(bytes, file, sink);
  if (!characters.readable) return false;
  Reader reader(bytes, file, sink, std::move(characters));
  IgnoreComments comments(bytes);
  if (comments.waiting()) reader.watch(comments);
  if (!reader.begin()) return false;
  constexpr std::size_t worth_a_thread = 1024 * 1024;
  Tree tree;
  Decoder(reader, tree, sink).file(out, bytes.size() > worth_a_thread && std::thread::hardware_concurrency() > 1);
  comments.finish(!reader.failed(), file, sink, ignored);
  return !reader.failed();
}

/// One file to be read: where it is, and how its bytes reach the book.
struct Job {
  fs::path path;
  std::string shown;
  std::string name;
  std::function<bool(std::string_view, std::uint32_t, Sink&, std::vector<IgnoreComment>&)> decode;
  const std::string* instead = nullptr;  ///< stands for what the file holds

  ReadResult read;
  Sink sink;
  std::vector<IgnoreComment> ignored;
  bool whole = false;
  bool refused = false;  ///< a link on its way leads out of the plan: told, never read
};

ReadResult read_job(const Job& job) {
  constexpr std::size_t limit = std::size_t{max_file_mib} << 20;
  if (job.instead == nullptr) return read_file(job.path, limit);
  return job.instead->size() > limit ? ReadResult{{}, {}, true} : ReadResult{*job.instead, {}, false};
}

const std::string* find_instead(const Instead& instead, const fs::path& folder, const fs::path& path) {
  if (instead.empty()) return nullptr;
  const auto found = instead.find(path.lexically_relative(folder).generic_string());
  return found == instead.end() ? nullptr : &found->second;
}

/// Whether anything has this name, a link that leads nowhere too.
bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::symlink_status(path, ignored).type() != fs::file_type::not_found;
}

/// Runs `work(i)` for each i below `count`, on several threads when there is enough to do.
template <class Work>
void in_parallel(std::size_t count, bool worth_it, const Work& work) {
  const std::size_t threads =
      worth_it ? std::min<std::size_t>(count, std::max(1U, std::thread::hardware_concurrency())) : 1;
  if (threads <= 1) {
    for (std::size_t i = 0; i < count; ++i) work(i);
    return;
  }
  std::atomic<std::size_t> next = 0;
  std::vector<std::jthread> workers;
  for (std::size_t t = 0; t < threads; ++t) {
    workers.emplace_back([&] {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    });
  }
}

/// Reads the jobs and takes over what they found, in their order whatever thread was first.
void run(std::vector<Job>& jobs, Loaded& into) {
  constexpr std::uintmax_t worth_threads = 256 * 1024;  // starting a thread costs as much as reading 10 kB
  std::uintmax_t total = 0;
  for (const Job& job : jobs) {
    std::error_code ignored;
    const std::uintmax_t size = fs::file_size(job.path, ignored);
    if (!ignored) total += size;
  }
  const auto first = static_cast<std::uint32_t>(into.sources.size());
  in_parallel(jobs.size(), total > worth_threads, [&](std::size_t i) {
    Job& job = jobs[i];
    if (job.refused) return;
    job.read = read_job(job);
    if (job.read.error) return;
    const auto file = first + static_cast<std::uint32_t>(i);
    if (job.read.too_large) {
      job.sink.tell(msg::too_large, Span{file, 1, 1, 1, 1}, max_file_mib);
    } else {
      job.whole = job.decode(job.read.bytes, file, job.sink, job.ignored);
    }
  });
  for (Job& job : jobs) {
    if (job.read.error) {
      const bool missing = job.read.error == std::errc::no_such_file_or_directory;
      into.unreadable.push_back({job.shown, job.read.error, missing ? saved_as(job.path) : std::string()});
    }
    into.sources.add(Source(job.shown, std::move(job.read.bytes), job.name));
    into.broken.push_back(!job.whole);
    into.sink.absorb(std::move(job.sink));
    std::ranges::move(job.ignored, std::back_inserter(into.ignored));
  }
}

/// Puts submissions that exist only in `instead` among those that were found.
void add_unwritten(std::vector<ProgressFile>& files, const fs::path& folder, const std::optional<Period>& within,
                   const Instead& instead) {
  for (const auto& [below, bytes] : instead) {
    auto file = progress_file(folder, below);
    if (!file || (within && !within->contains(file->month))) continue;
    const auto place = std::ranges::lower_bound(files, file->path.string(), {},
                                                [](const ProgressFile& other) { return other.path.string(); });
    if (place == files.end() || place->path != file->path) files.insert(place, *std::move(file));
  }
}

/// Refuses what lies behind a bad link. One link is told once, however many files it leads to.
void refuse_bad_links(std::vector<Job>& jobs, Links& links, Loaded& into) {
  std::set<fs::path> told;
  const auto first = static_cast<std::uint32_t>(into.sources.size());
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    const auto bad = links.bad_one_on(jobs[i].path);
    if (!bad) continue;
    jobs[i].refused = true;
    if (told.insert(bad->link).second) {
      tell_bad_link(*bad, {first + static_cast<std::uint32_t>(i), 1, 1, 1, 1}, into.sink);
    } else {
      into.sink.hide(1);
    }
  }
}

}  // namespace

bool belongs_to_plan(const fs::path& below) {
  const std::string path = below.generic_string();
  const bool own = std::apply([&](const auto&... file) { return ((file.path == path) || ...); }, plan_files);
  return own || progress_file({}, below).has_value();
}

Loaded load(const fs::path& folder, const Progress& progress, const Instead& instead) {
  Loaded loaded;
  std::vector<Job> jobs;
  const auto add = [&](const auto& file) {
    const fs::path path = folder / file.path;
    const std::string* stands = find_instead(instead, folder, path);
    const bool may_lack = file.presence == optional;
    if (may_lack && stands == nullptr && !is_there(path)) return;
    jobs.push_back({path,
                    path.string(),
                    std::string(file.path),
                    [&loaded, part = file.part, may_lack](std::string_view bytes, std::uint32_t index, Sink& sink,
                                                          std::vector<IgnoreComment>& ignored) {
                      const bool whole = read_record(bytes, index, sink, loaded.book.*part, ignored);
                      // Half of it would drag findings along; without it nothing else is incomplete.
                      if (!whole && may_lack) loaded.book.*part = {};
                      return whole;
                    },
                    stands,
                    {},
                    {},
                    {},
                    false});
  };
  std::apply([&](const auto&... file) { (add(file), ...); }, plan_files);
  Links links(folder);
  refuse_bad_links(jobs, links, loaded);
  run(jobs, loaded);
  if (!progress.wanted) return loaded;

  tell_unread(folder, links, loaded);
  std::vector<ProgressFile> files = progress_files(folder, progress.within, links, loaded);
  add_unwritten(files, folder, progress.within, instead);
  loaded.book.submissions.resize(files.size());
  jobs.clear();
  for (std::size_t i = 0; i < files.size(); ++i) {
    jobs.push_back(
        {files[i].path,
         files[i].path.string(),
         files[i].path.lexically_relative(folder).generic_string(),
         [&loaded, i](std::string_view bytes, std::uint32_t index, Sink& sink, std::vector<IgnoreComment>& ignored) {
           Submission& submission = loaded.book.submissions[i];
           const bool whole = read_record(bytes, index, sink, submission, ignored);
           tell_draft(submission, sink);
           return whole;
         },
         find_instead(instead, folder, files[i].path),
         {},
         {},
         {},
         false});
  }
  refuse_bad_links(jobs, links, loaded);
  run(jobs, loaded);
  check_places(files, loaded.book.submissions, loaded.sink);
  return loaded;
}

void load_submission(std::string_view bytes, std::uint32_t file, Sink& sink, Submission& out) {
  std::vector<IgnoreComment> ignored;
  read_record(bytes, file, sink, out, ignored);
}

void load_part(std::size_t which, std::string_view bytes, std::uint32_t file, Sink& sink, Book& out) {
  std::size_t index = 0;
  std::vector<IgnoreComment> ignored;
  std::apply(
      [&](const auto&... row) {
        ((index++ == which ? void(read_record(bytes, file, sink, out.*row.part, ignored)) : void()), ...);
      },
      plan_files);
}

std::optional<Plan> glance(const fs::path& folder) {
  const ReadResult read = read_file(folder / "plan.yaml", std::size_t{max_file_mib} << 20);
  if (read.error || read.too_large) return std::nullopt;
  Plan plan;
  Sink unheard;
  std::vector<IgnoreComment> ignored;
  read_record(read.bytes, 0, unheard, plan, ignored);
  return plan;
}

}  // namespace hbjs::load
