#include "load/baseline.h"

#include "base/file.h"
#include "diag/messages.h"
#include "load/bytes.h"
#include "load/decode.h"
#include "load/limits.h"

namespace hbjs::load {

BaselineFile read_baseline(const std::filesystem::path& path) {
  BaselineFile file;
  const ReadResult read = read_file(path, std::size_t{max_file_mib} << 20);
  file.error = read.error;
  if (read.error) return file;
  if (read.too_large) {
    file.sink.tell(msg::too_large, Span{0, 1, 1, 1, 1}, max_file_mib);
    return file;
  }
  std::string_view bytes = read.bytes;
  if (!check_bytes(bytes, 0, file.sink)) return file;
  Reader reader(bytes, 0, file.sink);
  if (!reader.begin()) return file;
  Tree tree;
  Decoder(reader, tree, file.sink).file(file.baseline);
  return file;
}

}  // namespace hbjs::load
