#include "base/pinyin.h"

#include <algorithm>
#include <cstdint>
#include <mutex>
#include <unordered_map>
#include <utility>

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/utf8.h"

namespace hbjs {

namespace {

/// The first character of each syllable in ICU's pinyin order, in that order. A character has the syllable
/// of the last of these that is not after it. ICU's transliterator Han-Latin knows the same readings, but
/// takes 90 ms to make, and a query takes 3; a test holds the two together.
constexpr std::string_view syllable_starts =
    "阿a 哎ai 安an 肮ang 凹ao 丷ba 挀bai 扳ban 邦bang 勹bao 陂bei 奔ben 伻beng 逼bi 边bian 灬biao 憋bie "
    "汃bin 冫bing 癶bo 峬bu 嚓ca 偲cai 参can 仓cang 撡cao 冊ce 嵾cen 曽ceng 叉cha 芆chai 辿chan 伥chang "
    "抄chao 车che 抻chen 阷cheng 吃chi 充chong 抽chou 出chu 欻chua 揣chuai 巛chuan 刅chuang 吹chui "
    "旾chun 逴chuo 呲ci 匆cong 凑cou 粗cu 汆cuan 崔cui 邨cun 搓cuo 咑da 呆dai 丹dan 当dang 刀dao 嘚de "
    "扥den 灯deng 氐di 甸dian 刁diao 爹die 丁ding 丟diu 东dong 吺dou 厾du 耑duan 垖dui 吨dun 多duo 妸e "
    "诶ei 奀en 鞥eng 儿er 发fa 帆fan 匚fang 飞fei 分fen 丰feng 覅fiao 仏fo 紑fou 夫fu 旮ga 侅gai 甘gan "
    "冈gang 皋gao 戈ge 给gei 根gen 刯geng 工gong 勾gou 估gu 瓜gua 乖guai 关guan 光guang 归gui 丨gun "
    "呙guo 哈ha 咍hai 佄han 夯hang 茠hao 诃he 黒hei 拫hen 亨heng 噷hm 叿hong 齁hou 乎hu 花hua 怀huai "
    "欢huan 巟huang 灰hui 昏hun 吙huo 丌ji 加jia 戋jian 江jiang 艽jiao 阶jie 巾jin 坕jing 冂jiong 丩jiu "
    "凥ju 姢juan 噘jue 军jun 咔ka 开kai 刊kan 忼kang 尻kao 匼ke 剋kei 肎ken 劥keng 空kong 抠kou 扝ku "
    "夸kua 蒯kuai 宽kuan 匡kuang 亏kui 坤kun 扩kuo 垃la 来lai 兰lan 啷lang 捞lao 肋le 勒lei 崚leng 哩li "
    "俩lia 奁lian 良liang 撩liao 毟lie 拎lin 〇ling 溜liu 囖lo 龙long 瞜lou 噜lu 驴lv 娈luan 掠lve "
    "抡lun 罗luo 呣m 妈ma 埋mai 嫚man 牤mang 猫mao 嚒me 呅mei 椚men 擝meng 咪mi 宀mian 喵miao 乜mie "
    "民min 名ming 谬miu 摸mo 哞mou 毪mu 嗯n 拏na 腉nai 囡nan 囔nang 孬nao 疒ne 娞nei 恁nen 能neng 妮ni "
    "拈nian 娘niang 鸟niao 捏nie 囜nin 宁ning 妞niu 农nong 羺nou 奴nu 女nv 奻nuan 疟nve 黁nun 郍nuo 喔o "
    "讴ou 妑pa 拍pai 眅pan 乓pang 抛pao 呸pei 喷pen 匉peng 丕pi 囨pian 剽piao 氕pie 姘pin 乒ping 钋po "
    "剖pou 仆pu 七qi 掐qia 千qian 呛qiang 悄qiao 苆qie 亲qin 靑qing 芎qiong 丘qiu 区qu 奍quan 缺que "
    "夋qun 呥ran 穣rang 娆rao 惹re 人ren 扔reng 日ri 茸rong 厹rou 邚ru 挼rua 堧ruan 婑rui 瞤run 捼ruo "
    "仨sa 毢sai 三san 桒sang 掻sao 閪se 森sen 僧seng 杀sha 筛shai 山shan 伤shang 弰shao 奢she 谁shei "
    "申shen 升sheng 尸shi 収shou 书shu 刷shua 衰shuai 闩shuan 双shuang 脽shui 吮shun 说shuo 厶si 忪song "
    "凁sou 苏su 狻suan 夊sui 孙sun 唆suo 他ta 囼tai 坍tan 汤tang 夲tao 忑te 熥teng 剔ti 天tian 旫tiao "
    "帖tie 厅ting 囲tong 偷tou 凸tu 湍tuan 推tui 吞tun 乇tuo 屲wa 歪wai 弯wan 尣wang 危wei 昷wen 翁weng "
    "挝wo 乌wu 夕xi 虲xia 仙xian 乡xiang 灱xiao 些xie 心xin 星xing 凶xiong 休xiu 吁xu 吅xuan 削xue "
    "坃xun 丫ya 恹yan 央yang 幺yao 倻ye 一yi 囙yin 应ying 哟yo 佣yong 优you 込yu 囦yuan 曰yue 晕yun "
    "帀za 災zai 兂zan 匨zang 傮zao 则ze 贼zei 怎zen 増zeng 扎zha 夈zhai 枬zhan 张zhang 佋zhao 蜇zhe "
    "贞zhen 凧zheng 之zhi 中zhong 州zhou 朱zhu 抓zhua 拽zhuai 专zhuan 妆zhuang 隹zhui 宒zhun 卓zhuo "
    "乲zi 宗zong 邹zou 租zu 钻zuan 厜zui 尊zun 昨zuo";

/// The last character that the pinyin order knows; those after it are sorted by radical and have no reading.
constexpr char32_t last_read = U'咗';

/// Characters of names and offices that are read in more than one way, with all their ways: ICU knows only
/// the most frequent, which for 覃 is not the one of 建始.
constexpr std::pair<char32_t, std::string_view> several_readings[]{
    {U'长', "chang zhang"}, {U'重', "zhong chong"}, {U'行', "xing hang"}, {U'会', "hui kuai"},
    {U'乐', "le yue"},      {U'石', "shi dan"},     {U'大', "da dai"},    {U'都', "du dou"},
    {U'区', "qu ou"},       {U'单', "dan shan"},    {U'解', "jie xie"},   {U'曾', "zeng ceng"},
    {U'仇', "qiu chou"},    {U'查', "zha cha"},     {U'朴', "piao pu"},   {U'覃', "qin tan"},
    {U'藏', "zang cang"},   {U'调', "diao tiao"},   {U'率', "lv shuai"},  {U'参', "can shen"},
    {U'传', "chuan zhuan"}, {U'地', "di de"},       {U'朝', "chao zhao"}, {U'种', "zhong chong"},
    {U'盛', "sheng cheng"}, {U'尉', "wei yu"},      {U'校', "xiao jiao"}, {U'系', "xi ji"},
    {U'省', "sheng xing"},  {U'降', "jiang xiang"}, {U'厦', "sha xia"},   {U'泊', "bo po"},
    {U'车', "che ju"},      {U'给', "gei ji"},      {U'角', "jiao jue"},  {U'卡', "ka qia"},
    {U'露', "lu lou"},      {U'模', "mo mu"},       {U'宿', "su xiu"},    {U'巷', "xiang hang"},
    {U'堡', "bao pu"},      {U'圩', "wei xu"},      {U'什', "shi shen"},  {U'便', "bian pian"},
};

bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'); }

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

/// Where a name or clause ends: no one types across it.
bool ends_stretch(char32_t c) {
  constexpr std::u32string_view marks = U"，。、；：！？,;:!?\n\r";
  return marks.find(c) != std::u32string_view::npos;
}

/// How far a query is read by stretches that end at the present character: for each length of it, where the latest
/// such stretch begins, or `nowhere`. Those of one character are told from longer ones.
struct Reached {
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
  explicit Reached(std::size_t size) : one(size + 1, nowhere), more(size + 1, nowhere) {}
  std::vector<std::size_t> one;
  std::vector<std::size_t> more;
};

/// Goes through a text for the letters of one query.
class Walk {
 public:
  explicit Walk(std::string_view letters) : letters_(letters), now_(letters.size()), next_(letters.size()) {}

