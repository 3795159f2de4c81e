#include "exchange/import.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/background.h"
#include "base/error_words.h"
#include "base/file.h"
#include "base/text.h"
#include "check/check.h"
#include "check/judge.h"
#include "exchange/form_read.h"
#include "exchange/notes.h"
#include "exchange/returned_form.h"
#include "exchange/same_value.h"
#include "exchange/store.h"
#include "exchange/workbook.h"
#include "office/recognise.h"
#include "office/refusals.h"
#include "query/holder.h"

namespace fs = std::filesystem;

namespace hbjs::exchange {
namespace {

constexpr std::size_t kLargest = std::size_t{20} << 20;

/// Whether the first line that is no comment begins with a key of a submission, whatever the file is called.
bool begins_as_submission(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::string_view line = take_line(bytes, at);
    if (trimmed(line).empty() || line.starts_with('#') || line.starts_with("---")) continue;
    bool is_key = false;
    for_each_field<Submission>([&](const auto& field) {
      is_key = is_key || (line.starts_with(field.key) && line.substr(field.key.size()).starts_with(':'));
    });
    return is_key;
  }
  return false;
}

/// One run of import.
class Import {
 public:
  Import(const fs::path& folder, load::Loaded& loaded, const ImportWishes& wishes)
      : folder_(folder), loaded_(loaded), index_(loaded.book), wishes_(wishes) {}

  ImportedFile take(const std::string& path) {
    ImportedFile file;
    file.file = path;
    settle(path);
    const ReadResult read = read_file(path, kLargest);
    if (read.error) {
      file.outcome = Outcome::unreadable;
      file.remarks.push_back({true, "", "", words_of(read.error, wishes_.lang)});
    } else if (read.too_large) {
      static constexpr Phrase<> large{"文件超过 20 MiB，不予读取", "the file is larger than 20 MiB and is not read"};
      refuse(file, Outcome::refused, large());
    } else if (is_yaml(path, read.bytes)) {
      take_yaml(read.bytes, file);
    } else {
      take_form(read.bytes, file);
    }
    if (wishes_.annotate && file.outcome == Outcome::wrong) annotate(read.bytes, file);
    return file;
  }

  /// Waits until all that was taken is on disk. Throws std::system_error with the path of what is not.
  void finish() {
    writing_.finish();
    being_written_.clear();
  }

 private:
  static bool is_yaml(const fs::path& path, std::string_view bytes) {
    if (office::looks_like_zip(bytes)) return false;
    return begins_as_submission(bytes) || path.extension() == ".yaml" || path.extension() == ".yml";
  }

  void refuse(ImportedFile& file, Outcome outcome, const Said& why) const {
    file.outcome = outcome;
    file.remarks.push_back({true, "", "", why.in(wishes_.lang)});
  }

  void take_form(std::string_view bytes, ImportedFile& file) {
    const ReadWorkbook workbook = read_workbook(bytes, "月报");
    if (const auto* refusal = std::get_if<Refusal>(&workbook)) return refuse_for(file, *refusal);
    const auto form = read_form(std::get<Workbook>(workbook), index_, wishes_.today);
    if (const auto* refusal = std::get_if<Refusal>(&form)) return refuse_for(file, *refusal);
    form_ = &std::get<ReadForm>(form);
    has_sheets_ = office::looks_like_zip(bytes);
    for (const CellRemark& remark : form_->remarks)
      add(file, remark, remark.what.in(wishes_.lang), remark.what.in(Lang::zh));
    name(file, form_->submission);
    if (!form_->sound()) {
      file.outcome = Outcome::wrong;
    } else {
      take_submission(form_->submission, file);
    }
    form_ = nullptr;
  }

  void add(ImportedFile& file, const CellRemark& at, std::string what, std::string in_note) const {
    const bool has_cell = at.row != 0;
    file.remarks.push_back({at.wrong, has_cell && has_sheets_ ? at.sheet : "",
                            has_cell ? cell_name(at.row, at.column) : "", std::move(what), at.row, at.column,
                            std::move(in_note)});
  }

