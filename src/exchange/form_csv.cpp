#include "exchange/form_csv.h"

#include <fmt/format.h>

#include <vector>

#include "base/text.h"
#include "exchange/form_layout.h"
#include "exchange/form_words.h"
#include "render/page/escape.h"

namespace hbjs::exchange {
namespace {

using layout::Table;

constexpr std::string_view kHowTo =
    "只填“本月进展”“存在问题”“下步打算”三列；没有进展的事项留空，整表没有进展也请报送。数字填在下面“数据”一段的“本月数”一列"
    "（只有数字的事项，“本月进展”可以不写），"
    "研究、赴建始、培训、宣传等活动填在“活动”一段，资金落实和拨付填在“资金”一段，值得推广的做法填在“经验”一段；行不够可以插入。"
    "活动和资金的";

/// Fills up line by line.
class Csv {
 public:
  explicit Csv(const Form& form) : form_(form), cells_(layout::prefilled(form)) {}

  std::string write() {
    line({words::title(form_)});
    line({words::addressed(form_)});
    line({fmt::format("{}{}。{}", kHowTo, words::days(form_), words::date_note)});
    line({std::string(layout::date_label), "", ""});
    table(layout::items(), ids(form_.items, &FormItem::id));
    part(layout::figures(), std::string(form_.figures.empty() ? words::no_figures : words::figures_note));
    table(layout::figures(), ids(form_.figures, &FormFigure::target));
    part(layout::activities(), choices());
    table(layout::activities(), {});
    part(layout::payments(), projects());
    table(layout::payments(), {});
    part(layout::stories(), std::string(words::stories_note));
    table(layout::stories(), {});
    return std::move(out_);
  }

 private:
  void line(const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (i > 0) out_ += ',';
      out_ += render::csv_field(fields[i]);
    }
    out_ += "\r\n";
  }

  /// The title of a table by which readers know where the one before it ends, and a note.
  void part(const Table& table, const std::string& note) {
    line({});
    line({std::string(table.sheet)});
    line({note});
  }

  void table(const Table& table, const std::vector<std::string>& rows) {
    std::vector<std::string> headings;
    for (const layout::Column& column : table.columns) headings.emplace_back(column.heading);
    line(headings);
    for (const std::string& id : rows) {
      std::vector<std::string> fields(table.columns.size());
      fields[0] = id;
      for (const layout::Prefilled& cell : cells_) {
        if (cell.sheet == table.sheet && cell.row == id) fields[table.column(cell.column) - 1] = cell.text;
      }
      line(fields);
    }
    for (std::uint32_t i = 0; i < table.blank_rows; ++i) line(std::vector<std::string>(table.columns.size()));
  }

  template <class Row>
  static std::vector<std::string> ids(const std::vector<Row>& rows, std::string Row::*id) {
    std::vector<std::string> all;
    for (const Row& row : rows) all.push_back(row.*id);
    return all;
  }

  [[nodiscard]] std::string choices() const {
    const std::vector<std::string> names = words::activity_choices(form_);
    return join(words::duties(form_), "；") +
           (names.empty() ? "" : "“职责”填下列之一，事项只写编号也可以：" + join(names, "、"));
  }

  [[nodiscard]] std::string projects() const {
    if (form_.projects.empty()) return std::string(words::no_projects);
    std::vector<std::string> names;
    for (const FormProject& project : form_.projects) names.push_back(project.name);
    return "“项目”填下列之一：" + join(names, "、") + "；金额以万元计。";
  }

  const Form& form_;
  const std::vector<layout::Prefilled> cells_;
  std::string out_ = "\xEF\xBB\xBF";
};

}  // namespace

std::string to_csv(const Form& form) { return Csv(form).write(); }

}  // namespace hbjs::exchange
