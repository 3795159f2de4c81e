#include "cmd/pdf.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>

#include "base/error_words.h"
#include "base/file.h"
#include "base/process.h"
#include "base/text.h"

namespace fs = std::filesystem;

namespace hbjs::cmd {
namespace {

/// LibreOffice is slow to start the first time, on a slow disk slower still; a large report takes some seconds more.
constexpr std::chrono::minutes time_limit{3};

/// A folder of its own among the temporary ones, gone with all in it at the end.
class WorkFolder {
 public:
  explicit WorkFolder(const Session& session) {
    std::string name = (temporary_folder() / "hbjs-pdf-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) session.cannot_write(name, {errno, std::generic_category()});
    path_ = name;
  }
  ~WorkFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// file:///tmp/… with everything but the plainest characters by number.
std::string file_address(const fs::path& path) {
  std::string out = "file://";
  for (const char c : path.string()) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
                       c == '-' || c == '_' || c == '.';
    if (plain) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

/// The Debian package with what reads documents.
constexpr std::string_view package = "libreoffice-writer";

std::string office_program(const Session& session) {
  std::string program = find_program(session.world().env("PATH").value_or(""), {"soffice", "libreoffice"});
  if (!program.empty() && session.world().run_program) return program;
  throw Stop(
      Exit::io,
      fmt::format(
          fmt::runtime(session.say(
              "PDF 要靠 LibreOffice 转换，这台电脑上没有找到（PATH 里没有 soffice）。请安装 LibreOffice，Debian、"
              "统信、优麒麟等可用 sudo apt-get install {}；或先用 -o 文件.docx 出文件，再用 WPS、Word 另存为 PDF",
              "PDF is made by LibreOffice, which is not to be found here (no soffice on PATH); install it, on "
              "Debian with: sudo apt-get install {}; or write a file with -o FILE.docx and save that as PDF from "
              "WPS or Word")),
          package));
}

/// Why there is no PDF, in the converter's own last words where it had some.
[[noreturn]] void failed(const Session& session, const std::string& program, const ProgramEnd& end) {
  if (end.error) {
    throw Stop(Exit::io, fmt::format(fmt::runtime(session.say("无法运行 {}：{}", "cannot run {}: {}")), program,
                                     words_of(end.error, session.lang())));
  }
  if (end.timed_out) {
    throw Stop(Exit::io,
               fmt::format(fmt::runtime(session.say(
                               "{} 过了 {} 分钟还没有转换完，已停止。请先关掉打开着的 LibreOffice 再试",
                               "{} had not finished after {} minutes and was stopped; close any LibreOffice that is "
                               "open and try again")),
                           program, time_limit.count()));
  }
  const std::vector<std::string_view> lines = split_lines(trimmed(end.words));
  const std::string last = lines.empty() ? "" : fmt::format(fmt::runtime(session.say("：{}", ": {}")), lines.back());
  throw Stop(Exit::io, fmt::format(fmt::runtime(session.say(
                                       "{0} 没有转换成 PDF（退出码 {1}）{2}。若缺组件，请安装 {3}",
                                       "{0} made no PDF (exit code {1}){2}; if a part of it is missing, install {3}")),
                                   program, end.code, last, package));
}

/// Puts `text` over what stands from `at` on.
void overwrite(std::string& pdf, std::size_t at, std::string_view text) { pdf.replace(at, text.size(), text); }

std::string hexadecimal_of(std::string_view bytes) {
  constexpr std::uint64_t prime = 1099511628211;  // FNV-1a
  std::uint64_t first = 14695981039346656037U, second = first ^ prime;
  for (const char c : bytes) {
    first = (first ^ static_cast<unsigned char>(c)) * prime;
    second = (second + static_cast<unsigned char>(c)) * prime;
  }
  return fmt::format("{:016X}{:016X}", first, second);
}

}  // namespace

void settle_clock(std::string& pdf, Date date) {
  const std::string day = fmt::format("{:04}{:02}{:02}000000", static_cast<int>(date.year()),
                                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  for (const std::string_view key : {"/CreationDate(D:", "/ModDate(D:"}) {
    const std::size_t at = pdf.rfind(key);
    if (at != std::string::npos && at + key.size() + day.size() < pdf.size()) overwrite(pdf, at + key.size(), day);
  }
  const std::size_t trailer = pdf.rfind("/ID [ <");
  if (trailer == std::string::npos) return;
  const std::string name = hexadecimal_of(std::string_view(pdf).substr(0, trailer));
  // The two names of the file and a sum of LibreOffice's own, each of 32 digits.
  for (const std::string_view before : {"/ID [ <", ">\n<", "/DocChecksum /"}) {
    const std::size_t at = pdf.find(before, trailer);
    if (at == std::string::npos || pdf.size() <= at + before.size() + name.size()) return;
    overwrite(pdf, at + before.size(), name);
  }
}

std::string to_pdf(const Session& session, std::string_view document) {
  const std::string program = office_program(session);
  const HeldSignals held;  // the folder goes first
  const WorkFolder folder(session);
  const fs::path source = folder.path() / "hbjs.docx", target = folder.path() / "hbjs.pdf";
  if (const std::error_code error = write_file(source, document)) session.cannot_write(source.string(), error);
  // A profile of its own: one that is in use by an open LibreOffice would hand the work to that and end.
  const ProgramEnd end = session.world().run_program(
      {{program, "-env:UserInstallation=" + file_address(folder.path() / "profile"), "--headless", "--norestore",
        "--nolockcheck", "--nodefault", "--convert-to", "pdf", "--outdir", folder.path().string(), source.string()},
       time_limit});
  constexpr std::size_t largest = std::size_t{1} << 30;
  ReadResult pdf = end.error || end.timed_out ? ReadResult{} : read_file(target, largest);
  if (!pdf.bytes.starts_with("%PDF-")) failed(session, program, end);
  settle_clock(pdf.bytes, session.as_of());
  return std::move(pdf.bytes);
}

}  // namespace hbjs::cmd
