#include "exchange/import.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/background.h"
#include "base/error_words.h"
#include "base/file.h"
#include "base/text.h"
#include "exchange/form_read.h"
#include "exchange/judging.h"
#include "exchange/notes.h"
#include "exchange/returned_form.h"
#include "exchange/same_value.h"
#include "exchange/store.h"
#include "exchange/workbook.h"
#include "office/recognise.h"
#include "office/refusals.h"
#include "query/holder.h"
#include "query/received.h"

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
      : folder_(folder),
        loaded_(loaded),
        index_(loaded.book),
        judging_(index_, loaded, wishes.today),
        wishes_(wishes) {}

  void take(const std::string& path) {
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
    answer_.files.push_back(std::move(file));
  }

  /// Waits until all that was taken is on disk. Throws std::system_error with the path of what is not.
  ImportAnswer finish() {
    for (auto& [path, taken] : taken_) write(taken);
    finish_writing();
    return std::move(answer_);
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
      look_further(form_->submission, file);
    } else {
      take_submission(form_->submission, file);
    }
    sort(file.remarks);
    form_ = nullptr;
  }

  /// Puts the remarks in the order of the form's cells, those on the whole last.
  void sort(std::vector<ImportRemark>& remarks) const {
    const auto place = [&](const ImportRemark& remark) {
      const auto sheet = std::ranges::find(form_->places, remark.sheet, &TablePlace::sheet);
      return std::tuple(remark.row == 0, sheet - form_->places.begin(), remark.row, remark.column);
    };
    std::ranges::stable_sort(remarks, {}, place);
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
    add_findings(file, sink, number, submission, submission);
  }

  static void name(ImportedFile& file, const Submission& submission) {
    file.unit = submission.unit.value;
    if (submission.month.stated()) file.month = to_string(submission.month.value);
  }

  /// What the rules find in what is about to be written, told where it stands in the file that was `given`: its cell,
  /// its line. The lines of what was written from it are of no use to who filled it in.
  void add_findings(ImportedFile& file, const Sink& sink, std::uint32_t number, const Submission& written,
                    const Submission& given) const {
    static constexpr Phrase<Str> in_brackets{"（{0}）", " ({0})"};
    for (const Finding& finding : sink.findings()) {
      if (finding.at.file != number || finding.severity == Severity::note) continue;
      const bool wrong = finding.severity == Severity::error;
      const std::string what = fmt::format("[{}] {}", finding.info->code, finding.message().in(wishes_.lang));
      const std::string way = finding.trail.empty() ? "" : in_brackets(finding.trail).in(wishes_.lang);
      const Span place = &written == &given ? finding.at : same_value(written, given, finding.at);
      if (form_ == nullptr) {
        const std::string where = place.known() ? fmt::format("{}:{} ", place.line, place.column) : "";
        file.remarks.push_back({wrong, "", "", fmt::format("{}{}{}", where, what, way)});
      } else {
        const CellRemark at = form_->remark_at(place, wrong, {});
        if (follows_from_error(finding, at, *form_)) continue;
        add(file, at, at.row == 0 ? what + way : what, finding.message().in(Lang::zh));
      }
    }
  }

  /// Tells what the rules find in as much as could be read of a form with errors: it should go back once, with all that
  /// is wrong.
  void look_further(const Submission& submission, ImportedFile& file) {
    if (!form_->is_its_own) return;
    const Judged judged = judging_.judge(to_yaml(submission, loaded_.book.plan.demo.value), file.file);
    add_findings(file, judged.sink, judged.number, judged.submission, submission);
    judging_.put_back(file.unit, submission.month.value, judged.former);
  }

  void take_submission(Submission submission, ImportedFile& file) {
    static constexpr Phrase<Str, Str> other_unit{"这是“{0}”的表，不是“{1}”的", "the form is “{0}”'s, not “{1}”'s"};
    static constexpr Phrase<Str, Str> there{
        "{0} 已有不同的报送（{1}）：确要替换请加 --replace，原来的会留存",
        "another report is there ({1}) on {0}; --replace puts this one in its place and keeps the former"};
    static constexpr Phrase<Str, Str> draft_there{
        "{0} 已有填过的草稿（{1}，没有 date）：确要替换请加 --replace，原来的会留存",
        "a draft with content is there ({1}, without `date`) on {0}; --replace puts this one in its place and keeps it"};
    if (wishes_.unit && *wishes_.unit != file.unit)
      return refuse(file, Outcome::refused, other_unit(file.unit, *wishes_.unit));
    const Month month = submission.month.value;
    if (is_locked(folder_, month)) return refuse(file, Outcome::locked, month_is_closed(file.month));
    std::optional<Said> date_remark;
    if (form_ != nullptr ? form_->date_assumed : !submission.handed_in()) date_remark = assume_date(submission);
    const std::string bytes = to_yaml(submission, loaded_.book.plan.demo.value);
    const fs::path path = submission_path(folder_, file.unit, month);
    std::optional<Submission> former;
    if (!is_sound(bytes, path, submission, file, former)) return;
    // The same in other words (comments, another order of keys) is the same report.
    const bool same = former && to_yaml(*former, loaded_.book.plan.demo.value) == bytes;
    if (const auto earlier = taken_.find(real(path)); earlier != taken_.end())
      return take_again(earlier->second, bytes, file, std::move(former));
    Taken taken{answer_.files.size(), path, bytes, former, false, false};
    file.written = path.string();
    file.outcome = Outcome::same;
    if (!same && wishes_.replace) {
      file.outcome = former ? Outcome::replaced : Outcome::added;
      taken.waits = true;
    } else if (!same) {
      const bool is_draft = former && !former->handed_in();
      const Stored stored = put_on_disk(path, bytes, is_draft && is_blank_draft(path));
      if (stored == Stored::another) {
        file.written.clear();
        judging_.put_back(file.unit, month, std::move(former));
        return refuse(file, Outcome::another, (is_draft ? draft_there : there)(file.month, path.string()));
      }
      file.outcome = outcome_of(stored);
    }
    if (date_remark) {
      const CellRemark at =
          form_ != nullptr ? form_->remark_at_date(false, *date_remark) : CellRemark{"", 0, 0, false, {}};
      add(file, at, date_remark->in(wishes_.lang), {});
    }
    taken_.emplace(real(path), std::move(taken));
  }

  /// A report that this run has taken. With --replace it waits to be written until all files are read: another one for
  /// the same unit and month would be in its place without a word.
  struct Taken {
    std::size_t number = 0;  ///< of its file in the answer
    fs::path path;
    std::string bytes;
    std::optional<Submission> former;  ///< what stood in the book before
    bool waits = false;
    bool contested = false;  ///< another file says something else: none of them is taken
  };

  /// A further file of this run for the same unit and month.
  void take_again(Taken& earlier, const std::string& bytes, ImportedFile& file, std::optional<Submission> former) {
    static constexpr Phrase<Str, Str, Str> in_this_run{
        "“{0}”{1} 的报送，这次导入里已收下另一份不同的（{2}）：请核对两份，只导入一份",
        "another report of “{0}” on {1} was taken in this run ({2}): compare the two and import one of them"};
    static constexpr Phrase<Str, Str, Str> contested{
        "“{0}”{1} 的报送，这次导入里还有一份不同的（{2}），不知道该用哪一份，都没有收：请核对，只导入一份",
        "this run holds another report of “{0}” on {1} ({2}); nobody can tell which is meant, and none was taken: "
        "compare them and import one of them"};
    ImportedFile& first = answer_.files[earlier.number];
    if (!earlier.contested && earlier.bytes == bytes) {
      file.outcome = Outcome::same;
      file.written = earlier.path.string();
      return;
    }
    if (!wishes_.replace) {
      judging_.put_back(file.unit, *parse_month(file.month), std::move(former));
      return refuse(file, Outcome::another, in_this_run(file.unit, file.month, first.file));
    }
    judging_.put_back(file.unit, *parse_month(file.month), earlier.former);
    refuse(file, Outcome::another, contested(file.unit, file.month, first.file));
    if (std::exchange(earlier.contested, true)) return;
    first.written.clear();
    refuse(first, Outcome::another, contested(file.unit, file.month, file.file));
  }

  /// Begins to write what waits for it.
  void write(Taken& taken) {
    if (!std::exchange(taken.waits, false) || taken.contested) return;
    // What stood in the file may not have been what stood in the book.
    answer_.files[taken.number].outcome = outcome_of(put_on_disk(taken.path, taken.bytes, true));
  }

  static Outcome outcome_of(Stored stored) {
    switch (stored) {
      case Stored::added: return Outcome::added;
      case Stored::replaced: return Outcome::replaced;
      case Stored::same: return Outcome::same;
      case Stored::another: return Outcome::another;
    }
    return Outcome::another;
  }

  /// A report without its day is handed in on the day of taking in; where all else is there already, on the day that
  /// is.
  Said assume_date(Submission& submission) const {
    static constexpr Phrase<Str> today{
        "“报送日期”空着，记为导入当天 {0}：要记别的日子，请填上再导入",
        "报送日期 is empty: {0}, the day of this import, is taken; to have another, fill it in"};
    static constexpr Phrase<Str> as_before{"“报送日期”空着，仍为原来记的 {0}",
                                           "报送日期 is empty: it stays {0}, as recorded before"};
    submission.date = {wishes_.today, submission.unit.at};
    const bool demo = loaded_.book.plan.demo.value;
    const Submission* former = judging_.stands(submission);
    bool is_there = false;
    if (former != nullptr && former->date.stated()) {
      Submission dated = submission;
      dated.date.value = former->date.value;
      is_there = to_yaml(dated, demo) == to_yaml(*former, demo);
      if (is_there) submission.date.value = former->date.value;
    }
    return (is_there ? as_before : today)(to_string(submission.date.value));
  }

  /// Reads what is about to be written; what is wrong is told. Sound: it stands in the book, in the place of `former`.
  bool is_sound(const std::string& bytes, const fs::path& path, const Submission& given, ImportedFile& file,
                std::optional<Submission>& former) {
    Judged judged = judging_.judge(bytes, path.string());
    add_findings(file, judged.sink, judged.number, judged.submission, given);
    former = std::move(judged.former);
    const bool sound = std::ranges::none_of(file.remarks, &ImportRemark::wrong);
    if (!sound) {
      file.outcome = Outcome::wrong;
      judging_.put_back(judged.submission.unit.value, judged.submission.month.value, std::move(former));
    }
    return sound;
  }

  Stored put_on_disk(const fs::path& path, const std::string& bytes, bool replace) {
    if (being_written_.contains(real(path))) finish_writing();
    being_written_.insert(real(path));
    return store(path, bytes, replace, writing_);
  }

  void finish_writing() {
    writing_.finish();
    being_written_.clear();
  }

  /// Writes what this run has taken for the file, and waits for it: what is read must be what was written last.
  void settle(const fs::path& path) {
    if (const auto taken = taken_.find(real(path)); taken != taken_.end()) write(taken->second);
    if (being_written_.contains(real(path))) finish_writing();
  }

  /// Whether a draft lies there in which nothing was filled in: it gives way, and is kept like all that is replaced.
  /// What cannot be read is none.
  static bool is_blank_draft(const fs::path& path) {
    const ReadResult there = read_file(path, kLargest);
    if (there.error || there.too_large) return false;
    Sink sink;
    Submission draft;
    load::load_submission(there.bytes, 0, sink, draft);
    return sink.findings().empty() && !draft.handed_in() && !query::says_something(draft);
  }

  static fs::path real(const fs::path& path) {
    std::error_code ignored;
    return fs::weakly_canonical(path, ignored);
  }

  const fs::path& folder_;
  load::Loaded& loaded_;
  const query::Index index_;  ///< of the plan; reports come and go beside it
  Judging judging_;
  const ImportWishes& wishes_;
  const ReadForm* form_ = nullptr;  ///< of the file that is being taken, where it is a form
  bool has_sheets_ = false;         ///< and whether it is a workbook
  ImportAnswer answer_;
  std::map<fs::path, Taken> taken_;  ///< by the file that the report belongs into
  std::set<fs::path> being_written_;
  Background writing_;
};

}  // namespace

ImportAnswer take_in(const std::vector<std::string>& files, const fs::path& folder, load::Loaded& loaded,
                     const ImportWishes& wishes) {
  Import import(folder, loaded, wishes);
  for (const std::string& file : files) import.take(file);
  return import.finish();
}

}  // namespace hbjs::exchange