  void annotate(std::string_view bytes, ImportedFile& file) const {
    static constexpr Phrase<> only_xlsx{
        "只有 XLSX 表能加批注，这份不是：请照上面的说明告诉填报单位",
        "only XLSX can carry notes, and this is none: tell the unit what is said above"};
    if (!office::looks_like_zip(bytes)) return file.remarks.push_back({false, "", "", only_xlsx().in(wishes_.lang)});
    std::vector<Note> notes;
    for (const ImportRemark& remark : file.remarks) {
      if (remark.wrong) notes.push_back({remark.sheet, remark.row, remark.column, remark.in_note});
    }
    try {
      file.annotated =
          write_returned(file.file, wishes_.folder, with_notes(bytes, notes, loaded_.book.plan.office.name.value));
    } catch (const office::Refused& refused) {
      static constexpr Phrase<Str> cannot{"写不出批注稿：{0}", "cannot write a copy with notes: {0}"};
      file.remarks.push_back({false, "", "", cannot(refused.refusal.why.in(wishes_.lang)).in(wishes_.lang)});
    }
  }

  void refuse_for(ImportedFile& file, const Refusal& refusal) const {
    refuse(file, Outcome::refused, refusal.why);
    file.remarks.push_back({false, "", "", refusal.help.in(wishes_.lang)});
  }

  void take_yaml(const std::string& bytes, ImportedFile& file) {
    Sink sink;
    Submission submission;
    const std::uint32_t number = loaded_.sources.add(Source(file.file, bytes));
    loaded_.broken.push_back(false);
    load::load_submission(loaded_.sources[number].bytes(), number, sink, submission);
    name(file, submission);
    if (sink.count(Severity::error) == 0) return take_submission(submission, file);
    file.outcome = Outcome::wrong;
    sink.sort();
    add_findings(file, sink, number, submission);
  }

  static void name(ImportedFile& file, const Submission& submission) {
    file.unit = submission.unit.value;
    if (submission.month.stated()) file.month = to_string(submission.month.value);
  }

  /// What the rules find in a submission. Who filled in a form is told the cell; the lines of what was written from it
  /// are of no use to them.
  void add_findings(ImportedFile& file, const Sink& sink, std::uint32_t number, const Submission& written) const {
    for (const Finding& finding : sink.findings()) {
      if (finding.at.file != number || finding.severity == Severity::note) continue;
      const bool wrong = finding.severity == Severity::error;
      const std::string what = fmt::format("[{}] {}", finding.info->code, finding.message().in(wishes_.lang));
      const std::string way = finding.trail.empty() ? "" : fmt::format("（{}）", finding.trail);
      if (form_ == nullptr) {
        file.remarks.push_back(
            {wrong, "", "", fmt::format("{}:{} {}{}", finding.at.line, finding.at.column, what, way)});
      } else {
        const CellRemark at = form_->remark_at(same_value(written, form_->submission, finding.at), wrong, {});
        add(file, at, at.row == 0 ? what + way : what, finding.message().in(Lang::zh));
      }
    }
  }

  void take_submission(const Submission& submission, ImportedFile& file) {
    static constexpr Phrase<Str, Str> other_unit{"这是“{0}”的表，不是“{1}”的", "the form is “{0}”'s, not “{1}”'s"};
    static constexpr Phrase<Str> closed{"{0} 已锁定，不再收报送；hbjs unlock {0} 解锁",
                                        "{0} is locked; hbjs unlock {0} opens it"};
    static constexpr Phrase<Str, Str> there{
        "{0} 已有不同的报送（{1}）：确要替换请加 --replace，原来的会留存",
        "another report is there ({1}) on {0}; --replace puts this one in its place and keeps the former"};
    if (wishes_.unit && *wishes_.unit != file.unit)
      return refuse(file, Outcome::refused, other_unit(file.unit, *wishes_.unit));
    const Month month = submission.month.value;
    if (is_locked(folder_, month)) return refuse(file, Outcome::locked, closed(file.month));
    const std::string bytes = to_yaml(submission, loaded_.book.plan.demo.value);
    const fs::path path = submission_path(folder_, file.unit, month);
    std::optional<Submission> former;
    if (!is_sound(bytes, path, file, former)) return;
    // The same in other words (comments, another order of keys) is the same report.
    const bool same = former && to_yaml(*former, loaded_.book.plan.demo.value) == bytes;
    const Stored stored = same ? Stored::same : put_on_disk(path, bytes);
    if (stored == Stored::another) {
      put_back(file.unit, month, std::move(former));
      return refuse(file, Outcome::another, there(file.month, path.string()));
    }
    file.written = path.string();
    file.outcome = stored == Stored::added      ? Outcome::added
                   : stored == Stored::replaced ? Outcome::replaced
                                                : Outcome::same;
  }

