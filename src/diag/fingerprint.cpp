#include "diag/fingerprint.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "diag/messages.h"

namespace hbjs {
namespace {

/// FNV-1a, 64 bits: the same on every machine and for ever, which std::hash does not promise.
class Hash {
 public:
  Hash& operator<<(std::string_view text) {
    for (const char c : text) add(static_cast<unsigned char>(c));
    add(0xFF);  // in no UTF-8: (“ab”, “c”) is not (“a”, “bc”)
    return *this;
  }
  Hash& operator<<(std::uint64_t number) {
    for (int byte = 0; byte < 8; ++byte) add(static_cast<unsigned char>(number >> (8 * byte)));
    return *this;
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  void add(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001B3; }
  std::uint64_t value_ = 0xCBF29CE484222325;
};

/// Arguments that say when the plan was looked at, not what stands in it.
std::size_t lasting_args(const Finding& finding) {
  // The rest is a day, or the list of what may stand there, which grows with hbjs.
  const bool first_only =
      finding.info == &msg::month_in_future || finding.info == &msg::unknown_key || finding.info == &msg::unknown_word;
  return first_only ? std::min<std::size_t>(1, finding.args.size()) : finding.args.size();
}

}  // namespace

std::uint64_t Fingerprints::next(const Finding& finding) {
  Hash hash;
  hash << finding.info->code << sources_[finding.at.file].name() << finding.trail;
  for (std::size_t i = 0; i < lasting_args(finding); ++i) hash << finding.args[i];
  const std::uint64_t earlier = alike_[hash.value()]++;
  if (earlier != 0) hash << earlier;
  std::uint64_t fingerprint = hash.value();
  while (!given_.insert(fingerprint).second) fingerprint = (Hash() << fingerprint).value();
  return fingerprint;
}

std::string hex(std::uint64_t fingerprint) { return fmt::format("{:016x}", fingerprint); }

void Sink::stamp(const Sources& sources) {
  Fingerprints fingerprints(sources);
  for (Finding& finding : findings_) finding.fingerprint = fingerprints.next(finding);
  for (Finding& finding : followers_) finding.fingerprint = fingerprints.next(finding);
}

}  // namespace hbjs
