#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// Documents as they are printed: LibreOffice makes the pages, poppler reads them.
namespace hbjs::pages {

/// Which of the programs needed is not installed, with what to install; empty when all are.
std::string missing_tools();

/// What a program writes to stdout; throws when it fails.
std::string output_of(const std::string& command);

struct PrintedPage {
  bool landscape = false;
  std::vector<std::string> lines;  ///< not empty ones, without the blanks that poppler puts between words
  std::string number;              ///< — 3 —
  bool number_at_left = false;
};

/// Lines that are neither the page's number nor its header.
std::vector<std::string> body_of(const PrintedPage& page);

/// All lines of the page as one text.
std::string text_of(const PrintedPage& page);

/// Converts all documents of a folder at once, which is what costs time.
void print_all(const std::filesystem::path& folder);

/// The pages of NAME.docx, once print_all() has been called.
std::vector<PrintedPage> pages_of(const std::filesystem::path& folder, const std::string& name);

}  // namespace hbjs::pages
