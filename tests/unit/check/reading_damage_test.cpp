// Each way of damaging the real plan so that it is no longer read as it was meant is told once, on the line and under
// the very words that were damaged.

#include <doctest/doctest.h>

#include <vector>

#include "unit/check/damage.h"

using namespace hbjs;
using test::Damage;

namespace {

const Date as_of = *parse_date("2024-06-30");

constexpr std::string_view plan = "plan.yaml", units = "units.yaml", tasks = "tasks.yaml", targets = "targets.yaml",
                           projects = "projects.yaml", list = "annexes/2-requirements.yaml";

const std::vector<Damage> damages{
    // What cannot be read
    {"tab as indentation", plan, "  month_day: 25", "\tmonth_day: 25", "HB012", "\t"},
    {"full-width colon", plan, "year: 2024", "year： 2024", "HB013", "："},
    {"full-width colon in a record", list, "    content: 继续支持建始县", "    content：继续支持建始县", "HB013", "："},
    {"no colon", targets, "    unit: 万元\n    goal: 1850", "    unit 万元\n    goal: 1850", "HB014", "unit 万元"},
    {"unclosed quote", tasks, "  - id: \"2\"", "  - id: \"2", "HB011", "\""},
    {"unclosed bracket", tasks, "responsible: [区人力资源局]", "responsible: [区人力资源局", "HB016", "["},
    {"wrong indentation", list, "    task: \"14\"\n    helper:\n      lead: [区工商联]",
     "   task: \"14\"\n    helper:\n      lead: [区工商联]", "HB015", "t"},
    {"anchor", list, "lead: [区妇联]", "lead: &a [区妇联]", "HB020", "&a ["},
    {"alias", list, "lead: [区妇联]", "lead: *a", "HB021", "*a"},
    {"tag", plan, "year: 2024", "year: !!int 2024", "HB022", "!!int 2024"},
    {"merge key", list, "    helper:\n      lead: [区妇联]", "    <<: {}\n    helper:\n      lead: [区妇联]", "HB023",
     "<<"},
    {"second document", projects, "projects: []", "projects: []\n---\nprojects: []", "HB024", "---"},
    {"value begins with a sign", plan, "recipient: 建始县\n", "recipient: `建始县`\n", "HB031", "`"},
    {"quote in the middle of a value", plan, "    phone: \"87678310\"", "    phone: \"8767\"8310\"", "HB034", "8310\""},
    // What has the wrong shape
    {"misspelt key", plan, "issued: 2024-05-24", "isued: 2024-05-24", "HB101", "isued", "是不是“issued”？"},
    {"misspelt key in a record", list, "    category: 产业发展\n    content: 继续支持",
     "    catagory: 产业发展\n    content: 继续支持", "HB101", "catagory", "是不是“category”？"},
    {"key of another record",
     tasks,
     "    section: 强化劳务协作",
     "    category: 强化劳务协作",
     "HB101",
     "category",
     "",
     {"HB102"}},
    {"missing key",
     list,
     "    category: 招商引资\n    content: 组织国有企业",
     "    content: 组织国有企业",
     "HB102",
     "id",
     "",
     {}},
    {"duplicate key", targets, "    unit: 对\n    # 原文的量词是“所”",
     "    unit: 对\n    unit: 所\n    # 原文的量词是“所”", "HB103", "unit"},
    {"a text for a list", list, "lead: [区妇联]", "lead: 区妇联、团区委", "HB120", "区妇联、团区委"},
    {"a list for a text", plan, "helper: 洪山区", "helper: [洪山区]", "HB104", "[", "写成“helper: 洪山区”"},
    {"no value", list, "lead: [区妇联]", "lead:", "HB105", ""},
    {"number with its unit", targets, "    goal: 1850", "    goal: 1850万元", "HB106", "1850万元", "写成“1850”"},
    {"number with separators", targets, "    goal: 2000", "    goal: 2,000", "HB106", "2,000", "写成“2000”"},
    {"day with its unit", plan, "  quarter_day: 25", "  quarter_day: 25日", "HB107", "25日", "写成“25”"},
    {"day that does not exist", plan, "issued: 2024-05-24", "issued: 2024-05-32", "HB108", "2024-05-32",
     "日历上没有这一天"},
    {"day in Chinese", plan, "issued: 2024-05-24", "issued: 2024年5月24日", "HB108", "2024年5月24日",
     "写成“2024-05-24”"},
    {"unknown word", units, "  - name: 各街道\n    side: helper\n    kind: closed",
     "  - name: 各街道\n    side: helper\n    kind: 固定", "HB111", "固定", "写成“closed”"},
    {"unknown language", plan, "language: zh", "language: cn", "HB111", "cn"},
    // Characters that are not what they look like
    {"zero-width space in a text", plan, "深入贯彻落实", "深入\u200B贯彻落实", "HB040", "\u200B"},
    {"zero-width space in a name", list, "lead: [区妇联]", "lead: [区\u200B妇联]", "HB040", "\u200B"},
    {"zero-width space in a key", plan, "issued:", "iss\u200Bued:", "HB040", "\u200B"},
    {"byte order mark within a line", plan, "深入贯彻落实", "深入\uFEFF贯彻落实", "HB040", "\uFEFF"},
    {"byte order mark where a line begins", plan, "year: 2024", "\uFEFFyear: 2024", "HB040", "\uFEFF"},
    {"soft hyphen", plan, "深入贯彻落实", "深入\u00AD贯彻落实", "HB040", "\u00AD"},
    {"invisible filler", list, "lead: [区妇联]", "lead: [区\u3164妇联]", "HB040", "\u3164"},
    {"turned direction", plan, "深入贯彻落实", "深入\u202E贯彻落实", "HB018", "\u202E"},
    {"turned direction in a name", list, "lead: [区妇联]", "lead: [区\u2066妇联]", "HB018", "\u2066"},
    {"turned direction in a comment", plan, "year: 2024", "year: 2024 # \u202E", "HB018", "\u202E"},
    {"next line (U+0085)", plan, "深入贯彻落实", "深入\u0085贯彻落实", "HB019", ""},
    {"line separator", plan, "深入贯彻落实", "深入\u2028贯彻落实", "HB019", ""},
    {"paragraph separator in a name", list, "lead: [区妇联]", "lead: [区\u2029妇联]", "HB019", ""},
    {"carriage return alone", plan, "深入贯彻落实", "深入\r贯彻落实", "HB019", ""},
    {"one line in CRLF", plan, "year: 2024\n", "year: 2024\r\n", "HB026", ""},
    {"radical for an ideograph", plan, "深入贯彻落实", "深\u2F0A贯彻落实", "HB037", "\u2F0A"},
    {"radical in a name", units, "  - name: 县人社局", "  - name: 县\u2F08社局", "HB037", "\u2F08"},
    {"compatibility ideograph", plan, "深入贯彻落实", "深\uFA18贯彻落实", "HB037", "\uFA18"},
    {"character lost in a conversion", plan, "深入贯彻落实", "深\uFFFD贯彻落实", "HB038", "\uFFFD"},
    {"control character", plan, "深入贯彻落实", "深入\u0007贯彻落实", "HB003", "\u0007"},
    // What the input method leaves
    {"full-width colon in the first line of content", tasks, "tasks:", "tasks：", "HB013", "："},
    {"full-width colon in the last line", plan, "  red: 30", "  red：30", "HB013", "："},
    {"full-width colon below a text, too deep", plan, "\nrecipient: 建始县", "\n  recipient：建始县", "HB013", "："},
    {"Chinese key and full-width colon", targets, "    unit: 万元\n    goal: 1850", "    单位：万元\n    goal: 1850",
     "HB013", "："},
    {"full-width dash", plan, "  - 洪山区帮扶建始县学校结对表", "  － 洪山区帮扶建始县学校结对表", "HB013", "－"},
    {"full-width dash of the first item", plan, "  - 《2024年", "  － 《2024年", "HB013", "－"},
    {"long dash", plan, "  - 洪山区帮扶建始县学校结对表", "  — 洪山区帮扶建始县学校结对表", "HB013", "—"},
    {"full-width dash of a record", list, "  - id: \"1.2\"", "  － id: \"1.2\"", "HB013", "－"},
    {"full-width hash", plan, "year: 2024", "＃注释\nyear: 2024", "HB013", "＃"},
    {"full-width hash behind a number", plan, "year: 2024", "year: 2024 ＃注释", "HB013", "＃"},
    {"full-width hash behind a text", plan, "helper: 洪山区", "helper: 洪山区 ＃注释", "HB013", "＃"},
    {"full-width brackets", list, "lead: [区妇联]", "lead: 【区妇联】", "HB013", "【"},
    {"full-width closing bracket", list, "lead: [区妇联]", "lead: [区妇联］", "HB013", "］"},
    {"full-width comma", list, "responsible: [区经信和科创局, 区人力资源局]",
     "responsible: [区经信和科创局，区人力资源局]", "HB115", "，"},
    {"listing comma in brackets", plan, "[邢中海, 余晶]", "[邢中海、余晶]", "HB115", "、"},
    {"full-width comma between quotes", plan, "[邢中海, 余晶]", "[\"邢中海\"，\"余晶\"]", "HB115", "，"},
    {"full-width space as indentation", plan, "  month_day: 25", "\u3000month_day: 25", "HB027", "\u3000"},
    {"full-width space as indentation of the last key", plan, "  quarter_day: 25", "\u3000quarter_day: 25", "HB027",
     "\u3000"},
    {"no-break spaces as indentation", plan, "  month_day: 25", "\u00A0\u00A0month_day: 25", "HB027", "\u00A0\u00A0"},
    {"full-width space behind a colon", plan, "year: 2024", "year:\u30002024", "HB027", "\u3000"},
    {"no-break space behind a colon", plan, "helper: 洪山区", "helper:\u00A0洪山区", "HB027", "\u00A0"},
    {"full-width space behind a dash", plan, "  - 洪山区帮扶建始县学校结对表", "  -\u3000洪山区帮扶建始县学校结对表",
     "HB027", "\u3000"},
    {"key in full-width letters", plan, "title: 2024", "ｔｉｔｌｅ: 2024", "HB101", "ｔｉｔｌｅ", "是不是“title”？"},
    {"key in Chinese", plan, "helper: 洪山区", "帮扶方: 洪山区", "HB101", "帮扶方", "写成“helper”"},
    {"key by a part of its Chinese name", targets, "    unit: 万元\n    goal: 1850", "    单位: 万元\n    goal: 1850",
     "HB101", "单位", "写成“unit”"},
    {"key in another case", plan, "title: 2024", "Title: 2024", "HB101", "Title", "是不是“title”？"},
    {"key twice, in another case", plan, "year: 2024", "year: 2024\nYear: 2024", "HB116", "Year"},
    {"key twice, in another width", plan, "year: 2024", "year: 2024\nｙear: 2024", "HB116", "ｙear"},
    // What YAML takes otherwise than it was meant
    {"no space behind a colon", plan, "year: 2024", "year:2024", "HB039", ":"},
    {"no space behind a dash", plan, "  - 洪山区帮扶建始县学校结对表", "  -洪山区帮扶建始县学校结对表", "HB039", "-"},
    {"no colon, too deep", tasks, "    responsible: [区人力资源局]", "      responsible [区人力资源局]", "HB028",
     "responsible"},
    {"no colon, swallowed by the key above", plan, "\nrecipient: 建始县", "\n  recipient 建始县", "HB028", "recipient"},
    {"item too deep",
     plan,
     "  - 洪山区帮扶建始县学校结对表",
     "    - 洪山区帮扶建始县学校结对表",
     "HB028",
     "-",
     "",
     {"HB414", "HB414", "HB415"}},
    {"no dash",
     plan,
     "  - 洪山区帮扶建始县学校结对表",
     "    洪山区帮扶建始县学校结对表",
     "HB029",
     "洪山区帮扶建始县学校结对表",
     "",
     {"HB414", "HB414", "HB415"}},
    {"a text over two lines", plan, "深入贯彻落实", "深入\n  贯彻落实", "HB029",
     "贯彻落实习近平总书记关于乡村振兴、深化东西部协作和定点帮扶工作的重要指示批示精神，按照省委省政府、市委市政府关于推进区域协调发展的工作部署，结合我区区域协作结对帮扶工作实际，特制定本方案。"},
    {"cut off at #", tasks, "    title: 协作共建产业园区", "    title: 协作共建 #1 产业园区", "HB030", "#1 产业园区"},
    {"nothing before #", plan, "helper: 洪山区", "helper: #洪山区", "HB105", "", "“#洪山区”被当作注释"},
    {"begins with *", plan, "helper: 洪山区", "helper: *洪山区", "HB031", "*"},
    {"begins with &", plan, "helper: 洪山区", "helper: &洪山区", "HB031", "&"},
    {"begins with !", plan, "helper: 洪山区", "helper: !洪山区", "HB031", "!"},
    {"begins with %", plan, "  - 洪山区帮扶建始县学校结对表", "  - %洪山区帮扶建始县学校结对表", "HB031", "%"},
    {"begins with @", plan, "helper: 洪山区", "helper: @洪山区", "HB031", "@"},
    {"begins with |", plan, "helper: 洪山区", "helper: |洪山区", "HB031", "|"},
    {"begins with >", plan, "  - 洪山区帮扶建始县学校结对表", "  - >洪山区帮扶建始县学校结对表", "HB031", ">"},
    {"begins with a dash", targets, "    goal: 1850", "    goal: - 1850", "HB031", "-"},
    {"begins with a comma", plan, "helper: 洪山区", "helper: ,洪山区", "HB031", ","},
    {"begins with [", plan, "helper: 洪山区", "helper: [洪山区", "HB016", "["},
    {"begins with {", plan, "  - 洪山区帮扶建始县学校结对表", "  - {洪山区帮扶建始县学校结对表", "HB016", "{"},
    {"colon in a text", plan, "preamble: 为深入", "preamble: 引言: 为深入", "HB032", ":"},
    {"colon in an item", plan, "  - 洪山区帮扶建始县学校结对表", "  - 洪山区: 结对表", "HB032", ":", "", {"HB414"}},
    {"key too deep", plan, "\nrecipient: 建始县", "\n  recipient: 建始县", "HB015", "recipient",
     "比上一行缩进得多，成了上一行的一部分"},
    {"row too deep", list, "  - id: \"1.2\"", "    - id: \"1.2\"", "HB015", "-"},
    {"row not deep enough", list, "  - id: \"1.2\"", "- id: \"1.2\"", "HB015", "-"},
    {"quote at the end only", plan, "helper: 洪山区", "helper: 洪山区\"", "HB033", "\""},
    {"quotes of two kinds", plan, "helper: 洪山区", "helper: “洪山区\"", "HB033", "\""},
    {"bracket twice", tasks, "responsible: [区人力资源局]", "responsible: [区人力资源局]]", "HB035", "]"},
    {"comma missing", plan, "[邢中海, 余晶]", "[\"邢中海\" \"余晶\"]", "HB036", "\""},
    {"nothing between commas", list, "lead: [区妇联]", "lead: [区妇联, , 团区委]", "HB118", ","},
    {"nothing before a colon", plan, "year: 2024", ": 2024", "HB117", ":"},
    {"key that is a number", plan, "year: 2024", "2025: x\nyear: 2024", "HB112", "2025"},
    {"key that is null", plan, "year: 2024", "~: x\nyear: 2024", "HB112", "~"},
    {"key that is empty", plan, "year: 2024", "\"\": x\nyear: 2024", "HB112", "\"\""},
    {"key that is a list", plan, "year: 2024", "? [a, b]\n: 1\nyear: 2024", "HB112", "["},
    {"tag that runs code", plan, "year: 2024", "year: !!python/object/apply:os.system [\"x\"]", "HB022",
     "!!python/object/apply:os.system ["},
    {"key of the record above", list, "    task: \"14\"\n    helper:\n      lead: [区工商联]",
     "    helper:\n      task: \"14\"\n      lead: [区工商联]", "HB119", "task", "应从第 5 列开始"},
    {"key of the record below", plan, "  quarter_day: 25", "quarter_day: 25", "HB119", "quarter_day"},
    {"nothing but blanks", plan, "helper: 洪山区", "helper: \" \"", "HB105", "\" \""},
    {"null in capitals", plan, "helper: 洪山区", "helper: NULL", "HB105", "NULL"},
    {"one item that is no list", list, "lead: [区妇联]", "lead: 区妇联", "HB104", "区妇联", "写成 [区妇联]"},
    // Numbers and days
    {"number in another base", targets, "    goal: 1850", "    goal: 0x73A", "HB106", "0x73A"},
    {"number with a leading zero", targets, "    goal: 1850", "    goal: 01850", "HB106", "01850", "写成“1850”"},
    {"number with a plus", targets, "    goal: 1850", "    goal: +1850", "HB106", "+1850", "写成“1850”"},
    {"number with underscores", targets, "    goal: 1850", "    goal: 1_850", "HB106", "1_850", "写成“1850”"},
    {"number with an exponent", targets, "    goal: 1850", "    goal: 1.85e3", "HB106", "1.85e3"},
    {"infinite number", targets, "    goal: 1850", "    goal: .inf", "HB106", ".inf"},
    {"percentage", targets, "    goal: 1850", "    goal: 85%", "HB106", "85%", "写成“85”"},
    {"about", targets, "    goal: 1850", "    goal: 约1850", "HB106", "约1850", "写成“1850”"},
    {"number in words", targets, "    goal: 1850", "    goal: 一千", "HB106", "一千"},
    {"day that no month has", plan, "issued: 2024-05-24", "issued: 2024-02-30", "HB108", "2024-02-30",
     "日历上没有这一天"},
    {"day with slashes", plan, "issued: 2024-05-24", "issued: 2024/5/24", "HB108", "2024/5/24", "写成“2024-05-24”"},
    {"day without its year", plan, "issued: 2024-05-24", "issued: 5月24日", "HB108", "5月24日"},
    {"yes", plan, "issued: 2024-05-24", "demo: yes\nissued: 2024-05-24", "HB110", "yes", "写成“true”"},
    {"word of a closed list that is nearly right", units, "    side: helper\n    kind: closed",
     "    side: helper\n    kind: close", "HB111", "close"},
    {"word in capitals", units, "    side: helper\n    kind: closed", "    side: helper\n    kind: Closed", "HB111",
     "Closed", "写成“closed”"},
};

}  // namespace