  /// Reads what is about to be written as `validate` would, among all the others; what is wrong is told. Sound: it
  /// stands in the book, in the place of `former`.
  bool is_sound(const std::string& bytes, const fs::path& path, ImportedFile& file, std::optional<Submission>& former) {
    const std::uint32_t number = loaded_.sources.add(Source(path.string(), bytes));
    loaded_.broken.push_back(false);
    Sink sink;
    Submission submission;
    load::load_submission(loaded_.sources[number].bytes(), number, sink, submission);
    const std::string unit = submission.unit.value;
    const Month month = submission.month.value;
    former = put(submission);
    check::reports(index_, loaded_.broken, wishes_.today, sink);
    check::judge(loaded_.book.plan, loaded_.ignored, false, sink);
    sink.sort();
    add_findings(file, sink, number, submission);
    const bool sound = std::ranges::none_of(file.remarks, &ImportRemark::wrong);
    if (!sound) {
      file.outcome = Outcome::wrong;
      put_back(unit, month, std::move(former));
    }
    return sound;
  }

  Stored put_on_disk(const fs::path& path, const std::string& bytes) {
    settle(path);
    being_written_.insert(real(path));
    return store(path, bytes, wishes_.replace, writing_);
  }

  /// Waits where this run is writing the file: what is read must be what was written last.
  void settle(const fs::path& path) {
    if (being_written_.contains(real(path))) finish();
  }

  static fs::path real(const fs::path& path) {
    std::error_code ignored;
    return fs::weakly_canonical(path, ignored);
  }

  using Key = std::pair<Month, std::string_view>;
  static Key key_of(const Submission& submission) { return {submission.month.value, submission.unit.value}; }

  /// Puts a submission in its place, by month and unit; what stood there.
  std::optional<Submission> put(Submission submission) {
    std::vector<Submission>& all = loaded_.book.submissions;
    const auto at = std::ranges::lower_bound(all, key_of(submission), {}, key_of);
    if (at != all.end() && key_of(*at) == key_of(submission)) return std::exchange(*at, std::move(submission));
    all.insert(at, std::move(submission));
    return std::nullopt;
  }

  /// Undoes a put: what was not taken must not be what later files are judged with.
  void put_back(std::string_view unit, Month month, std::optional<Submission> former) {
    std::vector<Submission>& all = loaded_.book.submissions;
    const auto at = std::ranges::lower_bound(all, Key{month, unit}, {}, key_of);
    if (former) {
      *at = *std::move(former);
    } else {
      all.erase(at);
    }
  }

  const fs::path& folder_;
  load::Loaded& loaded_;
  const query::Index index_;  ///< of the plan; reports come and go beside it
  const ImportWishes& wishes_;
  const ReadForm* form_ = nullptr;  ///< of the file that is being taken, where it is a form
  bool has_sheets_ = false;         ///< and whether it is a workbook
  std::set<fs::path> being_written_;
  Background writing_;
};

}  // namespace

ImportAnswer take_in(const std::vector<std::string>& files, const fs::path& folder, load::Loaded& loaded,
                     const ImportWishes& wishes) {
  Import import(folder, loaded, wishes);
  ImportAnswer answer;
  for (const std::string& file : files) answer.files.push_back(import.take(file));
  import.finish();
  return answer;
}

}  // namespace hbjs::exchange
