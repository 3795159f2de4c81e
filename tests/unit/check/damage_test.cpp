// The real plan is sound but for what its source leaves uneven; each way of damaging it is told once, with the right
// code and the carets under the very words.

#include <doctest/doctest.h>

#include <map>
#include <vector>

#include "support/plan_copy.h"
#include "unit/check/checked.h"

using namespace hbjs;

namespace {

const Date as_of = *parse_date("2024-06-30");

constexpr std::string_view plan = "plan.yaml", units = "units.yaml", tasks = "tasks.yaml", targets = "targets.yaml",
                           duties = "duties.yaml", projects = "projects.yaml", agreement = "annexes/1-agreement.yaml",
                           list = "annexes/2-requirements.yaml", villages = "annexes/3-villages.yaml",
                           schools = "annexes/4-schools.yaml", medical = "annexes/5-medical.yaml";

/// One damage: `to` in place of `from`. `marked`: the words that the carets stand under; `label`: what is said beside
/// them. `also`: codes of what else it truly brings about.
struct Damage {
  std::string_view name, file, from, to, code, marked;
  std::string_view label = {};
  std::vector<std::string_view> also = {};
};

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
    {"value begins with a sign", plan, "recipient: 建始县\n", "recipient: `建始县`\n", "HB010", "`"},
    {"quote in the middle of a value", plan, "    phone: \"87678310\"", "    phone: \"8767\"8310\"", "HB015", "8"},
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
    {"a text for a list", list, "lead: [区妇联]", "lead: 区妇联、团区委", "HB104", "区妇联、团区委"},
    {"a list for a text", plan, "helper: 洪山区", "helper: [洪山区]", "HB104", "["},
    {"no value", list, "lead: [区妇联]", "lead:", "HB105", ""},
    {"number with its unit", targets, "    goal: 1850", "    goal: 1850万元", "HB106", "1850万元"},
    {"number with separators", targets, "    goal: 2000", "    goal: 2,000", "HB106", "2,000"},
    {"day with its unit", plan, "  quarter_day: 25", "  quarter_day: 25日", "HB107", "25日"},
    {"day that does not exist", plan, "issued: 2024-05-24", "issued: 2024-05-32", "HB108", "2024-05-32"},
    {"day in Chinese", plan, "issued: 2024-05-24", "issued: 2024年5月24日", "HB108", "2024年5月24日"},
    {"unknown word", units, "  - name: 各街道\n    side: helper\n    kind: closed",
     "  - name: 各街道\n    side: helper\n    kind: 固定", "HB111", "固定"},
    {"unknown language", plan, "language: zh", "language: cn", "HB111", "cn"},
    // Names and references
    {"unit twice", units, "  - name: 区财政局\n",
     "  - name: 区教育局\n    side: helper\n    kind: body\n  - name: 区财政局\n", "HB201", "区教育局"},
    {"requirement twice", list, "  - id: \"1.2\"", "  - id: \"1.1\"", "HB201", "\"1.1\""},
    {"target twice", targets, "  - id: villages", "  - id: streets", "HB201", "streets"},
    {"task that is not there", list, "    task: \"13\"", "    task: \"33\"", "HB202", "\"33\""},
    {"promise at a place that is not there", targets, "      - at: C5", "      - at: C15", "HB202", "C15"},
    {"duty that is not there", agreement, "    duties: [measures]", "    duties: [mesures]", "HB202", "mesures",
     "是不是“measures”？"},
    {"paragraph that is not there", duties, "    demand: \"3\"", "    demand: \"5\"", "HB202", "\"5\""},
    {"table's task that is not there", schools, "task: \"6\"", "task: \"66\"", "HB202", "\"66\""},
    {"misspelt lead", list, "lead: [区妇联]", "lead: [区妇連]", "HB203", "区妇連", "是不是“区妇联”？"},
    {"misspelt unit in a long list", tasks, "区住房和城市更新局, 区市场监管局, 区工商联, 关山街道",
     "区住房和城市更新局, 区市场监督局, 区工商联, 关山街道", "HB203", "区市场监督局", "是不是“区市场监管局”？"},
    {"two names in one",
     list,
     "responsible: [区经信和科创局, 区人力资源局]",
     "responsible: [区经信和科创局，区人力资源局]",
     "HB203",
     "区经信和科创局，区人力资源局",
     "列表用半角逗号分隔，每个名称一项",
     {"HB401", "HB401"}},
    {"school where a unit belongs", list, "lead: [区妇联]", "lead: [区妇联, 洪山区第十小学]", "HB203", "洪山区第十小学",
     "这是结对表里的名称，这里要写单位或单位组"},
    {"misspelt street in annex 3", villages, "    helper: 和平街道", "    helper: 和苹街道", "HB203", "和苹街道",
     "是不是“和平街道”？"},
    {"misspelt town in annex 3", villages, "    town: 官店镇", "    town: 宫店镇", "HB203", "宫店镇",
     "是不是“官店镇”？"},
    {"misspelt member of a group", units,
     "  - name: 相关乡镇\n    side: recipient\n    kind: open\n    members: [业州镇,",
     "  - name: 相关乡镇\n    side: recipient\n    kind: open\n    members: [业洲镇,", "HB203", "业洲镇",
     "是不是“业州镇”？"},
    {"alias", list, "lead: [区妇联]", "lead: [妇联]", "HB204", "妇联", "写“区妇联”"},
    {"full-width space in a name", list, "lead: [区妇联]", "lead: [区　妇联]", "HB204", "区　妇联",
     "多了空格、全角或看不见的字符"},
    {"unit of the other side", list, "lead: [县妇联]", "lead: [区妇联]", "HB205", "区妇联", "", {"HB213"}},
    {"alias that is another's", units, "aliases: [国资局, 洪山区国资局]", "aliases: [国资局, 财政局]", "HB206",
     "财政局"},
    {"alias that is a school", units, "aliases: [党校, 区党校, 洪山区委党校]", "aliases: [党校, 洪山区第十小学]",
     "HB206", "洪山区第十小学"},
    {"alias that is a group", units, "aliases: [党校, 区党校, 洪山区委党校]", "aliases: [党校, 各街道]", "HB206",
     "各街道"},
    {"listed twice", list, "responsible: [团区委, 相关街道]", "responsible: [团区委, 相关街道, 团区委]", "HB207",
     "团区委", "只算一次"},
    {"unfaithful quote", targets, "quote: 呼吸机2台\n      - at: \"4.2\"", "quote: 呼吸机二台\n      - at: \"4.2\"",
     "HB208", "呼吸机二台"},
    {"unfaithful quote of a duty", duties, "    quote: 组织开展年度结对帮扶工作考核",
     "    quote: 组织年度结对帮扶工作考核", "HB208", "组织年度结对帮扶工作考核"},
    {"successions in a circle", units, "successions: []",
     "successions:\n  - {from: 区妇联, to: 团区委, date: 2024-09-01}\n  - {from: 团区委, to: 区妇联, date: 2024-10-01}",
     "HB209", "区妇联"},
    {"two successors", units, "successions: []",
     "successions:\n  - {from: 区妇联, to: 团区委, date: 2024-09-01}\n  - {from: 区妇联, to: 区总工会, date: 2024-10-01}",
     "HB210", "区妇联"},
    {"successor on the other side", units, "successions: []",
     "successions:\n  - {from: 区妇联, to: 县妇联, date: 2024-09-01}", "HB205", "县妇联"},
    {"successor that comes later", units, "    aliases: [党校, 区党校, 洪山区委党校]\n",
     "    from: 2024-10-01\n  - name: 区农业农村局\n    side: helper\n    kind: body\n    aliases: []\n", "HB213",
     "区农业农村局"},
    {"unit that is gone",
     units,
     "    aliases: [妇联, 区妇女联合会, 洪山区妇联, 洪山区妇女联合会]\n",
     "    until: 2023-06-30\n",
     "HB211",
     "区妇联",
     "",
     {"HB211"}},
    {"closed group without members",
     units,
     "    kind: closed\n    members: [业州镇, 茅田乡, 长梁镇, 龙坪乡, 高坪镇, 红岩寺镇, 官店镇, 花坪镇, 三里乡, 景阳镇]",
     "    kind: closed",
     "HB212",
     "closed",
     "",
     {}},
    {"group in a group", units,
     "members: [业州镇, 茅田乡, 长梁镇, 龙坪乡, 高坪镇, 红岩寺镇, 官店镇, 花坪镇, 三里乡, 景阳镇]\n  - name: 相关乡镇",
     "members: [业州镇, 茅田乡, 长梁镇, 龙坪乡, 高坪镇, 红岩寺镇, 官店镇, 花坪镇, 三里乡, 景阳镇, 相关乡镇]\n  - name: 相关乡镇",
     "HB212", "相关乡镇"},
    {"pairing group without members", units, "    containing: 卫生院", "    containing: 疗养院", "HB212", "疗养院"},
    {"unused unit", units, "units:\n", "units:\n  - name: 区档案馆\n    side: helper\n    kind: body\n", "HB213",
     "区档案馆"},
    // Successions and times
    {"a unit that takes over from itself", units, "successions: []",
     "successions:\n  - {from: 区妇联, to: 区妇联, date: 2024-09-01}", "HB209", "区妇联"},
    {"a successor that is not there", units, "successions: []",
     "successions:\n  - {from: 区妇联, to: 区妇女联合会议, date: 2024-09-01}", "HB203", "区妇女联合会议"},
    {"a unit that ends with nobody to stand in", units,
     "    aliases: [妇联, 区妇女联合会, 洪山区妇联, 洪山区妇女联合会]\n", "    until: 2024-08-31\n", "HB215",
     "2024-08-31"},
    {"a succession of another year", units, "successions: []",
     "successions:\n  - {from: 区妇联, to: 团区委, date: 2042-09-01}", "HB216", "2042-09-01"},
    {"a unit that ends before it begins",
     units,
     "    aliases: [妇联, 区妇女联合会, 洪山区妇联, 洪山区妇女联合会]\n",
     "    from: 2024-09-01\n    until: 2024-08-31\n",
     "HB217",
     "2024-08-31",
     "",
     {"HB215"}},
    {"an alias in full-width letters and spaces", units, "aliases: [国资局, 洪山区国资局]",
     "aliases: [国资局, 洪山区　财政局]", "HB206", "洪山区　财政局", "只是大小写、全半角或空格不同"},
    {"an alias in traditional characters", units, "aliases: [国资局, 洪山区国资局]", "aliases: [国资局, 區財政局]",
     "HB206", "區財政局", "只是繁简不同"},
    // Numbers
    {"a street left out of 各街道",
     units,
     "    kind: closed\n    members: [珞南街道, 关山街道, 狮子山街道, 洪山街道, 梨园街道, 张家湾街道, 青菱街道, 和平街道, 卓刀泉街道]",
     "    kind: closed\n    members: [珞南街道, 关山街道, 狮子山街道, 洪山街道, 梨园街道, 张家湾街道, 青菱街道, 卓刀泉街道]",
     "HB308",
     "[",
     "缺“和平街道”",
     {"HB402", "HB402"}},
    {"a school pair is missing", targets, "    before: 6", "    before: 5", "HB301", "30", "加上原有的 5"},
    {"towns miscounted", targets, "    goal: 7", "    goal: 8", "HB301", "8", "", {"HB307"}},
    {"the funds misprinted", targets, "    goal: 1850", "    goal: 1580", "HB307", "1580"},
    {"more visits than part three demands", duties, "    at_least: 2\n    by_principal",
     "    at_least: 3\n    by_principal", "HB307", "3"},
    {"medical institutions miscounted", medical,
     "  - no: 6\n    helper: 洪山街社区卫生服务中心\n    recipient: 高坪镇中心卫生院\n", "", "HB301", "6"},
    {"gap in the tasks", tasks, "  - id: \"13\"", "  - id: \"15\"", "HB302", "\"15\"", "", {"HB202"}},
    {"gap in the clauses", agreement, "  - id: C8", "  - id: C9", "HB302", "C9"},
    {"gap in the rows of annex 4", schools, "  - no: 20\n", "  - no: 21\n", "HB302", "21"},
    {"gap in the list", list, "  - id: \"6.3\"", "  - id: \"6.9\"", "HB302", "\"6.9\""},
    {"misspelt category", list, "    category: 招商引资\n    content: 组织一部分",
     "    category: 招商引資\n    content: 组织一部分", "HB302", "\"8.2\""},
    {"range upside down", targets, "    max: 2", "    max: 1", "HB303", "1"},
    {"an upper end without a range", targets, "    bound: between", "    bound: exactly", "HB303", "2"},
    {"day out of range", plan, "  month_day: 25", "  month_day: 32", "HB304", "32"},
    {"limits swapped", plan, "  yellow: 10", "  yellow: 30", "HB305", "30"},
    {"negative goal", targets, "    goal: 2000", "    goal: -2000", "HB306", "-2000"},
    // The plan against its annexes
    {"unit of a task in no requirement", list, "responsible: [区人大常委会办公室, 区政协办公室,",
     "responsible: [区政协办公室,", "HB401", "区人大常委会办公室"},
    {"unit of a requirement in no task", list, "responsible: [区融媒体中心, 区经信和科创局,",
     "responsible: [区融媒体中心, 区教育局, 区经信和科创局,", "HB402", "区教育局"},
    {"street outside the named ones", list, "区卫健局, 区市场监管局, 狮子山街道]",
     "区卫健局, 区市场监管局, 狮子山街道, 洪山街道]", "HB402", "洪山街道"},
    {"task without requirement",
     list,
     "    task: \"13\"",
     "    task: \"12\"",
     "HB403",
     "\"13\"",
     "",
     {"HB402", "HB402", "HB402"}},
    {"no responsible unit", list, "responsible: [团区委, 相关街道]", "responsible: []", "HB404", "["},
    {"responsible repeats the lead", list, "responsible: [团县委, 相关乡镇]", "responsible: [县妇联]", "HB405",
     "县妇联"},
    {"lead among the responsible", list, "responsible: [团区委, 相关街道]", "responsible: [区妇联, 团区委, 相关街道]",
     "HB411", "区妇联"},
    {"no lead", list, "lead: [县妇联]", "lead: []", "HB409", "[", "", {"HB213"}},
    {"new promise in a requirement", list, "    content: 为建始籍务工人员提供维权服务",
     "    content: 为建始籍务工人员提供12 次维权服务", "HB406", "12 次"},
    {"new promise in a task", tasks, "组织一部分有实力的社会组织", "组织20余家有实力的社会组织", "HB406", "20余家"},
    {"new promise in a clause", agreement, "认真组织实施，确保协议落实", "认真组织实施3项协议", "HB406", "3项"},
    {"promise without its target", targets, "      - at: \"6.1\"\n        quote: 旗舰店3家",
     "      - at: \"6.1\"\n        quote: 农副产品直营店", "HB406", "3家"},
    {"demand without its duty",
     duties,
     "    quote: 区结对帮扶工作领导小组各成员单位每年研究省内区域协作结对帮扶工作不少于2次",
     "    quote: 压实工作责任",
     "HB208",
     "压实工作责任",
     "",
     {"HB406"}},
    {"one character less in a name", list, "继续支持建始县电商冷链物流产业园建设", "继续支持建始县电商冷链物产业园建设",
     "HB407", "建始县电商冷链物产业园"},
    {"a heading's part nowhere",
     list,
     "    category: 建设用地增减挂钩和耕地占补平衡",
     "    category: 建设用地增减挂钩和耕地占补平衡、宅基地改革",
     "HB408",
     "宅基地改革",
     "",
     {"HB408"}},
    {"another year than the title's", plan, "year: 2024", "year: 2025", "HB412", "2025"},
    {"issued in another year", plan, "issued: 2024-05-24", "issued: 2042-05-24", "HB413", "2042-05-24"},
    {"an annex under another title", medical, "title: 洪山区帮扶建始县医疗机构结对表",
     "title: 洪山区帮扶建始县医院结对表", "HB414", "洪山区帮扶建始县医院结对表"},
    {"an annex that the plan does not list", plan, "  - 洪山区帮扶建始县医疗机构结对表\n", "", "HB415",
     "洪山区帮扶建始县学校结对表", "应列在它后面"},
    {"clause in the air", agreement, "    duties: [measures]\n", "", "HB410", "C2"},
};

