#include <array>

#include "diag/explanations/explanations.h"

namespace hbjs::explanations {
namespace {

constexpr std::array rows{
    Explanation{
        "HB101",
        {"这个键不属于这种记录，多半是拼错了，或者缩进错了一级。",
         "This key does not belong to this kind of record: it is misspelt, or indented at the wrong level."},
        {"不认识的键若放过，里面的内容就等于没写，谁也不会发觉。",
         "If it were let pass, what it holds would be lost and nobody would notice."},
        {"改成所列的键之一；本不该有的，整行删去。", "Use one of the keys that are listed, or remove the line."},
        {"plan.yaml", "year: 2024", "yeer: 2024", {}}},
    Explanation{"HB102",
                {"这条记录缺少一个必须有的键。", "The record lacks a key that it must have."},
                {"缺了它，名单、期限或数字就不完整，答案会有遗漏。",
                 "Without it a list, a date or a number is missing from the answers."},
                {"在这条记录里补上；列表确实为空时写 []。", "Add it to the record; a list that is truly empty is []."},
                {"plan.yaml", "demo: true\nissued: 2024-04-30", "demo: true", {}}},
    Explanation{"HB103",
                {"同一条记录里，同一个键写了两次。", "The same key stands twice in one record."},
                {"两处若不一致，没有人知道以哪处为准；许多软件会悄悄取后一个。",
                 "If the two differ, nobody knows which one counts; many tools silently take the last."},
                {"只留一个。", "Keep one of them."},
                {"plan.yaml", "helper: 云山区", "helper: 云山区\nhelper: 云山新区", {}}},
    Explanation{"HB104",
                {"这里要的是列表、键值或单个的值，写的却是另一种。",
                 "A list, a mapping or a single value is wanted here, and something else stands."},
                {"常见的是名单没有写成列表：“张三、李四”会被当成一个人。",
                 "Most often a list of names was not written as one: “张三、李四” would be one person."},
                {"列表写成 [甲, 乙]（半角逗号），或者每行一个“- 甲”。",
                 "A list is [a, b] with ASCII commas, or one `- a` a line."},
                {"plan.yaml", "  contacts: [张三, 李四]", "  contacts: 张三、李四", {}}},
    Explanation{"HB105",
                {"键写了，后面却没有值。", "The key is there, but no value follows it."},
                {"空着的值看不出是“没有”还是“忘了填”。", "An empty value does not tell “none” from “forgotten”."},
                {"填上值；可以省略的键整行删去；空列表写 []。",
                 "Give it a value; leave an optional key out altogether; an empty list is []."},
                {"plan.yaml", "issued: 2024-04-30", "issued:", {}}},
    Explanation{"HB106",
                {"这里要写数，写的不是十进制数字。", "A number is wanted here, and this is none."},
                {"数里带上单位、千分位或中文数字，就不能累加和比较。",
                 "With a unit, thousands separators or Chinese digits in it, it cannot be added up or compared."},
                {"只写数字，如 1850 或 12.5；单位写在 unit 里，金额一律以万元计。",
                 "Write digits only, such as 1850 or 12.5; the unit has its own key, and money is in 万元."},
                {"targets.yaml", "    goal: 100", "    goal: 100万元", {}}},
    Explanation{"HB107",
                {"这里要写整数（0 到 999999）。", "A whole number from 0 to 999999 is wanted here."},
                {"年度、日子、次数都是整数；“25日”“010”这样的写法不认，也不猜。",
                 "Years, days and counts are whole numbers; “25日” or “010” are neither read nor guessed."},
                {"只写数字，前面不加 0。", "Write digits only, without leading zeros."},
                {"plan.yaml", "  month_day: 25", "  month_day: 25日", {}}},
    Explanation{
        "HB108",
        {"这不是日历上有的日期，或者写法不对。", "This is no date of the calendar, or not written as one."},
        {"日期决定期限和是否按时，不能猜。", "Dates decide what is due and what is late; they cannot be guessed."},
        {"写成 YYYY-MM-DD，如 2024-06-25。", "Write YYYY-MM-DD, such as 2024-06-25."},
        {"plan.yaml", "issued: 2024-04-30", "issued: 2024-04-31", {}}},
    Explanation{"HB109",
                {"这不是月份，或者写法不对。", "This is no month, or not written as one."},
                {"报送按月份归集，写法不一就对不上。",
                 "Reports are collated by month; with several spellings they would not meet."},
                {"写成 YYYY-MM，如 2024-06。", "Write YYYY-MM, such as 2024-06."},
                {"progress/2024-06/区教育局.yaml", "month: 2024-06", "month: 2024年6月", {}}},
    Explanation{"HB110",
                {"这里只能写 true（是）或 false（否）。", "Only true or false may stand here."},
                {"“是”“yes”“on”在各家软件里读法不一，所以都不认。",
                 "“yes”, “on” and 是 mean different things to different tools, so none of them is read."},
                {"改为 true 或 false。", "Write true or false."},
                {"plan.yaml", "demo: true", "demo: 是", {}}},
    Explanation{
        "HB111",
        {"这里只能写规定的几个词，写的不在其中。", "Only a few words may stand here, and this is none of them."},
        {"这些词决定怎么统计；读成相近的另一个，结果会悄悄变样，所以也不作猜测。",
         "They decide how things are counted; taking one for another would change results unseen, so nothing is guessed."},
        {"改成所列的词之一。", "Use one of the words that are listed."},
        {"targets.yaml", "    bound: at_least", "    bound: 不少于", {}}},
    Explanation{
        "HB112",
        {"键写成了列表或键值，键只能是文字。", "A key is a list or a mapping; it must be a plain text."},
        {"这样的键没有对应的字段，内容会丢失。", "No field has such a key, so what it holds would be lost."},
        {"去掉括号；以 [ 或 { 开头的文字要加引号。", "Remove the brackets; quote a text that begins with [ or {."},
        {"plan.yaml", "issued: 2024-04-30", "[issued]: 2024-04-30", {}}},
    Explanation{
        "HB113",
        {"这是数，但位数太多：整数部分最多 12 位，小数最多 6 位。",
         "This is a number, but with too many digits: at most 12 before the point and 6 after it."},
        {"数按十进制精确存放和累加，不做近似；这么长的数不会是真实的金额或数量，多半是多打了几位。",
         "Numbers are kept and added up exactly, without rounding; no real amount is that long, so most likely a key was held "
         "down."},
        {"核对原文；除不尽的数四舍五入到 6 位以内。",
         "Check it against the source; round what does not divide evenly."},
        {"targets.yaml", "    goal: 100", "    goal: 100.1234567", {}}},
    Explanation{"HB114",
                {"这是整数，但不在 0 到 999999 之间。", "This is a whole number, but not one from 0 to 999999."},
                {"年度、日子、次数、序号都不会是负数，也没有这么大；多半是多打或粘贴错了。",
                 "Years, days, counts and numbers of rows are never negative nor that large; most likely a slip."},
                {"核对原文，改成正确的数。", "Check it against the source and correct it."},
                {"plan.yaml", "  month_day: 25", "  month_day: 20240625", {}}},
};

}  // namespace

std::span<const Explanation> shape() { return rows; }

}  // namespace hbjs::explanations
