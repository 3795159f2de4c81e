// XML parts: what goes in comes out, and what XML cannot hold does not get in.

#include "office/xml.h"

#include <doctest/doctest.h>

#include "office/refusals.h"

using namespace hbjs;
using namespace hbjs::office;

namespace {

std::string rewritten(std::string_view xml) {
  const std::string bytes = packed({{"a.xml", std::string(xml)}});
  Package package(bytes);
  const std::string out = XmlPart(package, "a.xml").bytes();
  return out.substr(out.find('\n') + 1);
}

}  // namespace

TEST_CASE("a part that nobody changes keeps its text, its spaces and its attributes") {
  for (const std::string_view xml :
       {R"(<w:p a="1 &lt; 2 &amp; &quot;x&quot;"><w:t xml:space="preserve"> </w:t><w:t>a &lt; b &amp; c</w:t></w:p>)",
        "<x>𠮷🎉　演示\tdata</x>", "<x><y/><z></z></x>"}) {
    CAPTURE(xml);
    CHECK(rewritten(rewritten(xml)) == rewritten(xml));
  }
  CHECK(rewritten("<x>𠮷🎉　&#x20BB7;&lt;</x>") == "<x>𠮷🎉　𠮷&lt;</x>");
  CHECK(rewritten("<x><t xml:space=\"preserve\"> </t></x>") == "<x><t xml:space=\"preserve\"> </t></x>");
  CHECK(rewritten("<?xml version=\"1.0\"?><!-- c --><x/>") == "<x/>");
}

TEST_CASE("texts are escaped, and what XML cannot hold is seen to be missing") {
  CHECK(xml_text("a&b<c>\"d'") == "a&amp;b&lt;c&gt;&quot;d&apos;");
  CHECK(xml_text("𠮷🎉\t\n") == "𠮷🎉\t\n");
  CHECK(xml_text(std::string_view("\x01\0\x1F\r\xFF", 5)) == "����");
  CHECK(xml_text("\xEF\xBF\xBE|\xED\xA0\x80") == "�|���");
  CHECK(fit_for_xml("<\x0B>") == "<�>");
}

TEST_CASE("a part that is no XML, or has a DOCTYPE, is refused") {
  CHECK_THROWS_AS(rewritten("<x>"), Refused);
  CHECK_THROWS_AS(rewritten("<!DOCTYPE x><x/>"), Refused);
  CHECK_THROWS_AS(rewritten(""), Refused);
}