  /// Nothing goes on from here.
  void stop() {
    if (!going_) return;
    now_ = Reached(letters_.size());
    going_ = false;
  }

  /// One character further, the `here`-th, read in any of `ways`: in full, or by any beginning of it. A stretch may
  /// begin here where `may_begin`.
  void go(const std::vector<std::string>& ways, std::size_t here, bool may_begin) {
    constexpr std::size_t nowhere = Reached::nowhere;
    const bool begins =
        may_begin && std::ranges::any_of(ways, [&](const std::string& way) { return way[0] == letters_[0]; });
    if (!going_ && !begins) return;  // most characters of a text
    std::ranges::fill(next_.one, nowhere);
    std::ranges::fill(next_.more, nowhere);
    going_ = false;
    for (std::size_t from = 0; from < letters_.size(); ++from) {
      const std::size_t begun = later(now_.one[from], now_.more[from]);
      const bool fresh = from == 0 && begins;
      if (begun == nowhere && !fresh) continue;
      for (const std::string& way : ways) {
        for (std::size_t n = 0; n < way.size() && from + n < letters_.size() && letters_[from + n] == way[n]; ++n) {
          const std::size_t to = from + n + 1;
          next_.more[to] = later(next_.more[to], begun);
          if (fresh) next_.one[to] = here;
          going_ = true;
        }
      }
    }
    std::swap(now_, next_);
  }

