#include "office/recognise.h"

#include <array>
#include <string>
#include <utility>

#include "base/encoding.h"
#include "base/letter_case.h"
#include "base/text.h"
#include "base/utf8.h"
#include "office/refusals.h"

namespace hbjs::office {
namespace {

using namespace std::literals;

struct Signature {
  std::string_view bytes;
  const Reason<>* reason;
};

constexpr std::array signatures{
    Signature{"%PDF"sv, &refused::pdf},
    Signature{"\x89PNG"sv, &refused::picture},
    Signature{"\xFF\xD8\xFF"sv, &refused::picture},
    Signature{"GIF8"sv, &refused::picture},
    Signature{"BM"sv, &refused::picture},
    Signature{"II*\0"sv, &refused::picture},
    Signature{"MM\0*"sv, &refused::picture},
    Signature{"Rar!"sv, &refused::archive},
    Signature{"7z\xBC\xAF\x27\x1C"sv, &refused::archive},
    Signature{"\x1F\x8B"sv, &refused::archive},
};

constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

/// A compound file holds a workbook or a text of old, or a package that is encrypted. Which one is told by the name of
/// a stream, in UTF-16.
Refusal compound(std::string_view bytes) {
  constexpr std::string_view encrypted = "E\0n\0c\0r\0y\0p\0t\0i\0o\0n\0I\0n\0f\0o\0"sv;
  constexpr std::string_view document = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv;
  if (bytes.find(encrypted) != std::string_view::npos) return refused::has_password();
  return bytes.find(document) == std::string_view::npos ? refused::old_workbook() : refused::old_document();
}

std::optional<Refusal> markup(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::string start = in_lower_case(trimmed(bytes.substr(0, 512)));
  for (const std::string_view tag : {"<html"sv, "<!doctype html"sv, "<table"sv, "<head"sv, "<meta"sv}) {
    if (start.starts_with(tag)) return refused::html();
  }
  if (start.starts_with("<?xml")) return start.find("<html") == std::string::npos ? refused::xml() : refused::html();
  return std::nullopt;
}

}  // namespace

bool looks_like_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

std::optional<Refusal> recognised(std::string_view bytes) {
  if (bytes.empty()) return refused::empty_file();
  if (bytes.starts_with(compound_file)) return compound(bytes);
  for (const Signature& signature : signatures) {
    // Two letters could as well begin a text: a picture has a zero soon after.
    const bool short_one = signature.bytes == "BM" && bytes.substr(0, 16).find('\0') == std::string_view::npos;
    if (bytes.starts_with(signature.bytes) && !short_one) return (*signature.reason)();
  }
  return markup(bytes);
}

Refusal no_package(std::string_view bytes) {
  if (auto refusal = recognised(bytes)) return std::move(*refusal);
  return decoded_text(bytes) ? refused::text() : refused::unknown();
}

}  // namespace hbjs::office
