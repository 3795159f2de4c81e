#pragma once

#include <zip.h>

#include <algorithm>
#include <cstring>
#include <deque>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Makes XLSX files for tests, sound ones and such as no program should write.
namespace hbjs::testing {

struct Part {
  std::string name, bytes;
  bool locked = false;     ///< encrypted
  std::size_t spaces = 0;  ///< so many behind the bytes, made while they are deflated
};

/// Where the deflating of a part has come to.
struct Progress {
  const Part& part;
  std::size_t at = 0;
};

/// Gives libzip a part's bytes, then its spaces.
inline zip_int64_t give(void* state, void* data, zip_uint64_t size, zip_source_cmd_t command) {
  auto& progress = *static_cast<Progress*>(state);
  const Part& part = progress.part;
  if (command == ZIP_SOURCE_SUPPORTS)
    return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                          ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
  if (command == ZIP_SOURCE_OPEN) progress.at = 0;
  if (command == ZIP_SOURCE_STAT) zip_stat_init(static_cast<zip_stat_t*>(data));
  if (command != ZIP_SOURCE_READ) return 0;
  const std::size_t all = part.bytes.size() + part.spaces;
  const std::size_t count = std::min<std::size_t>(size, all - progress.at);
  auto* const out = static_cast<char*>(data);
  const std::size_t copied = part.bytes.copy(out, count, std::min(progress.at, part.bytes.size()));
  std::memset(out + copied, ' ', count - copied);
  progress.at += count;
  return static_cast<zip_int64_t>(count);
}

struct Free {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
  void operator()(zip_t* archive) const { zip_discard(archive); }
};

/// A zip file of the parts, in their order. Throws std::runtime_error for a name that libzip refuses.
inline std::string zipped(const std::vector<Part>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  const std::unique_ptr<zip_source_t, Free> file(zip_source_buffer_create(nullptr, 0, 0, &error));
  zip_source_keep(file.get());  // the archive frees it once
  std::deque<Progress> progress;
  std::unique_ptr<zip_t, Free> archive(zip_open_from_source(file.get(), ZIP_TRUNCATE, &error));
  for (const Part& part : parts) {
    zip_source_t* bytes = zip_source_function(archive.get(), give, &progress.emplace_back(Progress{part}));
    const zip_int64_t index = zip_file_add(archive.get(), part.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(bytes);
      throw std::runtime_error("zipped: " + part.name);
    }
    if (part.locked) zip_file_set_encryption(archive.get(), static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, "演示");
  }
  if (zip_close(archive.get()) != 0) throw std::runtime_error("zipped: close");
  static_cast<void>(archive.release());
  std::string out;
  zip_source_open(file.get());
  char chunk[4096];
  for (zip_int64_t got = 0; (got = zip_source_read(file.get(), chunk, sizeof chunk)) > 0;)
    out.append(chunk, static_cast<std::size_t>(got));
  zip_source_close(file.get());
  return out;
}

/// The bytes with every `from` replaced by `to` of the same size: zip headers name parts twice.
inline std::string renamed(std::string bytes, std::string_view from, std::string_view to) {
  for (std::size_t at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + 1))
    bytes.replace(at, from.size(), to);
  return bytes;
}

/// An XLSX in parts, which a test may change before it is zipped.
class XlsxMaker {
 public:
  std::string workbook_attributes = R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
  std::string relation_types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  std::string workbook_target = "xl/workbook.xml";
  std::string folder = "worksheets/";  ///< of sheets, as the workbook's relations name it
  std::string properties;              ///< <workbookPr> and what else goes before the sheets
  std::string names;                   ///< what goes into <definedNames>
  std::string strings;                 ///< what goes into <sst>; no such part when empty
  std::string styles;                  ///< what goes into <styleSheet>; likewise
  std::vector<Part> more;

  /// A sheet with these rows; `after` stands behind them, `state` may be hidden or veryHidden.
  XlsxMaker& sheet(std::string name, std::string rows, std::string state = "", std::string after = "") {
    sheets_.push_back({std::move(name), std::move(rows), std::move(state), std::move(after)});
    return *this;
  }

  [[nodiscard]] std::vector<Part> parts() const {
    std::vector<Part> out{{"[Content_Types].xml", "<Types/>"},
                          {"_rels/.rels", relations({{"officeDocument", workbook_target}})}};
    std::vector<std::pair<std::string, std::string>> targets;
    std::string list;
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      const std::string file = "sheet" + std::to_string(i + 1) + ".xml";
      const Sheet& sheet = sheets_[i];
      targets.emplace_back("worksheet", folder + file);
      list += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + std::to_string(i + 7) + "\" r:id=\"rId" +
              std::to_string(i + 1) + "\"" + (sheet.state.empty() ? "" : " state=\"" + sheet.state + "\"") + "/>";
      out.push_back({"xl/worksheets/" + file, "<worksheet " + workbook_attributes +
                                                  "><dimension ref=\"A1\"/><sheetData>" + sheet.rows + "</sheetData>" +
                                                  sheet.after + "</worksheet>"});
    }
    if (!strings.empty()) {
      targets.emplace_back("sharedStrings", "sharedStrings.xml");
      out.push_back({"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"});
    }
    if (!styles.empty()) {
      targets.emplace_back("styles", "styles.xml");
      out.push_back({"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"});
    }
    out.push_back({"xl/workbook.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<workbook " + workbook_attributes +
                                          ">" + properties + "<sheets>" + list + "</sheets><definedNames>" + names +
                                          "</definedNames></workbook>"});
    out.push_back({"xl/_rels/workbook.xml.rels", relations(targets)});
    out.insert(out.end(), more.begin(), more.end());
    return out;
  }

  [[nodiscard]] std::string bytes() const { return zipped(parts()); }

 private:
  struct Sheet {
    std::string name, rows, state, after;
  };

  [[nodiscard]] std::string relations(const std::vector<std::pair<std::string, std::string>>& targets) const {
    std::string out = "<Relationships>";
    for (std::size_t i = 0; i < targets.size(); ++i) {
      out += "<Relationship Id=\"rId" + std::to_string(i + 1) + "\" Type=\"" + relation_types + targets[i].first +
             "\" Target=\"" + targets[i].second + "\"/>";
    }
    return out + "</Relationships>";
  }

  std::vector<Sheet> sheets_;
};

}  // namespace hbjs::testing