TEST_CASE("each damage to how the real plan is written is told once, at its place") {
  test::hold(damages, as_of, true);
}

TEST_CASE("mending any such damage brings nothing new and leaves nothing to mend") {
  test::hold_mending(damages, as_of);
}

TEST_CASE("what is written in another way and means the same is told by nobody") {
  const auto sound = test::told_by(test::checked(test::real_plan, as_of)).size();
  const std::vector<Damage> harmless{
      {"comment", plan, "year: 2024", "year: 2024 # 注 1", "", ""},
      {"comment of signs", plan, "helper: 洪山区", "helper: 洪山区 ### 帮扶方", "", ""},
      {"comment behind a number", plan, "year: 2024", "year: 2024 #2", "", ""},
      {"comment behind quotes", plan, "helper: 洪山区", "helper: \"洪山区\" #1", "", ""},
      {"hash within a text", plan, "深入贯彻落实", "深入#1贯彻落实", "", ""},
      {"block text", plan, "helper: 洪山区", "helper: |\n  洪山区", "", ""},
      {"block text that keeps its end", plan, "helper: 洪山区", "helper: |+\n  洪山区\n\n", "", ""},
      {"folded block", plan, "helper: 洪山区", "helper: >-\n  洪山区", "", ""},
      {"name as a block", list, "lead: [区妇联]", "lead:\n        - |\n          区妇联", "", ""},
      {"list by lines", list, "lead: [区妇联]", "lead:\n        - 区妇联", "", ""},
      {"full-width space within a text", plan, "深入贯彻落实", "深入　贯彻落实", "", ""},
      {"paragraph that begins with full-width spaces", plan, "preamble: 为深入", "preamble: |\n  　　为深入", "", ""},
      {"full-width colon in a text", plan, "preamble: 为深入", "preamble: 引言：为深入", "", ""},
      {"Chinese dash where an item begins", plan, "contacts: [邢中海, 余晶]", "contacts:\n    - ——邢中海\n    - 余晶",
       "", ""},
      {"comma within quotes", plan, "[邢中海, 余晶]", "[\"邢中海，余晶\"]", "", ""},
      {"quotes within a text", plan, "深入贯彻落实", "\"深入\"贯彻落实", "", ""},
      {"text that looks like a number", plan, "recipient: 建始县\n", "recipient: 1.10\n", "", ""},
      {"joined emoji", plan, "深入贯彻落实", "👨\u200D👩\u200D👧贯彻落实", "", ""},
  };
  for (const Damage& damage : harmless) {
    CAPTURE(damage.name);
    const test::PlanCopy copy(test::real_plan);
    copy.replace(damage.file, damage.from, damage.to);
    const test::Checked read = test::checked(copy.folder(), as_of);
    INFO(read.told());
    CHECK(read.findings().size() == sound);
  }
}
