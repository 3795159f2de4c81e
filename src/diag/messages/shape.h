#pragma once

#include "diag/message.h"

/// HB1xx: YAML that can be read but is not of the shape that the field tables give a record.
namespace hbjs::msg {

inline constexpr Message<Str, Str> unknown_key{"HB101",
                                               Severity::error,
                                               "未知的键“{0}”",
                                               "unknown key “{0}”",
                                               "这里可用的键：{1}",
                                               "keys that may stand here: {1}"};
/// key, what it is in Chinese, in English
inline constexpr Message<Str, Str, Str> missing_key{"HB102",
                                                    Severity::error,
                                                    "缺少“{0}”（{1}）",
                                                    "“{0}” is missing ({2})",
                                                    "在这条记录里补上“{0}:”",
                                                    "add `{0}:` to this record"};
inline constexpr Message<Str> duplicate_key{
    "HB103", Severity::error, "键“{0}”重复", "the key “{0}” stands here twice", "只留一个", "keep one of them"};
/// what it is in Chinese, in English; wanted in Chinese, in English; found in Chinese, in English
inline constexpr Message<Str, Str, Str, Str, Str, Str> wrong_shape{
    "HB104",
    Severity::error,
    "{0}应为{2}，这里是{4}",
    "{1} must be {3}; this is {5}",
    "列表写成 [甲, 乙] 或每行一个“- 甲”；键值写成下一行缩进的“键: 值”",
    "a list is [a, b] or one `- a` a line; a mapping is `key: value` lines, indented"};
inline constexpr Message<Str> empty_value{"HB105",
                                          Severity::error,
                                          "“{0}”没有值",
                                          "“{0}” has no value",
                                          "填上值；可省略的键请整行删去；空列表写 []",
                                          "give it a value; leave an optional key out altogether; an empty list is []"};
inline constexpr Message<Str> bad_number{"HB106",
                                         Severity::error,
                                         "“{0}”不是数",
                                         "“{0}” is not a number",
                                         "只写十进制数字，如 1850 或 12.5；单位写在 unit 里，不写千分位",
                                         "write plain decimal digits such as 1850 or 12.5; the unit has its own key"};
inline constexpr Message<Str> bad_integer{"HB107",
                                          Severity::error,
                                          "“{0}”不是整数",
                                          "“{0}” is not a whole number",
                                          "只用数字写整数，如 25",
                                          "write a whole number in digits, such as 25"};
inline constexpr Message<Str> bad_date{"HB108",
                                       Severity::error,
                                       "“{0}”不是 YYYY-MM-DD 形式的日期，或这一天不存在",
                                       "“{0}” is no date of the form YYYY-MM-DD, or no such day exists",
                                       "写成 YYYY-MM-DD，如 2024-06-25",
                                       "write YYYY-MM-DD, such as 2024-06-25"};
inline constexpr Message<Str> bad_month{"HB109",
                                        Severity::error,
                                        "“{0}”不是月份",
                                        "“{0}” is not a month",
                                        "写成 YYYY-MM，如 2024-06",
                                        "write YYYY-MM, such as 2024-06"};
inline constexpr Message<Str> bad_bool{"HB110",
                                       Severity::error,
                                       "“{0}”应为 true 或 false",
                                       "“{0}” must be true or false",
                                       "是写 true，否写 false",
                                       "write true for yes, false for no"};
inline constexpr Message<Str, Str> unknown_word{
    "HB111",           Severity::error, "不认识的取值“{0}”", "“{0}” is not one of the words known here",
    "可用的取值：{1}", "the words: {1}"};

inline constexpr Message<> key_not_text{"HB112",
                                        Severity::error,
                                        "键必须是文字",
                                        "a key must be a plain text",
                                        "若以 [ 或 {{ 开头的是文字，请加引号",
                                        "quote a text that begins with [ or {{"};
inline constexpr Message<Str> two_items_in_one{
    "HB115",
    Severity::error,
    "列表的各项之间用了“{0}”，YAML 只认半角逗号",
    "the items of this list are separated by “{0}”; YAML knows the ASCII comma only",
    "改为半角逗号；若确是一项，请给它加引号",
    "use ASCII commas; quote the item if it is one"};
/// as written; the key that stands there already
inline constexpr Message<Str, Str> same_key{"HB116",
                                            Severity::error,
                                            "“{0}”与“{1}”只有大小写或全角、半角之别，这个键重复了",
                                            "“{0}” differs from “{1}” in case or width only: the key stands here twice",
                                            "只留“{1}”",
                                            "keep “{1}” only"};
inline constexpr Message<> no_key{"HB117",
                                  Severity::error,
                                  "冒号前面没有键",
                                  "no key stands before this colon",
                                  "在冒号前写上键，或删去这一行",
                                  "write the key before the colon, or remove the line"};
inline constexpr Message<> empty_item{"HB118",
                                      Severity::error,
                                      "列表里两个逗号之间什么也没有",
                                      "nothing stands between two commas of this list",
                                      "补上漏掉的一项，或删去一个逗号",
                                      "write the missing item, or remove a comma"};
/// key; the key of the record it belongs to, in Chinese, in English
inline constexpr Message<Str, Str, Str> wrong_level{"HB119",
                                                    Severity::error,
                                                    "“{0}”缩进错了一级：它是{1}的键",
                                                    "“{0}” is indented at the wrong level: it is a key of {2}",
                                                    "与同一条记录的其他键对齐",
                                                    "align it with the other keys of its record"};
/// key; as a list
inline constexpr Message<Str, Str> list_as_text{"HB120",
                                                Severity::error,
                                                "“{0}”应为列表，这里把几项写成了一个值",
                                                "“{0}” must be a list; here several items are written as one value",
                                                "写成 {1}",
                                                "write {1}"};

inline constexpr Message<Str, int, int> number_too_long{
    "HB113",
    Severity::error,
    "“{0}”的位数太多：整数部分最多 {1} 位，小数最多 {2} 位",
    "“{0}” has too many digits: at most {1} before the point, {2} after it",
    "核对数字；金额以万元计，小数四舍五入到 {2} 位以内",
    "check the number; money is in 万元; round to {2} places or fewer"};
inline constexpr Message<Str, int> integer_out_of_range{
    "HB114",
    Severity::error,
    "“{0}”超出范围，只能是 0 到 {1} 的整数",
    "“{0}” is out of range: it must be a whole number from 0 to {1}",
    "核对数字，看是否多打了几位",
    "check the number; a digit too many?"};

}  // namespace hbjs::msg
