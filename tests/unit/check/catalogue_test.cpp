#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "diag/finding.h"
#include "diag/messages.h"

using namespace hbjs;

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Every "HBnnn" in quotes below src/.
std::set<std::string> codes_in_source() {
  std::set<std::string> codes;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(std::filesystem::path(HBJS_SOURCE_DIR) / "src")) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    for (std::size_t at = text.find("\"HB"); at != std::string::npos; at = text.find("\"HB", at + 1)) {
      const std::string code = text.substr(at + 1, 5);
      if (code.size() == 5 && is_digit(code[2]) && is_digit(code[3]) && is_digit(code[4]) && text[at + 6] == '"')
        codes.insert(code);
    }
  }
  return codes;
}

}  // namespace

TEST_CASE("the catalogue holds every code of the source, each once, in order") {
  std::set<std::string> listed;
  std::string_view last;
  for (const MessageInfo* info : catalogue()) {
    CAPTURE(info->code);
    CHECK(listed.emplace(info->code).second);
    CHECK(last < info->code);
    last = info->code;
  }
  const std::set<std::string> used = codes_in_source();
  for (const std::string& code : used) CHECK_MESSAGE(listed.contains(code), code, " is not in the catalogue");
  for (const std::string& code : listed) CHECK_MESSAGE(used.contains(code), code, " is in the catalogue only");
}

TEST_CASE("every message reads well in both languages") {
  for (const MessageInfo* info : catalogue()) {
    CAPTURE(info->code);
    const std::vector<std::string> args{"甲", "乙", "丙", "丁", "戊", "己"};
    const Said message{info->zh, info->en, args};
    const Said help{info->help_zh, info->help_en, args};
    for (const Lang lang : {Lang::zh, Lang::en}) {
      for (const std::string& text : {message.in(lang), help.in(lang)}) {
        for (const std::string_view leftover : {"{0", "{1", "{}", "{{", "}}", "{:"})
          CHECK(text.find(leftover) == std::string::npos);
        CHECK_FALSE(text.ends_with("。"));
        CHECK_FALSE(text.ends_with("."));
      }
      CHECK_FALSE(message.in(lang).empty());
      CHECK_FALSE(help.in(lang).empty());
    }
  }
}
