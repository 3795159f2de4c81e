#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "exchange/workbook.h"
#include "office/refusals.h"

namespace hbjs::exchange {

using office::refuse;
using office::shown;

/// What office/ says of a file, with what is to be done about it when the file was to be a filled form.
Refusal of_a_form(const office::Refusal& refusal);

/// One kind of refusal that only forms know: why, and what to do.
template <class... A>
struct Reason {
  Phrase<A...> why;
  const Phrase<>& help;
  [[nodiscard]] Refusal operator()(const A&... args) const { return {why(args...), help()}; }
};

/// Thrown inside the readers and caught by read_xlsx() and read_csv(), as office::Refused is: nothing else sees it.
struct Refused {
  Refusal refusal;
};

template <class... A>
[[noreturn]] void refuse(const Reason<A...>& reason, const std::type_identity_t<A>&... args) {
  throw Refused{reason(args...)};
}

/// What to do with a file that is not read.
namespace advice {

inline constexpr Phrase<> send_again{"多半没有传完：请重新发送，或重新保存后再导入",
                                     "it was hardly sent whole: send or save it again"};
inline constexpr Phrase<> save_as_xlsx{"在 WPS 或 Excel 中打开，另存为“Excel 工作簿（*.xlsx）”再导入",
                                       "open it in WPS or Excel and save it as *.xlsx"};
inline constexpr Phrase<> save_without_macros{
    "在 WPS 或 Excel 中打开（不要启用宏），另存为不带宏的“Excel 工作簿（*.xlsx）”再导入",
    "open it in WPS or Excel without enabling macros and save it as *.xlsx"};
inline constexpr Phrase<> take_off_password{"在 WPS 或 Excel 中打开，取消密码后保存，再导入",
                                            "open it in WPS or Excel, remove the password and save it"};
inline constexpr Phrase<> take_form_itself{
    "导入填好的电子表（*.xlsx），不是打印稿、照片或别的文档",
    "import the filled form itself (*.xlsx), not a print, a photograph or another document"};
inline constexpr Phrase<> unpack{"先解压，再导入里面的表格（*.xlsx）",
                                 "unpack it and import the forms (*.xlsx) that are in it"};
inline constexpr Phrase<> save_anew{"在 WPS 或 Excel 中打开，另存一份再导入；打不开的，请填报单位重发",
                                    "open it in WPS or Excel and save it anew; ask for it again when that fails"};
inline constexpr Phrase<> check_cell{
    "在 WPS 或 Excel 中打开，核对这一格，重新填写并保存；打不开的，请填报单位重发",
    "open it in WPS or Excel, check that cell, fill it again and save; ask for the file again when that fails"};
inline constexpr Phrase<> distrust{"不要使用这个文件；请填报单位用发给它的原表重新填写",
                                   "do not use it; ask the unit to fill the form that it was sent"};
inline constexpr Phrase<> slim{
    "删去图片、多余的工作表和表格以外的内容（连同格式），保存后再导入",
    "remove pictures, other sheets and what stands outside the form, formats too, and save it"};
inline constexpr Phrase<> shorten{"缩短这一格的文字", "shorten it"};
inline constexpr Phrase<> close_quote{"用一对双引号括住整个字段；字段里的双引号要写两个（\"\"）",
                                      "put the whole field in quotes; one inside it is written twice (\"\")"};

}  // namespace advice

/// Every reason for which a file is not read.
namespace refused {

using namespace office::refused;

// What is damaged.
/// the sheet; the cell
inline constexpr Reason<std::string, std::string> broken_cell{
    {"文件已损坏：工作表“{0}”的单元格 {1} 读不出来", "the file is damaged: sheet “{0}”, cell {1} cannot be read"},
    advice::check_cell};
inline constexpr Reason<> no_sheet{{"文件里没有工作表", "the file has no sheet"}, advice::take_form_itself};

// What could be read in two ways.
/// the sheet; the cell
inline constexpr Reason<std::string, std::string> cell_twice{
    {"工作表“{0}”的单元格 {1} 有两份内容", "sheet “{0}” holds cell {1} twice"}, advice::check_cell};
inline constexpr Reason<std::string> sheet_twice{
    {"文件里有两张工作表都叫“{0}”", "two sheets of the file are called “{0}”"}, advice::save_anew};

// What is too large. A number alone is the limit.
inline constexpr Reason<std::size_t> many_sheets{{"文件里的工作表超过 {0} 张", "the file has more than {0} sheets"},
                                                 advice::slim};
/// the sheet; the cell; the last row and column that may hold something
inline constexpr Reason<std::string, std::string, std::uint32_t, std::uint32_t> large_sheet{
    {"工作表“{0}”的 {1} 有内容，超出 {2} 行、{3} 列的范围",
     "sheet “{0}” has content at {1}, beyond {2} rows and {3} columns"},
    advice::slim};
/// the sheet; the cell; the limit
inline constexpr Reason<std::string, std::string, std::size_t> long_text{
    {"工作表“{0}”的单元格 {1} 超过 {2} 字", "sheet “{0}”, cell {1} holds more than {2} characters"}, advice::shorten};
inline constexpr Reason<std::size_t> much_text{{"各单元格文字合计超过 {0} MB，报送表远没有这么多",
                                                "the text of all cells is larger than {0} MiB; no form has that much"},
                                               advice::distrust};

// CSV. The number is the line.
inline constexpr Reason<std::size_t> open_quote{
    {"第 {0} 行开始的双引号没有结束", "line {0}: a double quote is opened and never closed"}, advice::close_quote};
inline constexpr Reason<std::size_t> after_quote{
    {"第 {0} 行：结束的双引号后面还有字", "line {0}: text follows a closing double quote"}, advice::close_quote};
inline constexpr Reason<std::size_t> control_in_text{
    {"第 {0} 行有不是文字的控制字符", "line {0} has a control character that is no text"}, advice::save_as_xlsx};
inline constexpr Reason<> unknown_encoding{
    {"文字编码认不出：既不是 UTF-8，也不是 GB18030", "its text is neither UTF-8 nor GB18030"}, advice::save_as_xlsx};

}  // namespace refused
}  // namespace hbjs::exchange
