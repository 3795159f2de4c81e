#include "pages/printed.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

namespace fs = std::filesystem;

namespace hbjs::pages {
namespace {

constexpr std::string_view made_up_mark = "【演示数据】";

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

std::string without_blanks(const std::string& text) {
  constexpr std::string_view wide_blank = "\u3000";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, wide_blank.size(), wide_blank) == 0) {
      i += wide_blank.size() - 1;
    } else if (text[i] != ' ' && text[i] != '\f' && text[i] != '\r') {
      out += text[i];
    }
  }
  return out;
}

bool is_number(const std::string& line) {
  constexpr std::string_view dash = "—";
  return line.size() > 2 * dash.size() && line.starts_with(dash) && line.ends_with(dash) &&
         line.find_first_not_of("0123456789", dash.size()) == line.size() - dash.size();
}

/// Which pages lie on their side.
std::vector<bool> sizes_of(const fs::path& pdf) {
  std::istringstream lines(output_of("pdfinfo -f 1 -l 999 " + quoted(pdf)));
  std::vector<bool> landscape;
  for (std::string line; std::getline(lines, line);) {
    double width = 0, height = 0;
    int page = 0;
    if (std::sscanf(line.c_str(), "Page %d size: %lf x %lf", &page, &width, &height) == 3)
      landscape.push_back(width > height);
  }
  return landscape;
}

}  // namespace

std::string missing_tools() {
  std::string missing;
  for (const auto& [program, package] :
       {std::pair("soffice", "libreoffice-writer-nogui"), std::pair("pdftotext", "poppler-utils"),
        std::pair("pdfinfo", "poppler-utils")}) {
    if (std::system((std::string("command -v ") + program + " >/dev/null 2>&1").c_str()) != 0)
      missing += std::string(missing.empty() ? "" : ", ") + program + " (apt-get install " + package + ")";
  }
  return missing;
}

std::string output_of(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  std::string out;
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    out.append(buffer.data(), got);
  if (pclose(pipe) != 0) throw std::runtime_error("failed: " + command);
  return out;
}

std::vector<std::string> body_of(const PrintedPage& page) {
  std::vector<std::string> lines;
  for (const std::string& line : page.lines) {
    if (line != page.number && !line.starts_with(made_up_mark)) lines.push_back(line);
  }
  return lines;
}

std::string text_of(const PrintedPage& page) {
  std::string text;
  for (const std::string& line : page.lines) text += line;
  return text;
}

void print_all(const fs::path& folder) {
  output_of("cd " + quoted(folder) + " && soffice --headless -env:UserInstallation=file://" +
            (folder / "profile").string() + " --convert-to pdf *.docx 2>&1");
}

std::vector<PrintedPage> pages_of(const fs::path& folder, const std::string& name) {
  const fs::path pdf = folder / (name + ".pdf");
  if (!fs::exists(pdf)) throw std::runtime_error(name + ".docx: LibreOffice made no PDF of it");
  const std::vector<bool> landscape = sizes_of(pdf);
  std::vector<PrintedPage> pages(landscape.size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    pages[i].landscape = landscape[i];
    const std::string at = std::to_string(i + 1);
    std::istringstream lines(output_of("pdftotext -layout -f " + at + " -l " + at + " " + quoted(pdf) + " -"));
    for (std::string line; std::getline(lines, line);) {
      const std::string text = without_blanks(line);
      if (text.empty()) continue;
      pages[i].lines.push_back(text);
      constexpr std::size_t left = 20;  // blanks before it
      if (is_number(text)) {
        pages[i].number = text;
        pages[i].number_at_left = line.find_first_not_of(" \f") < left;
      }
    }
  }
  return pages;
}

}  // namespace hbjs::pages
