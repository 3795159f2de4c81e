#include <array>

#include "diag/explanations/explanations.h"

namespace hbjs::explanations {
namespace {

constexpr std::array rows{
    Explanation{
        "HB027",
        {"缩进、冒号或连字符后面的空格是全角空格（U+3000）或不换行空格（U+00A0）。",
         "The blank of an indentation, or after a colon or dash, is a full-width space (U+3000) or a no-break space (U+00A0)."},
        {"看上去是空格，对 YAML 却是文字：键、值和层次都会读错，多数软件还把错误报在别处。",
         "It looks like a space and is a letter to YAML: keys, values and levels are misread, and most tools blame another place."},
        {"切换到英文输入法，把它换成半角空格。", "Replace it with a plain space."},
        {"plan.yaml", "year: 2024", "year:　2024", {}}},
    Explanation{
        "HB028",
        {"这一行看来是另一个键或另一项，却因为少了冒号、连字符或缩进多了，成了上面那个值的一部分。",
         "The line looks like another key or item, but became part of the value above: it lacks its colon or dash, or is indented "
         "too far."},
        {"YAML 不报错，两行就这样并成一个值，下面这一行的内容悄悄丢失。",
         "YAML finds no fault with it: two lines become one value, and what the second one says is lost in silence."},
        {"补上“: ”或“- ”，并与同级的各行对齐；若确是上一行的文字，把整个值加上引号写成一行。",
         "Add `: ` or `- ` and align it with its neighbours; if it is text of the line above, quote the value on one line."},
        {"plan.yaml", "helper: 云山区\nrecipient: 清水县", "helper: 云山区\n  recipient 清水县", {}}},
    Explanation{
        "HB029",
        {"没有加引号的值写成了几行。", "A value without quotes goes over several lines."},
        {"YAML 用空格把各行连起来，中文里就多出空格；更常见的是漏了“- ”，两项并成了一项。",
         "YAML joins the lines with blanks, which do not belong into Chinese; or the `- ` of another item was forgotten."},
        {"写成一行；若是另一项，前面加“- ”。", "Write it on one line; another item needs `- ` before it."},
        {"plan.yaml", "  - 协议书条款\n  - 需求清单", "  - 协议书条款\n    需求清单", {}}},
    Explanation{
        "HB030",
        {"文字在“空格加 #”处断开，后面的当作注释，没有读入。规则是：# 前有空格、后面紧跟别的字符时提示；后面留有空格的是普通注释，不提示。",
         "A text breaks off at a blank and a #; what follows was taken for a comment. This is told where # has a blank before it and "
         "none after it; with a blank after it, it is an ordinary comment."},
        {"“开展 #1 项目”只剩下“开展”，谁也不会发觉。", "“开展 #1 项目” becomes “开展”, and nobody notices."},
        {"若是文字，给整个值加引号；若是注释，# 后面留一个空格。",
         "Quote the value if it is text; put a space after # if it is a comment."},
        {"tasks.yaml", "    title: 落实帮扶资金", "    title: 落实 #1 帮扶资金", {}}},
    Explanation{"HB031",
                {"值以 * & ! % @ ` | > 等符号开头。这些符号在 YAML 里另有用处。",
                 "A value begins with one of * & ! % @ ` | >, which have a meaning of their own in YAML."},
                {"YAML 会把后面的文字当作名称或指令，从此处起读不下去。",
                 "YAML takes what follows for a name or an instruction and cannot read on."},
                {"给整个值加引号。", "Quote the whole value."},
                {"plan.yaml", "helper: 云山区", "helper: @云山区", {}}},
    Explanation{"HB032",
                {"文字里有半角冒号加空格（“: ”），被当作键与值的分隔。",
                 "A text holds a colon and a blank, which part a key from its value."},
                {"一段文字会被拆成键和值，或者读不下去。",
                 "The text is taken apart into a key and a value, or cannot be read."},
                {"给整个值加引号，或改用中文冒号“：”。", "Quote the whole value, or use the Chinese colon ：."},
                {"plan.yaml", "helper: 云山区", "helper: 帮扶方: 云山区", {}}},
    Explanation{
        "HB033",
        {"值以半角引号结尾，开头却没有同样的引号，引号成了文字的一部分。",
         "The value ends with a quote and does not begin with one, so the quote is part of the text."},
        {"名称和引文会多出一个引号，与别处的不相等。", "The name or text has a quote too many and equals no other."},
        {"在开头补上，或删去末尾的。", "Begin it with a quote too, or remove the one at the end."},
        {"tasks.yaml", "    title: 落实帮扶资金", "    title: “落实帮扶资金\"", {}}},
    Explanation{"HB034",
                {"值以引号开头，引号配对以后后面还有文字。",
                 "The value begins with a quote, and more text follows after the closing one."},
                {"引号以后的文字不知道属于谁，从此处起读不下去。",
                 "Nobody can tell what the rest belongs to; the file cannot be read on."},
                {"把整个值放进引号；值里面的引号用“”。", "Put all of the value into the quotes; use “ ” within."},
                {"plan.yaml", "helper: 云山区", "helper: \"云山\"区", {}}},
    Explanation{"HB035",
                {"方括号或花括号多了一个。", "There is one bracket too many."},
                {"多出的括号使后面各行读不下去。", "What follows cannot be read."},
                {"删去它，或补上开头的括号。", "Remove it, or open the bracket before."},
                {"plan.yaml", "  contacts: [张三, 李四]", "  contacts: [张三, 李四]]", {}}},
    Explanation{"HB036",
                {"方括号里的两项之间没有逗号。", "Two items in brackets have no comma between them."},
                {"不知道是一项还是两项，从此处起读不下去。", "It may be one item or two; the file cannot be read on."},
                {"补上半角逗号。", "Put an ASCII comma between them."},
                {"plan.yaml", "  contacts: [张三, 李四]", "  contacts: [\"张三\" \"李四\"]", {}}},
    Explanation{
        "HB039",
        {"键的冒号或列表项的连字符后面没有空格。", "No space follows the colon of a key or the dash of an item."},
        {"没有空格，“year:2024”和“-甲”对 YAML 只是一段文字。",
         "Without it, `year:2024` and `-a` are mere text to YAML."},
        {"在后面加一个半角空格。", "Put a space after it."},
        {"plan.yaml", "year: 2024", "year:2024", {}}},
};

}  // namespace

std::span<const Explanation> syntax() { return rows; }

}  // namespace hbjs::explanations