  /// What the present character reaches.
  [[nodiscard]] const Reached& reached() const { return now_; }
  [[nodiscard]] bool going() const { return going_; }

 private:
  static std::size_t later(std::size_t a, std::size_t b) {
    return a == Reached::nowhere ? b : b == Reached::nowhere ? a : std::max(a, b);
  }

  std::string_view letters_;
  Reached now_, next_;
  bool going_ = false;
};

/// Whether a character is folded to itself, as nearly all Han are.
bool folds_to_itself(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

}  // namespace

struct Pinyin::Impl {
  std::unique_ptr<icu::Collator> order;
  std::vector<std::pair<std::string, std::string>> starts;  // sort key, syllable
  std::string last_key;
  std::unordered_map<char32_t, std::vector<std::string>> readings;
  std::mutex mutex;  // guards readings, and the collator, which ICU does not promise to share

  std::string key(char32_t c) const {
    const icu::UnicodeString text(static_cast<UChar32>(c));
    std::string out(32, '\0');
    while (true) {
      auto* const bytes = reinterpret_cast<std::uint8_t*>(out.data());
      const auto size = static_cast<std::size_t>(order->getSortKey(text, bytes, static_cast<int>(out.size())));
      const bool fits = size <= out.size();
      out.resize(size);
      if (fits) return out;
    }
  }

  std::string syllable(char32_t c) const {
    if (!order) return "";
    const std::string own = key(c);
    if (own > last_key) return "";
    const auto after = std::upper_bound(starts.begin(), starts.end(), own,
                                        [](const std::string& k, const auto& start) { return k < start.first; });
    return after == starts.begin() ? "" : std::prev(after)->second;
  }

