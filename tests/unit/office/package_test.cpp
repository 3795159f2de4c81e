// Packages as files: what is written is read again, and is the same bytes every time.

#include "office/package.h"

#include <doctest/doctest.h>

#include "office/refusals.h"
#include "support/xlsx_maker.h"

using namespace hbjs;
using namespace hbjs::office;

namespace {

const std::vector<Part> parts{{"[Content_Types].xml", "<Types/>"},
                              {"word/document.xml", "<w:document>演示数据</w:document>"},
                              {"word/empty.xml", ""}};

/// Why this is refused, in English; "" when it is not.
template <class Act>
std::string why(const Act& act) {
  try {
    act();
    return "";
  } catch (const Refused& refused) {
    return refused.refusal.why.in(Lang::en);
  }
}

}  // namespace

TEST_CASE("what is packed is read again, in its order") {
  const std::string bytes = packed(parts);
  Package package(bytes);
  CHECK(package.names() == std::vector<std::string>{"[Content_Types].xml", "word/document.xml", "word/empty.xml"});
  for (const Part& part : parts) CHECK(package.read(part.name) == part.bytes);
}

TEST_CASE("a part is found whatever the case of its letters, and its name is the one that the file has") {
  const std::string bytes =
      packed({{"[Content_Types].xml", "<Types/>"},
              {"_rels/.rels", R"(<r><Relationship Type="x/officeDocument" Target="WORD/Document.xml"/></r>)"},
              {"word/document.xml", "<a/>"}});
  Package package(bytes);
  CHECK(package.spelled("Word/DOCUMENT.xml") == "word/document.xml");
  CHECK(package.spelled("word/Other.xml") == "word/Other.xml");
  CHECK(main_part(package) == "word/document.xml");
}

TEST_CASE("the same parts give the same bytes, with no time of day in them") {
  CHECK(packed(parts) == packed(parts));
  const std::string bytes = packed(parts);
  for (std::size_t at = bytes.find("PK\x03\x04"); at != std::string::npos; at = bytes.find("PK\x03\x04", at + 1)) {
    CHECK(bytes.substr(at + 10, 4) == std::string("\0\0\x21\0", 4));  // midnight of 1 January 1980
    CHECK(bytes.substr(at + 28, 2) == std::string("\0\0", 2));        // no extra fields
  }
}

TEST_CASE("one part is exchanged and the others stay") {
  const std::string bytes = with_part(packed(parts), {"word/document.xml", "<new/>"});
  Package package(bytes);
  CHECK(package.names().size() == parts.size());
  CHECK(package.read("word/document.xml") == "<new/>");
  CHECK(package.read("[Content_Types].xml") == "<Types/>");
  CHECK(bytes == with_part(packed(parts), {"word/document.xml", "<new/>"}));
}

TEST_CASE("the main part is found, or the file is called by its name") {
  const std::string relations =
      R"(<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/word/./x/../document.xml"/></Relationships>)";
  const auto main_of = [](const std::vector<Part>& of) {
    const std::string bytes = packed(of);
    Package package(bytes);
    return main_part(package);
  };
  CHECK(main_of({{"_rels/.rels", relations}}) == "word/document.xml");
  CHECK(why([&] { main_of({{"a.txt", "x"}}); }) == "this is an archive");
  CHECK(why([&] { main_of(parts); }) == "the file is damaged: its part “_rels/.rels” is missing");
  CHECK(why([&] {
          main_of({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", ""}});
        }) == "this is an OpenDocument text (.odt)");
}

TEST_CASE("a damaged part is told by its name, which moves no cursor") {
  const std::string bytes = packed({{"a\x1B[2J.xml", "<x>"}});
  Package package(bytes);
  CHECK(why([&] { static_cast<void>(package.read("b")); }) == "the file is damaged: its part “b” is missing");
  CHECK(shown("a\x1B[2J.xml\xFF") == "a�[2J.xml�");
  CHECK(shown(std::string(100, 'x')) == std::string(60, 'x') + "…");
}
