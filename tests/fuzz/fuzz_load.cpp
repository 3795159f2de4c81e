// libFuzzer target for reading: whatever the bytes are, reading ends, every finding points into the file and can be
// put into words in both languages. The first byte chooses what the rest is read as: a file of the plan by its place
// in load/files.h, or a submission.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "diag/finding.h"
#include "diag/sources.h"
#include "load/files.h"
#include "load/layout.h"
#include "load/load.h"

namespace {

using namespace hbjs;

[[noreturn]] void broken(const Finding& finding, const Span& at, const char* promise) {
  std::fprintf(stderr, "%s: %s at %u:%u-%u:%u\n", promise, std::string(finding.info->code).c_str(), at.line, at.column,
               at.end_line, at.end_column);
  std::abort();
}

/// A place lies in the file: lines and columns from 1, a column at most one past its line's last code point.
void check_place(const Finding& finding, const Span& at, const Source& source) {
  if (at.file != 0) broken(finding, at, "another file");
  if (at.line < 1 || at.column < 1) broken(finding, at, "line or column 0");
  if (at.end_line < at.line || (at.end_line == at.line && at.end_column < at.column))
    broken(finding, at, "ends before it begins");
  if (at.column > code_points(source.line(at.line)) + 1) broken(finding, at, "begins past the line");
  // The caret of a finding without an extent is one wide and may stand one past the end.
  if (at.end_column > code_points(source.line(at.end_line)) + 2) broken(finding, at, "ends past the line");
}

void check_words(const Finding& finding, const Said& said) {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    if (first_bad_utf8(said.in(lang))) broken(finding, finding.at, "words that are not UTF-8");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  Sink sink;
  if (const std::size_t which = data[0] % (load::plan_file_count + 1); which == load::plan_file_count) {
    Submission submission;
    load::load_submission(bytes, 0, sink, submission);
  } else {
    Book book;
    load::load_part(which, bytes, 0, sink, book);
  }
  const Source source("fuzz.yaml", bytes);
  const load::Laid laid = load::laid_out(bytes);
  if (load::laid_out(laid.text).text != laid.text) {
    std::fprintf(stderr, "what was laid out is laid out again\n");
    std::abort();
  }
  for (const Finding& finding : sink.findings()) {
    check_place(finding, finding.at, source);
    check_words(finding, finding.message());
    if (finding.has_help()) check_words(finding, finding.help());
    if (finding.label) check_words(finding, *finding.label);
    if (finding.fix) {
      for (const Edit& edit : finding.fix->edits) check_place(finding, edit.at, source);
      const Fix* const only[] = {&*finding.fix};
      if (!finding.fix->edits.empty() && first_bad_utf8(edited(source, only).text))
        broken(finding, finding.at, "a fix that spoils UTF-8");
    }
    for (const Related& related : finding.related) {
      check_place(finding, related.at, source);
      check_words(finding, related.message);
    }
    if (first_bad_utf8(finding.trail)) broken(finding, finding.at, "a trail that is not UTF-8");
  }
  return 0;
}
