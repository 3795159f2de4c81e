#include <zip.h>

#include <algorithm>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>

#include "office/package.h"

namespace hbjs::office {
namespace {

constexpr zip_uint16_t day = (1U << 5U) | 1U;  // 1 January 1980, the first that zip files know
constexpr zip_uint32_t effort = 6;             // of deflating: more makes files hardly smaller and takes twice as long

struct Free {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
  void operator()(zip_t* archive) const { zip_discard(archive); }
};

using Source = std::unique_ptr<zip_source_t, Free>;
using Archive = std::unique_ptr<zip_t, Free>;

[[noreturn]] void fail() { throw std::runtime_error("cannot make a zip file in memory"); }

/// Opens the zip file that a source holds or is to hold.
Archive opened(const Source& file, int mode) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_keep(file.get());  // the archive frees it once
  Archive archive(zip_open_from_source(file.get(), mode, &error));
  if (!archive) zip_source_free(file.get());
  zip_error_fini(&error);
  if (!archive) fail();
  return archive;
}

Source source_of(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  Source source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
  zip_error_fini(&error);
  if (!source) fail();
  return source;
}

/// A zip file in memory that is being made.
class Writer {
 public:
  Writer() : file_(source_of({})), archive_(opened(file_, ZIP_TRUNCATE)) {}

  void put(const Part& part) {
    const zip_uint64_t at = add(part.name, zip_source_buffer(archive_.get(), part.bytes.data(), part.bytes.size(), 0));
    zip_set_file_compression(archive_.get(), at, ZIP_CM_DEFLATE, effort);
  }

  /// The entry of another zip file, as deflated as it is there.
  void copy(const Archive& from, zip_uint64_t index) {
    add(zip_get_name(from.get(), index, 0),
        zip_source_zip(archive_.get(), from.get(), index, ZIP_FL_COMPRESSED, 0, -1));
  }

  std::string finished() {
    if (zip_close(archive_.get()) != 0) fail();
    static_cast<void>(archive_.release());
    zip_stat_t about;
    if (zip_source_stat(file_.get(), &about) != 0 || zip_source_open(file_.get()) != 0) fail();
    std::string bytes(about.size, '\0');
    const zip_int64_t got = zip_source_read(file_.get(), bytes.data(), bytes.size());
    zip_source_close(file_.get());
    if (got != static_cast<zip_int64_t>(bytes.size())) fail();
    return bytes;
  }

 private:
  zip_uint64_t add(const std::string& name, zip_source_t* source) {
    const zip_int64_t index = zip_file_add(archive_.get(), name.c_str(), source, 0);
    if (index < 0) {
      zip_source_free(source);
      fail();
    }
    zip_file_set_dostime(archive_.get(), static_cast<zip_uint64_t>(index), 0, day, 0);
    return static_cast<zip_uint64_t>(index);
  }

  Source file_;
  Archive archive_;
};

}  // namespace

std::string packed(const std::vector<Part>& parts) {
  Writer writer;
  for (const Part& part : parts) writer.put(part);
  return writer.finished();
}

std::string with_part(std::string_view package, const Part& part) { return with_parts(package, {part}); }

std::string with_parts(std::string_view package, const std::vector<Part>& parts) {
  const Source file = source_of(package);
  const Archive from = opened(file, ZIP_RDONLY);
  Writer writer;
  std::set<std::string_view> exchanged;
  const zip_int64_t count = zip_get_num_entries(from.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    const auto part = std::ranges::find(parts, zip_get_name(from.get(), index, 0), &Part::name);
    if (part == parts.end()) {
      writer.copy(from, index);
    } else {
      writer.put(*part);
      exchanged.insert(part->name);
    }
  }
  for (const Part& part : parts) {
    if (!exchanged.contains(part.name)) writer.put(part);
  }
  return writer.finished();
}

}  // namespace hbjs::office
