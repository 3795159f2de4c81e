#include "render/xlsx/inside.h"

#include <algorithm>

namespace hbjs::render {
namespace {

lxw_chart_font font_of(double size, std::string& name) {
  lxw_chart_font font{};
  font.name = name.data();
  font.size = size;
  font.charset = 134;
  return font;
}

/// Cells of one column of the sheet that the chart draws.
struct Cells {
  const char* sheet;
  std::size_t first, last;
};

void take(lxw_chart_series* series, const Cells& cells, const BarChart& chart, std::size_t values) {
  chart_series_set_categories(series, cells.sheet, row_of(cells.first), column_of(chart.names), row_of(cells.last),
                              column_of(chart.names));
  chart_series_set_values(series, cells.sheet, row_of(cells.first), column_of(values), row_of(cells.last),
                          column_of(values));
  chart_series_set_name_range(series, cells.sheet, row_of(chart.head), column_of(values));
}

void colour(lxw_chart_series* series, const std::vector<Tone>& tones) {
  std::vector<lxw_chart_fill> fills(tones.size());
  std::vector<lxw_chart_point> points(tones.size());
  std::vector<lxw_chart_point*> list;
  for (std::size_t i = 0; i < tones.size(); ++i) {
    fills[i].color = colours_of(tones[i]).bar;
    points[i].fill = &fills[i];
    list.push_back(&points[i]);
  }
  list.push_back(nullptr);
  chart_series_set_points(series, list.data());
}

void draw_axes(lxw_chart* chart, double largest, lxw_chart_font& font) {
  chart_axis_set_reverse(chart->y_axis);  // the first row above; here y is where the names stand
  chart_axis_set_num_font(chart->y_axis, &font);
  chart_axis_set_num_font(chart->x_axis, &font);
  chart_axis_set_num_format(chart->x_axis, "0%");
  chart_axis_set_min(chart->x_axis, 0);
  chart_axis_set_max(chart->x_axis, largest);
  chart_axis_set_major_unit(chart->x_axis, largest > 2 ? 0.5 : 0.2);
  lxw_chart_line line{};
  line.color = 0xD9DEE4;
  line.width = 0.5F;
  chart_axis_major_gridlines_set_line(chart->x_axis, &line);
}

}  // namespace

void XlsxSheet::chart(std::size_t row, std::size_t column, const BarChart& wanted) {
  lxw_chart* chart = workbook_add_chart(file_->book, LXW_CHART_BAR);
  if (chart == nullptr) return;
  const Cells cells{sheet_of(sheet_)->name, wanted.first, wanted.last};
  std::string name = kBodyFont;
  lxw_chart_font small = font_of(9, name), large = font_of(13, name);
  lxw_chart_fill grey{}, plain{};
  grey.color = 0xC5CDD6;
  plain.color = colours_of(Tone::good).bar;

  lxw_chart_series* shares = chart_add_series(chart, nullptr, nullptr);
  take(shares, cells, wanted, wanted.shares);
  chart_series_set_fill(shares, &plain);
  colour(shares, wanted.tones);
  chart_series_set_labels(shares);
  chart_series_set_labels_num_format(shares, "0%");
  chart_series_set_labels_font(shares, &small);
  lxw_chart_series* marks = chart_add_series(chart, nullptr, nullptr);
  take(marks, cells, wanted, wanted.marks);
  chart_series_set_fill(marks, &grey);

  chart_title_set_name(chart, wanted.title.c_str());
  chart_title_set_name_font(chart, &large);
  chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  chart_legend_set_font(chart, &small);
  chart_set_series_gap(chart, 40);
  draw_axes(chart, wanted.largest, small);

  constexpr double pixels = 96.0 / 72, usual_width = 480, usual_height = 288;
  lxw_chart_options options{};
  options.x_scale = wanted.width * pixels / usual_width;
  options.y_scale = wanted.height * pixels / usual_height;
  options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
  worksheet_insert_chart_opt(sheet_of(sheet_), row_of(row), column_of(column), chart, &options);
}

void XlsxSheet::bars(const CellRange& range) {
  lxw_conditional_format bar{};
  bar.type = LXW_CONDITIONAL_DATA_BAR;
  bar.data_bar_2010 = LXW_TRUE;
  bar.bar_solid = LXW_TRUE;
  bar.bar_no_border = LXW_TRUE;
  bar.bar_color = 0xBBD3EA;
  bar.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
  bar.min_value = 0;
  bar.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
  bar.max_value = 1;
  worksheet_conditional_format_range(sheet_of(sheet_), row_of(range.row), column_of(range.column),
                                     row_of(range.last_row), column_of(range.last_column), &bar);
}

}  // namespace hbjs::render
