// Makes a large plan for measuring: the real one, with annex 2 grown to the wanted number of rows by made-up ones
// (marked 演示数据). Works on the text, so that it needs nothing of what is measured.
//
//   generate_plan PLAN OUT ROWS

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace fs = std::filesystem;

namespace {

constexpr std::string_view row_start = "  - id: ";
/// Much longer rows are left out and shorter ones padded: 35,000 rows are to be 18 MB.
constexpr std::size_t row_bytes = 560;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The rows of annex 2 as they stand, each from its `- id:` to the next.
std::vector<std::string> rows_of(std::string_view annex) {
  std::vector<std::string> rows;
  for (std::size_t at = annex.find(row_start); at != std::string_view::npos;) {
    const std::size_t next = annex.find(row_start, at + 1);
    rows.emplace_back(annex.substr(at, next - at));
    at = next;
  }
  return rows;
}

/// Whether a unit leads and is responsible on the same side. Rows that repeat what the source leaves uneven would
/// only measure how fast findings are told.
bool uneven(std::string_view row) {
  constexpr std::string_view lead = "lead: [", responsible = "responsible: [";
  const auto list_after = [row](std::string_view key, std::size_t from) {
    const std::size_t begin = row.find(key, from) + key.size();
    return row.substr(begin, row.find(']', begin) - begin);
  };
  for (std::size_t at = row.find(lead); at != std::string_view::npos; at = row.find(lead, at + 1)) {
    const std::string_view leads = list_after(lead, at);  // one name in every row that is used
    if (leads.find(',') != std::string_view::npos || list_after(responsible, at).find(leads) != std::string_view::npos)
      return true;
  }
  return false;
}

/// Puts `value` in place of what follows `key` on its line.
void replace_value(std::string& row, std::string_view key, std::string_view value) {
  const std::size_t at = row.find(key);
  if (at == std::string::npos) return;
  const std::size_t begin = at + key.size();
  row.replace(begin, row.find('\n', begin) - begin, value);
}

std::string made_up(std::string row, std::size_t number) {
  const std::string id = std::to_string(10 + number / 100) + "." + std::to_string(1 + number % 100);
  std::string content = "演示数据，第" + std::to_string(number + 1) + "行。";
  replace_value(row, row_start, '"' + id + '"');
  replace_value(row, "    category: ", "演示数据" + std::to_string(10 + number / 100));
  replace_value(row, "    content: ", content);
  while (row.size() + 60 < row_bytes) {
    content += "为测量速度而编造，不是任何单位的工作。";
    replace_value(row, "    content: ", content);
  }
  return row;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: generate_plan PLAN OUT ROWS\n";
    return 2;
  }
  const fs::path plan = argv[1];
  const fs::path out = argv[2];
  const std::size_t wanted = std::stoul(argv[3]);
  fs::create_directories(out);
  fs::copy(plan, out, fs::copy_options::recursive | fs::copy_options::overwrite_existing);

  const fs::path annex_path = fs::path("annexes") / "2-requirements.yaml";
  const std::string annex = read(plan / annex_path);
  const std::vector<std::string> rows = rows_of(annex);
  std::vector<std::string> models;
  for (const std::string& row : rows) {
    if (!uneven(row) && row.size() < row_bytes * 3 / 2) models.push_back(row);
  }
  if (models.empty()) {
    std::cerr << "generate_plan: no rows in " << (plan / annex_path).string() << '\n';
    return 3;
  }
  std::ofstream file(out / annex_path, std::ios::binary);
  file << annex;
  if (!annex.ends_with('\n')) file << '\n';
  for (std::size_t i = rows.size(); i < wanted; ++i) file << made_up(models[i % models.size()], i - rows.size());
  file.close();
  return file ? 0 : 3;
}