using Told = std::multimap<std::string, const Finding*>;

/// What is told, by code and words: line numbers move.
Told told_by(const test::Checked& checked) {
  Told told;
  for (const Finding& finding : checked.findings())
    told.emplace(std::string(finding.info->code) + finding.message().in(Lang::zh), &finding);
  return told;
}

}  // namespace

TEST_CASE("each damage of the real plan is told once, at its place") {
  const test::Checked sound = test::checked(test::real_plan, as_of);
  const Told before = told_by(sound);
  for (const Damage& damage : damages) {
    if (damage.code.empty()) continue;
    CAPTURE(damage.name);
    const test::PlanCopy copy(test::real_plan);
    copy.replace(damage.file, damage.from, damage.to);
    const test::Checked damaged = test::checked(copy.folder(), as_of);
    INFO(damaged.told());
    std::vector<std::string_view> fresh;
    const Finding* found = nullptr;
    for (const auto& [words, finding] : told_by(damaged)) {
      if (before.contains(words)) continue;
      if (found == nullptr && finding->info->code == damage.code) {
        found = finding;
      } else {
        fresh.push_back(finding->info->code);
      }
    }
    CHECK(found != nullptr);
    if (found == nullptr) continue;
    CHECK(damaged.marked(*found) == damage.marked);
    CHECK((found->label ? found->label->in(Lang::zh) : "") == damage.label);
    CHECK(fresh == damage.also);
    CHECK(found->at.known());
  }
}
