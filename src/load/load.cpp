#include "load/load.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <thread>

#include "base/file.h"
#include "diag/messages.h"
#include "load/bytes.h"
#include "load/decode.h"
#include "load/files.h"
#include "load/limits.h"
#include "load/progress_files.h"

namespace fs = std::filesystem;

namespace hbjs::load {
namespace {

/// Reads `bytes` into `out`, and what comments in them ignore into `ignored`; false when the YAML could not be read to
/// the end.
template <Record T>
bool read_record(std::string_view bytes, std::uint32_t file, Sink& sink, T& out, std::vector<IgnoreComment>& ignored) {
  if (!check_bytes(bytes, file, sink)) return false;
  Reader reader(bytes, file, sink);
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

  ReadResult read;
  Sink sink;
  std::vector<IgnoreComment> ignored;
  bool whole = false;
};

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
    job.read = read_file(job.path, std::size_t{max_file_mib} << 20);
    if (job.read.error) return;
    const auto file = first + static_cast<std::uint32_t>(i);
    if (job.read.too_large) {
      job.sink.tell(msg::too_large, Span{file, 1, 1, 1, 1}, max_file_mib);
    } else {
      job.whole = job.decode(job.read.bytes, file, job.sink, job.ignored);
    }
  });
  for (Job& job : jobs) {
    if (job.read.error) into.unreadable.push_back({job.shown, job.read.error});
    into.sources.add(Source(job.shown, std::move(job.read.bytes), job.name));
    into.broken.push_back(!job.whole);
    into.sink.absorb(std::move(job.sink));
    std::ranges::move(job.ignored, std::back_inserter(into.ignored));
  }
}

}  // namespace

Loaded load(const fs::path& folder, const Progress& progress) {
  Loaded loaded;
  std::vector<Job> jobs;
  std::apply(
      [&](const auto&... file) {
        (jobs.push_back({folder / file.path,
                         (folder / file.path).string(),
                         std::string(file.path),
                         [&loaded, part = file.part](std::string_view bytes, std::uint32_t index, Sink& sink,
                                                     std::vector<IgnoreComment>& ignored) {
                           return read_record(bytes, index, sink, loaded.book.*part, ignored);
                         },
                         {},
                         {},
                         {},
                         false}),
         ...);
      },
      plan_files);
  run(jobs, loaded);
  if (!progress.wanted) return loaded;

  const std::vector<ProgressFile> files = progress_files(folder, progress.within, loaded);
  loaded.book.submissions.resize(files.size());
  jobs.clear();
  for (std::size_t i = 0; i < files.size(); ++i) {
    jobs.push_back({files[i].path,
                    files[i].path.string(),
                    files[i].path.lexically_relative(folder).generic_string(),
                    [&loaded, &files, i](std::string_view bytes, std::uint32_t index, Sink& sink,
                                         std::vector<IgnoreComment>& ignored) {
                      Submission& submission = loaded.book.submissions[i];
                      const bool whole = read_record(bytes, index, sink, submission, ignored);
                      check_place(files[i], submission, sink);
                      return whole;
                    },
                    {},
                    {},
                    {},
                    false});
  }
  run(jobs, loaded);
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
