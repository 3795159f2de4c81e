#include "render/xlsx/inside.h"

namespace hbjs::render {
namespace {

constexpr lxw_color_t kToFill = 0xFFF9DB;
constexpr lxw_color_t kHead = 0xE7EEF7;
constexpr lxw_color_t kLine = 0x9AA5B1;

bool has_borders(Look look) { return look != Look::title && look != Look::note && look != Look::subtitle; }

bool is_centred(Look look) {
  return look == Look::title || look == Look::head || look == Look::centred || look == Look::fill_date ||
         look == Look::subtitle;
}

double size_of(Look look, double usual) {
  constexpr double larger = 7, smaller = 1;
  if (look == Look::title) return usual + larger;
  return look == Look::subtitle && usual < 11 ? usual - smaller : usual;
}

void set_font(lxw_format* format, Look look, double usual) {
  constexpr std::uint8_t gb2312 = 134, modern = 3;
  const bool strong = look == Look::title || look == Look::head;
  format_set_font_name(format, strong ? kHeadFont : kBodyFont);
  format_set_font_charset(format, gb2312);
  format_set_font_family(format, modern);
  format_set_font_size(format, size_of(look, usual));
}

/// Parts of one row of the table are told from its neighbours by finer lines between them.
void set_borders(lxw_format* format, const CellStyle& style) {
  format_set_border(format, LXW_BORDER_THIN);
  if (style.goes_on) format_set_bottom(format, LXW_BORDER_HAIR);
  if (style.continues) format_set_top(format, LXW_BORDER_HAIR);
  format_set_border_color(format, kLine);
}

}  // namespace

ToneColours colours_of(Tone tone) {
  switch (tone) {
    case Tone::good: return {0x0B5D1E, 0xC6EFCE, 0x4CAF50};
    case Tone::warning: return {0x7F5200, 0xFFEB9C, 0xF2B01E};
    case Tone::bad: return {0x9C0006, 0xFFC7CE, 0xD64545};
    case Tone::muted: return {0x57606A, 0xEDEFF2, 0x9AA5B1};
    case Tone::plain: break;
  }
  return {0x000000, 0xFFFFFF, 0x5B8DB8};
}

lxw_format* XlsxFile::Inside::format(const CellStyle& style) {
  lxw_format*& format = formats[style];
  if (format != nullptr) return format;
  const Look look = style.look;
  format = workbook_add_format(book);
  set_font(format, look, size);
  format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  if (is_centred(look)) format_set_align(format, LXW_ALIGN_CENTER);
  if (look == Look::number) {
    format_set_align(format, LXW_ALIGN_RIGHT);
    format_set_indent(format, 1);
  }
  if (has_borders(look)) set_borders(format, style);
  if (look == Look::head) format_set_bg_color(format, kHead);
  if (look >= Look::fill && look <= Look::fill_date) {
    format_set_bg_color(format, kToFill);
    format_set_unlocked(format);
  }
  // Text, so that a typed 1-2 does not become a day.
  if (look == Look::fill) format_set_num_format(format, "@");
  if (look == Look::fill_date) format_set_num_format(format, "yyyy-mm-dd");
  if (!style.format.empty()) format_set_num_format(format, style.format.c_str());
  if (style.tone != Tone::plain) {
    format_set_font_color(format, colours_of(style.tone).letters);
    format_set_bg_color(format, colours_of(style.tone).ground);
  }
  return format;
}

}  // namespace hbjs::render
