#include <array>

#include "diag/explanations/explanations.h"

namespace hbjs::explanations {
namespace {

constexpr std::array rows{
    Explanation{
        "HB018",
        {"文字里夹着改变书写方向的控制字符，随阿拉伯文、希伯来文的网页或恶意文本而来。",
         "A character that turns the direction of writing stands in the text; such come with Arabic or Hebrew pages, or with "
         "malice."},
        {"屏幕上看到的顺序与文件里的不同，审核的人看不出真正写了什么。",
         "What the screen shows is in another order than the file, so a reviewer does not see what it says."},
        {"删去所指的字符，或把整行重新输入一遍。", "Remove the character that is pointed at, or type the line anew."},
        {{}, {}, {}, {"title 的“方案”二字之间夹着 U+202E", "a title with U+202E between two of its characters"}}},
    Explanation{
        "HB019",
        {"文字里有 YAML 当作换行、别的软件却不当作换行的字符：U+0085、U+2028、U+2029，或单独的 CR（U+000D）。",
         "The text has a character that ends a line for YAML but not for other programs: U+0085, U+2028, U+2029, or a lone CR "
         "(U+000D)."},
        {"编辑器和 git 看到一行，这里读到两行：行号对不上，内容也会断开，所以不往下读。",
         "The editor and git see one line where two are read: line numbers differ and a value breaks off, so the file is not read on."},
        {"删去这个字符；确要换行时重新按回车。整个文件都是 CR 时，在编辑器中把换行符改为 LF。",
         "Remove it; press Enter where a line shall end. When the whole file uses CR, let the editor turn its line ends into LF."},
        {{}, {}, {}, {"goals 从网页粘贴而来，夹着 U+2028", "goals pasted from a web page, with U+2028 in it"}}},
    Explanation{
        "HB026",
        {"文件里有的行以 CRLF（Windows）结尾，有的以 LF 结尾。",
         "Some lines of the file end in CRLF (Windows), others in LF."},
        {"内容照常读入；但 git 会把整个文件显示为改过，真正的改动淹没在里面。",
         "The content is read all the same; but git shows the whole file as changed, and the real change drowns in it."},
        {"在编辑器右下角把换行符统一为 LF 后保存，或运行 hbjs validate --fix。",
         "Choose LF in the editor's status bar and save, or run hbjs validate --fix."},
        {{}, {}, {}, {"plan.yaml 只有 year 一行以 CRLF 结尾", "plan.yaml with CRLF behind the year only"}}},
    Explanation{
        "HB037",
        {"这个字是康熙部首或兼容字，样子与常用字一样，编码不同。多半复制自 PDF。",
         "The character is a Kangxi radical or a compatibility ideograph: it looks like the common one and is another. Text "
         "copied from a PDF has such."},
        {"搜索、核对名称和引文时它与常用字不相等，问题却看不出来。",
         "It equals the common one in no search, name or quote, and nobody sees why."},
        {"把所指的字重新输入一遍。", "Type the character that is pointed at anew."},
        {"tasks.yaml", "    title: 深化教育协作帮扶", "    title: 深化教育协作帮⼿", {}}},
    Explanation{"HB038",
                {"“�”是转换编码时放不进去的字留下的记号，原来的字已经丢失。",
                 "“�” is what a conversion leaves where a character did not fit; the character itself is lost."},
                {"丢失的字会原样进入报告。", "The reports would show the gap."},
                {"对照原件补上；重新转换时用对编码：iconv -f GB18030 -t UTF-8。",
                 "Put it back from the original; convert again from the right encoding: iconv -f GB18030 -t UTF-8."},
                {"tasks.yaml", "    title: 落实帮扶资金", "    title: 落实帮�资金", {}}},
    Explanation{
        "HB040",
        {"文字里夹着看不见的字符：零宽空格、软连字符、夹在中间的字节顺序标记等，常随网页粘贴而来。",
         "An invisible character stands in the text: a zero-width space, a soft hyphen, a byte order mark in the middle. Such "
         "come with text from web pages."},
        {"名称和引文因此与看上去一样的不相等，问题却看不出来。",
         "A name or a quote with it equals none that looks the same, and nobody sees why."},
        {"删去所指的字符；看不见时把整个词重新输入一遍。",
         "Remove the character that is pointed at; if it cannot be seen, type the word anew."},
        {{},
         {},
         {},
         {"title 的“方案”二字之间夹着零宽空格 U+200B",
          "a title with the zero-width space U+200B between two of its characters"}}},
};

}  // namespace

std::span<const Explanation> characters() { return rows; }

}  // namespace hbjs::explanations
