#include "office/package.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/letter_case.h"
#include "office/limits.h"
#include "office/refusals.h"

namespace hbjs::office {
namespace {

/// A name that would lie outside of the folder that the entries are unpacked to, or that programs read differently.
bool improper(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos) return true;
  if (name.size() > 1 && name[1] == ':') return true;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('/', begin), name.size());
    if (name.substr(begin, end - begin) == "..") return true;
    begin = end + 1;
  }
  return false;
}

std::uint64_t little_endian(std::string_view bytes) {
  std::uint64_t number = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) number = number << 8U | static_cast<unsigned char>(bytes[i]);
  return number;
}

/// Whether the end of the file promises more entries than it can hold; libzip would make room for all of them. Only
/// zip64 has a number that large: its record is found from a locator, which stands before the usual record.
bool promises_too_many(std::string_view bytes) {
  constexpr std::size_t locator_size = 20, count_at = 32, record_size = 56;
  constexpr std::size_t farthest = 22 + 65'535 + locator_size;  // the usual record may have a comment behind it
  for (std::size_t at = bytes.size() - std::min(bytes.size(), farthest);
       (at = bytes.find("PK\x06\x07", at)) != std::string_view::npos; ++at) {
    if (bytes.size() - at < locator_size) break;
    const std::uint64_t record = little_endian(bytes.substr(at + 8, 8));
    if (record > bytes.size() || bytes.size() - record < record_size) continue;
    if (little_endian(bytes.substr(static_cast<std::size_t>(record) + count_at, 8)) > max_entries) return true;
  }
  return false;
}

zip* open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return nullptr;
  zip* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) zip_source_free(source);
  zip_error_fini(&error);
  return archive;
}

struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

}  // namespace

void Package::Close::operator()(zip* archive) const { zip_discard(archive); }

Package::Package(std::string_view bytes) {
  if (bytes.size() > max_file_mib * mib) refuse(refused::large_file, max_file_mib);
  if (promises_too_many(bytes)) refuse(refused::many_entries, max_entries);
  archive_.reset(open(bytes));
  if (!archive_) refuse(refused::broken_zip);
  const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
  if (count > static_cast<zip_int64_t>(max_entries)) refuse(refused::many_entries, max_entries);
  for (zip_int64_t i = 0; i < count; ++i) take_entry(static_cast<std::uint64_t>(i));
}

void Package::take_entry(std::uint64_t index) {
  zip_stat_t about;
  const char* const name = zip_get_name(archive_.get(), index, 0);
  if (name == nullptr || zip_stat_index(archive_.get(), index, 0, &about) != 0) refuse(refused::broken_zip);
  if (improper(name)) refuse(refused::outside_path, shown(name));
  const std::string key = in_lower_case(name);
  if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE)
    refuse(refused::has_password);
  if (key.ends_with("vbaproject.bin")) refuse(refused::macros);
  if (!entries_.emplace(key, index).second) refuse(refused::entry_twice, shown(name));
}

std::vector<std::string> Package::names() const {
  std::vector<std::string> names;
  const auto count = static_cast<std::uint64_t>(zip_get_num_entries(archive_.get(), 0));
  for (std::uint64_t i = 0; i < count; ++i) {
    std::string name = zip_get_name(archive_.get(), i, 0);
    if (!name.ends_with('/')) names.push_back(std::move(name));
  }
  return names;
}

bool Package::has(std::string_view part) const { return entries_.contains(in_lower_case(part)); }

std::string Package::spelled(const std::string& part) const {
  const auto entry = entries_.find(in_lower_case(part));
  return entry == entries_.end() ? part : zip_get_name(archive_.get(), entry->second, 0);
}

std::string Package::read(const std::string& part) {
  const auto entry = entries_.find(in_lower_case(part));
  if (entry == entries_.end()) refuse(refused::missing_part, shown(part));
  const std::unique_ptr<zip_file_t, CloseEntry> file(zip_fopen_index(archive_.get(), entry->second, 0));
  if (!file) refuse(refused::broken_part, shown(part));
  std::string out;
  std::array<char, std::size_t{1} << 16U> chunk{};
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), chunk.data(), chunk.size());
    if (got < 0) refuse(refused::broken_part, shown(part));
    if (got == 0) return out;
    out.append(chunk.data(), static_cast<std::size_t>(got));
    inflated_ += static_cast<std::size_t>(got);
    if (out.size() > max_part_mib * mib) refuse(refused::large_inside, max_part_mib);
    if (inflated_ > max_inflated_mib * mib) refuse(refused::large_inside, max_inflated_mib);
  }
}

}  // namespace hbjs::office
