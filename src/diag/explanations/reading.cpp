#include <array>

#include "diag/explanations/explanations.h"

namespace hbjs::explanations {
namespace {

constexpr std::array rows{
    Explanation{
        "HB001",
        {"文件里有不属于 UTF-8 编码的字节。多半是在 Windows 上存成了 GBK（GB18030）。",
         "The file holds bytes that are not UTF-8. Most likely it was saved as GBK (GB18030) on Windows."},
        {"编码猜错一次，汉字就全变样，还会原样进入报告；所以只认 UTF-8，从不猜测。",
         "One wrong guess at the encoding garbles every character, and the reports with it; so only UTF-8 is read and nothing is "
         "guessed."},
        {"在编辑器中另存为 UTF-8，或运行 iconv -f GB18030 -t UTF-8 旧文件 > 新文件。",
         "Save it as UTF-8 in the editor, or run iconv -f GB18030 -t UTF-8 OLD > NEW."},
        {{}, {}, {}, {"units.yaml 存成了 GBK：“区”是两个字节 C7 F8，UTF-8 应为三个字节 E5 8C BA",
                      "units.yaml saved as GBK: 区 is the two bytes C7 F8 where UTF-8 has the three bytes E5 8C BA"}}},
    Explanation{
        "HB002",
        {"文件开头有字节顺序标记（BOM），是记事本等软件保存时加上的，看不见。",
         "The file begins with a byte order mark, which Notepad and others add unseen."},
        {"内容照常读入；但标记会干扰 git 比较和其他工具，不如去掉。",
         "The content is read all the same; but the mark disturbs git's comparisons and other tools."},
        {"另存时选“UTF-8”或“UTF-8（无 BOM）”。", "Save it as “UTF-8 without BOM”."},
        {{}, {}, {}, {"tasks.yaml 的开头多了 EF BB BF 三个字节", "tasks.yaml with the three bytes EF BB BF before its first line"}}},
    Explanation{
        "HB003",
        {"文字里有不可见的控制字符，常随复制粘贴或损坏的文件而来。",
         "An invisible control character stands in the text; such come with pasted text or damaged files."},
        {"YAML 不允许这样的字符，它也会破坏表格和网页。", "YAML does not allow it, and it breaks tables and pages."},
        {"删去所指的这个字符；看不见时把整个词重新输入一遍。",
         "Remove the character that is pointed at; if it cannot be seen, type the word anew."},
        {{}, {}, {}, {"title 的“方案”二字之间夹着 U+0007", "a title with U+0007 between two of its characters"}}},
    Explanation{
        "HB004",
        {"文件是 UTF-16 编码，多半是在 Windows 上另存为“Unicode”所致。",
         "The file is UTF-16, most likely saved as “Unicode” on Windows."},
        {"只读 UTF-8；这个文件的内容一概没有读入。", "Only UTF-8 is read; nothing of this file was."},
        {"另存时选“UTF-8”。", "Save it as UTF-8."},
        {{}, {}, {}, {"plan.yaml 以 FF FE 两个字节开头", "plan.yaml beginning with the bytes FF FE"}}},
    Explanation{
        "HB005",
        {"文件大得不像方案数据（上限 64 MiB），没有读入。", "The file is larger than any plan (the limit is 64 MiB) and was not read."},
        {"限制大小，误放的文件或恶意文件才不会拖垮电脑。", "The limit keeps a misplaced or hostile file from bringing the machine down."},
        {"检查是否放错了文件；确实这么多时按附件或月份拆分。", "See whether it is the right file; if it is, split it by annex or month."},
        {{}, {}, {}, {"把一个视频文件误存成了 projects.yaml", "a video saved as projects.yaml by mistake"}}},
    Explanation{
        "HB006",
        {"一个值超过 64 KiB。正常的内容没有这么长，多半是漏了引号或换行，后文都并进了这个值。",
         "One value is longer than 64 KiB. No real text is: most likely a missing quote or line break makes it swallow what follows."},
        {"被吞进去的各行不再是数据，会静悄悄地漏掉。", "The lines that were swallowed are no data any more and would be lost in silence."},
        {"看这个值从哪里开始，补上引号或换行。", "Look at where the value begins and close its quote or end its line."},
        {{}, {}, {}, {"text 的引号没有配对，后面几百条任务都成了它的内容",
                      "a text whose quote is closed only after hundreds of other tasks"}}},
    Explanation{
        "HB007",
        {"列表或键值一层套一层，超过 64 层。", "Lists or mappings are nested deeper than 64 levels."},
        {"方案最多用到五六层；再深只会是写错或恶意构造，读下去会耗尽内存。",
         "A plan needs five or six; more is a mistake or an attack, and reading on would exhaust the memory."},
        {"检查括号和缩进。", "Check brackets and indentation."},
        {{}, {}, {}, {"contacts: [[[[[[…，方括号连写了一百个", "contacts: [[[[[[… a hundred brackets on end"}}},
    Explanation{
        "HB008",
        {"文件里什么也没有，或者只有注释。", "The file is empty or holds nothing but comments."},
        {"方案的每个文件都要有内容；空文件多半是保存失败或误删所致。",
         "Each file of a plan has content; an empty one is a failed save or a slip."},
        {"填上内容，或从 git 恢复：git checkout -- 文件。", "Fill it in, or restore it with git checkout -- FILE."},
        {{}, {}, {}, {"projects.yaml 是空的。还没有项目时写 projects: []", "an empty projects.yaml; without projects it says projects: []"}}},
    Explanation{
        "HB009",
        {"一个列表或文件的条目多得不像方案数据，其余没有读入。",
         "A list or file has more items than any plan has; the rest was not read."},
        {"限制条数，误放的文件或恶意文件才不会拖垮电脑。", "The limit keeps a misplaced or hostile file from bringing the machine down."},
        {"检查是否放错了文件；确实这么多时拆分。", "See whether it is the right file; if it is, split it."},
        {{}, {}, {}, {"把几百万行的日志误存成了 units.yaml", "a log of millions of lines saved as units.yaml by mistake"}}},
    Explanation{
        "HB010",
        {"这里不合 YAML 的语法，从此处起这个文件读不下去。", "This is not YAML; the file cannot be read past this place."},
        {"读不下去的部分不会猜着补上；由它牵出的其他问题只计数、不列出。",
         "What cannot be read is not guessed; what else it brings about is counted, not shown."},
        {"看所指的一行和上一行：以 @ ` % 等符号开头、或含“冒号加空格”的文字要加引号。",
         "Look at the line and the one above: texts that begin with @ ` % or hold a colon and a space need quotes."},
        {"plan.yaml", "helper: 云山区", "helper: @云山区", {}}},
    Explanation{
        "HB011",
        {"引号有头无尾。箭头指着开头的那个引号。", "A quote is opened and never closed; the place is where it opens."},
        {"没有配对的引号会把后面各行都吞进同一个值。", "It swallows all lines after it into one value."},
        {"在值的末尾补上同样的引号。", "Close it with the same quote at the end of the value."},
        {"plan.yaml", "    phone: \"00000000\"", "    phone: \"00000000", {}}},
    Explanation{
        "HB012",
        {"行首缩进用了制表符（Tab）。", "A tab stands in the indentation."},
        {"YAML 只认空格缩进：制表符有几格宽，各家软件说法不一。", "YAML indents with spaces only: how wide a tab is, nobody agrees."},
        {"换成空格；并让编辑器把 Tab 键输成两个空格。", "Use spaces, and let the editor's Tab key insert two."},
        {"plan.yaml", "office:\n  name: 区结对帮扶办公室", "office:\n\tname: 区结对帮扶办公室", {}}},
    Explanation{
        "HB013",
        {"YAML 的冒号、连字符、井号写成了全角的“：”“－”“＃”。", "A colon, dash or hash of YAML's was typed in its full-width form (： － ＃)."},
        {"全角符号只是普通文字，这一行因此不成“键: 值”；多数软件会把错误报在下一行。",
         "A full-width character is mere text, so the line is no `key: value`; most tools blame the line after it."},
        {"切换到英文输入法，改成半角符号，冒号和连字符后面留一个空格。",
         "Type the ASCII character, with a space after a colon or dash."},
        {"plan.yaml", "year: 2024", "year： 2024", {}}},
    Explanation{
        "HB014",
        {"这个键后面没有冒号。", "No colon follows this key."},
        {"没有冒号就不知道哪是键、哪是值。", "Without it there is no telling key from value."},
        {"写成“键: 值”，冒号为半角，后面留一个空格。", "Write `key: value`, with a space after the colon."},
        {"plan.yaml", "recipient: 清水县\noffice:", "recipient 清水县\noffice:", {}}},
    Explanation{
        "HB015",
        {"这一行的缩进与同级的各行对不齐。", "The line is not indented like its neighbours of the same level."},
        {"缩进说明一项属于谁；错一格，内容就归到别处。", "Indentation says what belongs to what; a slip moves a line elsewhere."},
        {"同一级的键对齐到同一列，下一级多两个空格。", "Align the keys of a level; indent the next level by two spaces."},
        {"plan.yaml", "  month_day: 25\n  quarter_day: 25", "  month_day: 25\n quarter_day: 25", {}}},
    Explanation{
        "HB016",
        {"方括号或花括号有头无尾，或者里面漏了逗号。", "A bracket is never closed, or a comma is missing inside."},
        {"括号没有配对，后面各行都会被当成列表的内容。", "What follows would be taken for the list's content."},
        {"补上 ] 或 }，各项之间用半角逗号。", "Close it with ] or }, and put ASCII commas between the items."},
        {"plan.yaml", "  contacts: [张三, 李四]", "  contacts: [张三, 李四", {}}},
    Explanation{
        "HB020",
        {"用了 YAML 的锚点（& 加名称）。", "A YAML anchor (& and a name) is used."},
        {"锚点和引用让一处改动牵动别处，读的人看不出来；方案里每处都要写全。",
         "With anchors, a change here changes what stands elsewhere, unseen; in a plan everything is written out."},
        {"删去 &…，在用到的地方写全内容；若是以 & 开头的文字，请加引号。",
         "Remove it and write the content out where it is used; quote a text that begins with &."},
        {"plan.yaml", "helper: 云山区", "helper: &side 云山区", {}}},
    Explanation{
        "HB021",
        {"用了 YAML 的引用（* 加名称）。", "A YAML alias (* and a name) is used."},
        {"引用让一处改动牵动别处，层层引用还能撑爆内存。", "It ties places together unseen, and nested ones can exhaust the memory."},
        {"写全内容；若是以 * 开头的文字，请加引号。", "Write the content out; quote a text that begins with *."},
        {"plan.yaml", "recipient: 清水县", "recipient: *side", {}}},
    Explanation{
        "HB022",
        {"用了 YAML 的标签（! 加名称）。", "A YAML tag (! and a name) is used."},
        {"值的类型由字段决定，不由标签；有的标签还会让别的软件执行代码。",
         "The field decides what a value is; and some tags make other tools run code."},
        {"删去标签；若是以 ! 开头的文字，请加引号。", "Remove it; quote a text that begins with !."},
        {"plan.yaml", "year: 2024", "year: !!int 2024", {}}},
    Explanation{
        "HB023",
        {"用了 YAML 的合并键“<<”。", "YAML's merge key (<<) is used."},
        {"合并进来的内容在这里看不见，各家软件的处理也不一样。", "What it merges cannot be seen here, and tools disagree on it."},
        {"把内容在这里写全。", "Write the content out."},
        {"plan.yaml", "  month_day: 25\n  quarter_day: 25", "  <<: {month_day: 25}\n  quarter_day: 25", {}}},
    Explanation{
        "HB024",
        {"文件里出现了“---”，开始了第二份文档。", "A `---` begins a second document in the file."},
        {"第二份不会被读入，写在里面的内容会静悄悄地漏掉。", "The second one would be lost in silence."},
        {"删去“---”，或者把后面的内容移到它自己的文件。", "Remove the ---, or move what follows into its own file."},
        {"plan.yaml", "annexes:\n  - 协议书条款", "annexes: []\n---\nannexes:\n  - 协议书条款", {}}},
    Explanation{
        "HB025",
        {"文件开头用了 % 指令（如 %YAML 1.1）。", "The file begins with a % directive (such as %YAML 1.1)."},
        {"指令会改变后文的读法；方案只有一种读法，不需要指令。",
         "Directives change how the rest is read; a plan is read in one way only."},
        {"删去这一行和它下面的“---”。", "Remove the line, and the --- below it."},
        {"projects.yaml", "# 演示数据\nprojects:", "%YAML 1.1\n---\nprojects:", {}}},
};

}  // namespace

std::span<const Explanation> reading() { return rows; }

}  // namespace hbjs::explanations