  /// All the ways to read a character, the usual one of ICU first; none where there is none.
  const std::vector<std::string>& ways(char32_t c) {
    const auto [at, is_new] = readings.try_emplace(c);
    std::vector<std::string>& ways = at->second;
    if (!is_new) return ways;
    std::string utf8;
    append_utf8(utf8, c);
    if (!has_han(utf8)) {
      if (u_isalnum(static_cast<UChar32>(c))) ways.push_back(utf8);
      return ways;
    }
    const auto add = [&ways](const std::string& way) {
      if (!way.empty() && std::find(ways.begin(), ways.end(), way) == ways.end()) ways.push_back(way);
    };
    add(syllable(c));
    for (const auto& [other, all] : several_readings) {
      if (other != c) continue;
      for (const std::string& way : words_of(all)) add(way);
    }
    // 旅 is typed lv by some and lu by others.
    for (std::size_t i = ways.size(); i-- > 0;) {
      std::string with_u = ways[i];
      std::replace(with_u.begin(), with_u.end(), 'v', 'u');
      add(with_u);
    }
    return ways;
  }
};

Pinyin::Pinyin() : impl_(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  impl_->order.reset(icu::Collator::createInstance(icu::Locale("zh"), status));
  if (U_FAILURE(status)) {
    impl_->order.reset();  // an ICU without Chinese: nothing has a reading
    return;
  }
  for (const std::string& start : words_of(syllable_starts)) {
    std::size_t at = 0;
    const char32_t first = next_code_point(start, at);
    impl_->starts.emplace_back(impl_->key(first), start.substr(at));
  }
  impl_->last_key = impl_->key(last_read);
}

Pinyin::~Pinyin() = default;

std::vector<std::string> Pinyin::syllables(std::string_view text) const {
  const std::lock_guard lock(impl_->mutex);
  std::vector<std::string> out;
  for (const char32_t c : to_utf32(folded(text))) {
    const std::vector<std::string>& ways = impl_->ways(c);
    if (!ways.empty()) out.push_back(ways.front());
  }
  return out;
}

std::string pinyin_letters(std::string_view query) {
  const std::string bare = folded(query);
  icu::UnicodeString apart =
      icu::UnicodeString::fromUTF8(icu::StringPiece(bare.data(), static_cast<std::int32_t>(bare.size())));
  const bool marked = std::ranges::any_of(bare, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (marked) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) return "";
    apart = nfd->normalize(apart, status);
  }
  std::string out;
  for (int at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
    const auto c = static_cast<char32_t>(apart.char32At(at));
    constexpr char32_t diaeresis = 0x308;
    if (is_latin(c)) {
      out += static_cast<char>(c);
    } else if (c == diaeresis && out.ends_with('u')) {
      out.back() = 'v';
    } else if (c != U'\'' && c != U'’' && c != U'‘' && c != U'-' && !(c >= 0x300 && c <= 0x36F)) {
      return "";
    }
  }
  return out;
}

bool Pinyin::reads(std::string_view query, std::string_view text) const { return !stretches(query, text, 1).empty(); }

std::vector<Stretch> Pinyin::stretches(std::string_view query, std::string_view text, std::size_t most) const {
  std::vector<Stretch> found;
  const std::string letters = pinyin_letters(query);
  if (letters.size() < 2) return found;

  const std::lock_guard lock(impl_->mutex);
  Walk walk(letters);
  std::size_t here = 0;
  const auto step = [&](char32_t c) {
    if (ends_stretch(c)) {
      walk.stop();
      return;
    }
    const std::vector<std::string>& ways = impl_->ways(c);
    if (ways.empty()) return;  // a bracket, a dash, a character no one can read: as if it were not there
    walk.go(ways, here, true);
    const std::size_t from = walk.going() ? walk.reached().more.back() : Reached::nowhere;
    if (from != Reached::nowhere && (found.empty() || from > found.back().begin)) found.push_back({from, here + 1});
  };
  for (std::size_t at = 0; at < text.size() && found.size() < most; ++here) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (folds_to_itself(c)) {
      step(c);
    } else {
      // Folding makes Latin letters of full-width ones, but also commas, which end a stretch just as well.
      for (const char32_t folded_one : to_utf32(folded(text.substr(begin, at - begin)))) step(folded_one);
    }
  }
  return found;
}

bool Pinyin::begins(std::string_view query, std::string_view name) const {
  const std::string letters = pinyin_letters(query);
  if (letters.empty()) return false;

  const std::lock_guard lock(impl_->mutex);
  Walk walk(letters);
  bool first = true;
  for (const char32_t c : to_utf32(folded(name))) {
    const std::vector<std::string>& ways = impl_->ways(c);
    if (ways.empty()) continue;
    walk.go(ways, 0, first);
    if (!walk.going()) return false;
    const Reached& reached = walk.reached();
    if (reached.one.back() != Reached::nowhere || reached.more.back() != Reached::nowhere) return true;
    first = false;
  }
  return false;
}

void sort_by_pinyin(std::vector<std::string>& names) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> order(icu::Collator::createInstance(icu::Locale("zh"), status));
  if (U_FAILURE(status)) {
    std::sort(names.begin(), names.end());
    return;
  }
  std::sort(names.begin(), names.end(), [&order](const std::string& a, const std::string& b) {
    UErrorCode ignored = U_ZERO_ERROR;
    const UCollationResult result = order->compareUTF8(a, b, ignored);
    return result == UCOL_EQUAL ? a < b : result == UCOL_LESS;
  });
}

}  // namespace hbjs
