#include <array>

#include "diag/explanations/explanations.h"

namespace hbjs::explanations {
namespace {

constexpr std::string_view known = "  - name: 县档案馆 # hbjs: ignore[HB213] 名录里有，今年没有任务";
constexpr std::string_view settings = "severities: {HB407: note}";

constexpr std::array rows{
    Explanation{
        "HB601",
        {"注释以“# hbjs:”开头，后面却不是 ignore[代码] 原因。",
         "The comment begins with `# hbjs:` but does not go on with ignore[CODE] reason."},
        {"写错了就不起作用，要忽略的问题仍会报告。", "It has no effect, so what it was meant to ignore is still told."},
        {"写成 # hbjs: ignore[HB203] 原因，放在问题所在行的末尾，或单独成行、写在它的上一行。",
         "Write # hbjs: ignore[HB203] reason at the end of the finding's line, or on a line of its own right above."},
        {"units.yaml", known, "  - name: 县档案馆 # hbjs: ignore HB213 名录里有，今年没有任务", {}}},
    Explanation{"HB602",
                {"忽略一处问题的注释没有写原因，或者只有标点。",
                 "A comment ignores a finding but gives no reason, or nothing but punctuation."},
                {"半年后看的人要知道为什么可以这样；没有原因的忽略会越积越多。",
                 "Whoever reads it later must know why it may stand; reasonless exceptions pile up."},
                {"在方括号后写一句原因。", "Say why in a few words behind the bracket."},
                {"units.yaml", known, "  - name: 县档案馆 # hbjs: ignore[HB213]", {}}},
    Explanation{
        "HB603",
        {"注释要忽略的代码不存在。", "The comment ignores a code that does not exist."},
        {"多半是写错了，真正要忽略的问题仍会报告。", "Most likely it is a slip, and what was meant is still told."},
        {"核对代码，要大写：HB 加三位数字。", "Check the code: HB in capitals and three digits."},
        {"units.yaml", known, "  - name: 县档案馆 # hbjs: ignore[HB2l3] 名录里有，今年没有任务", {}}},
    Explanation{
        "HB604",
        {"这类问题不能用注释忽略：它使数据读不进来（HB0xx、HB1xx 的错误），或者说的就是忽略本身（HB601–HB619）。",
         "A comment cannot ignore this: it keeps data from being read (HB0xx and HB1xx errors) or is about ignoring itself (HB601–HB619)."},
        {"没有读进来的值不会出现在任何答案和报告里；忽略了，就没有人知道少了什么。",
         "What is not read is in no answer and no report; once it is ignored, nobody knows what is missing."},
        {"改正数据；HB601–HB619 的级别可在 plan.yaml 的 severities 中设定。",
         "Mend the data; the severity of HB601–HB619 can be set under severities in plan.yaml."},
        {"units.yaml", known, "  - name: 县档案馆 # hbjs: ignore[HB213, HB010] 名录里有，今年没有任务", {}}},
    Explanation{
        "HB605",
        {"注释里的冒号、方括号或字母数字是全角的。", "A colon, bracket, letter or digit of the comment is full-width."},
        {"中文输入法容易打成全角；注释按半角识别，全角的不起作用。",
         "Chinese input methods type these; the comment is recognised in ASCII only and has no effect."},
        {"切换到英文输入法重打 # hbjs: ignore[HB203]；原因用中文写。",
         "Type # hbjs: ignore[HB203] in ASCII; the reason may be in any script."},
        {"units.yaml", known, "  - name: 县档案馆 # hbjs： ignore［HB213］ 名录里有，今年没有任务", {}}},
    Explanation{
        "HB606",
        {"注释要忽略的问题在这一行没有出现。只在检查全部文件时报告；有文件读不进来时不报告。",
         "What the comment ignores was not found on its line. Told only when everything could be read and checked."},
        {"问题已改正，或注释放错了行。留着它，以后真出现同样的问题会被悄悄放过。",
         "The finding is gone or the comment stands on another line. Left there, it would pass over the next such finding."},
        {"删去不再需要的代码或整条注释；放错行的移到问题所在行。",
         "Remove the code or the comment, or move it to the finding's line."},
        {"units.yaml", known, "  - name: 县档案馆 # hbjs: ignore[HB213, HB203] 名录里有，今年没有任务", {}}},
    Explanation{
        "HB607",
        {"plan.yaml 的 severities 中有不存在的代码。", "severities in plan.yaml names a code that does not exist."},
        {"这一行没有起作用，检查项仍按缺省的级别报告。",
         "The line has no effect: findings stay as grave as they are by default."},
        {"核对代码，要大写：HB 加三位数字。", "Check the code: HB in capitals and three digits."},
        {"plan.yaml", settings, "severities: {HB4O7: note}", {}}},
    Explanation{"HB608",
                {"severities 要把读不进数据的错误（HB0xx、HB1xx）降级或忽略。",
                 "severities would lower or ignore an error that keeps data from being read (HB0xx, HB1xx)."},
                {"没有读进来的值不会出现在任何答案和报告里；降级后，报告会在缺数据的情况下照样生成。",
                 "What is not read is in no answer and no report; once lowered, reports would be drawn without it."},
                {"改正数据，删去这一行。", "Mend the data and remove the line."},
                {"plan.yaml", settings, "severities: {HB407: note, HB106: warning}", {}}},
    Explanation{
        "HB609",
        {"要写注释，却打成了全角的“＃”；YAML 把它和后面的内容当作文字的一部分。",
         "A comment was meant, but with a full-width “＃”, which YAML takes for part of the text."},
        {"前面的值里混进了整条注释，名称、编号就都对不上了。由此引起的其他问题不另报告。",
         "The value now holds the whole comment, so no name or id fits any more. What follows from that is not told."},
        {"改为半角的 #，前面留一个空格。", "Type the ASCII # with a space before it."},
        {"units.yaml", known, "  - name: 县档案馆 ＃hbjs：ignore［HB213］ 名录里有，今年没有任务", {}}},
};

}  // namespace

std::span<const Explanation> suppression() { return rows; }

}  // namespace hbjs::explanations
