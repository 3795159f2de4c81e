#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "diag/phrase.h"

namespace hbjs::office {

/// What is to be done about a file that is refused. How that is said depends on what the file was to be, so each room
/// that reads files puts it into words of its own: one asks a unit to send its form again, another has a layout saved
/// anew.
enum class Remedy {
  send_again,        ///< it did not come whole
  save_as_workbook,  ///< a table in a format that is not read
  save_as_document,  ///< a text in a format that is not read
  save_without_macros,
  take_off_password,
  take_right_file,  ///< it is something else altogether
  unpack,
  save_anew,  ///< it is damaged
  slim,       ///< it holds more than it need
  distrust,   ///< no office program writes such a file
};

/// Why a file is not read.
struct Refusal {
  Said why;
  Remedy remedy;
};

/// One kind of refusal.
template <class... A>
struct Reason {
  Phrase<A...> why;
  Remedy remedy;
  [[nodiscard]] Refusal operator()(const A&... args) const { return {why(args...), remedy}; }
};

/// Thrown by all that reads packages; whoever opens a file catches it.
struct Refused {
  Refusal refusal;
};

template <class... A>
[[noreturn]] void refuse(const Reason<A...>& reason, const std::type_identity_t<A>&... args) {
  throw Refused{reason(args...)};
}

/// A name from a file, fit for a sentence: well-formed UTF-8 that moves no cursor, cut when it is long.
std::string shown(std::string_view name);

/// Every reason for which a file is not read as a package. A reason says what the file is, not what it should be.
namespace refused {

// What is something else.
inline constexpr Reason<> empty_file{{"文件是空的", "the file is empty"}, Remedy::send_again};
inline constexpr Reason<> old_workbook{
    {"这是旧版 Excel 或 WPS 表格的格式（.xls、.et）", "this is the format of old Excel or of WPS (.xls, .et)"},
    Remedy::save_as_workbook};
inline constexpr Reason<> old_document{
    {"这是旧版 Word 或 WPS 文字的格式（.doc、.wps）", "this is the format of old Word or of WPS (.doc, .wps)"},
    Remedy::save_as_document};
inline constexpr Reason<> has_password{{"文件有密码，打不开", "the file has a password"}, Remedy::take_off_password};
inline constexpr Reason<> binary_workbook{{"这是二进制格式的工作簿（.xlsb）", "this is a binary workbook (.xlsb)"},
                                          Remedy::save_as_workbook};
inline constexpr Reason<> open_workbook{
    {"这是 OpenDocument 格式的表格（.ods）", "this is an OpenDocument spreadsheet (.ods)"}, Remedy::save_as_workbook};
inline constexpr Reason<> open_document{{"这是 OpenDocument 格式的文档（.odt）", "this is an OpenDocument text (.odt)"},
                                        Remedy::save_as_document};
inline constexpr Reason<> html{
    {"这是网页（HTML），只是文件名像 Office 文件", "this is a web page (HTML) that only has an Office file's name"},
    Remedy::save_as_workbook};
inline constexpr Reason<> xml{{"这是 XML 文件（也许是“XML 表格 2003”），不是 XLSX、DOCX",
                               "this is XML (perhaps XML Spreadsheet 2003), neither XLSX nor DOCX"},
                              Remedy::save_as_workbook};
inline constexpr Reason<> text{
    {"这是纯文本（也许是 CSV），不是 XLSX、DOCX", "this is plain text (perhaps CSV), neither XLSX nor DOCX"},
    Remedy::save_as_workbook};
inline constexpr Reason<> pdf{{"这是 PDF 文件", "this is a PDF"}, Remedy::take_right_file};
inline constexpr Reason<> picture{{"这是图片", "this is a picture"}, Remedy::take_right_file};
inline constexpr Reason<> word{{"这是 Word 文档，不是表格", "this is a Word document, not a spreadsheet"},
                               Remedy::take_right_file};
inline constexpr Reason<> workbook{{"这是表格，不是 Word 文档", "this is a spreadsheet, not a Word document"},
                                   Remedy::take_right_file};
inline constexpr Reason<> slides{{"这是演示文稿", "this is a presentation"}, Remedy::take_right_file};
inline constexpr Reason<> archive{{"这是压缩包", "this is an archive"}, Remedy::unpack};
inline constexpr Reason<> unknown{
    {"认不出这是什么文件：既不是 Office 文件，也不是文本", "this is neither an Office file nor text of any known kind"},
    Remedy::take_right_file};

// What is damaged. The part is a path inside the file.
inline constexpr Reason<> broken_zip{{"文件不完整或已损坏，打不开", "the file is cut short or damaged"},
                                     Remedy::save_anew};
inline constexpr Reason<std::string> broken_part{
    {"文件已损坏：其中的“{0}”读不出来", "the file is damaged: its part “{0}” cannot be read"}, Remedy::save_anew};
inline constexpr Reason<std::string> missing_part{
    {"文件已损坏：其中缺少“{0}”", "the file is damaged: its part “{0}” is missing"}, Remedy::save_anew};

// What could be read in two ways, or does what a file of data has no need to.
inline constexpr Reason<std::string> entry_twice{
    {"文件里“{0}”有两份，各软件读到的可能不同", "the file holds “{0}” twice, and programs differ in which they read"},
    Remedy::distrust};
inline constexpr Reason<std::string> outside_path{
    {"文件里有不正当的路径“{0}”", "the file holds an improper path “{0}”"}, Remedy::distrust};
inline constexpr Reason<> macros{{"文件带有宏", "the file carries macros"}, Remedy::save_without_macros};
inline constexpr Reason<std::string> doctype{{"文件的“{0}”里有 DOCTYPE 声明，正常的 Office 文件没有",
                                              "its part “{0}” has a DOCTYPE, which no office program writes"},
                                             Remedy::distrust};

// What is too large. A number alone is the limit.
inline constexpr Reason<std::size_t> large_file{
    {"文件超过 {0} MB，正常的文件远没有这么大", "the file is larger than {0} MiB, far more than it needs"},
    Remedy::slim};
inline constexpr Reason<std::size_t> large_inside{{"文件解压后超过 {0} MB，正常的文件远没有这么大",
                                                   "unpacked, the file is larger than {0} MiB, far more than it needs"},
                                                  Remedy::distrust};
inline constexpr Reason<std::size_t> many_entries{{"文件里的部件超过 {0} 个", "the file has more than {0} parts"},
                                                  Remedy::slim};
inline constexpr Reason<std::string> large_part{{"文件的“{0}”内容过多", "its part “{0}” holds too much"}, Remedy::slim};
inline constexpr Reason<std::string> deep_part{{"文件的“{0}”层层嵌套过深", "its part “{0}” is nested too deeply"},
                                               Remedy::distrust};

}  // namespace refused
}  // namespace hbjs::office
