#include "base/error_words.h"

#include <array>
#include <string_view>

namespace hbjs {
namespace {

struct Row {
  std::errc error;
  std::string_view zh, en;
};

constexpr std::array rows{
    Row{std::errc::no_such_file_or_directory, "没有这个文件或文件夹", "there is no such file or folder"},
    Row{std::errc::not_a_directory, "路径中有一段不是文件夹", "a part of the path is not a folder"},
    Row{std::errc::is_a_directory, "这是文件夹，不是文件", "this is a folder, not a file"},
    Row{std::errc::permission_denied, "没有权限", "permission denied"},
    Row{std::errc::read_only_file_system, "文件系统只读", "the file system is read-only"},
    Row{std::errc::no_space_on_device, "磁盘已满", "the disk is full"},
    Row{std::errc::invalid_argument, "不是普通文件", "not a regular file"},
    Row{std::errc::filename_too_long, "文件名过长", "the name is too long"},
    Row{std::errc::too_many_symbolic_link_levels, "符号链接成环", "symbolic links form a loop"},
    Row{std::errc::device_or_resource_busy, "文件正在被别的程序改写，请稍后再试",
        "another program keeps changing the file; try again"},
    Row{std::errc::io_error, "读写设备出错", "the device failed"},
};

}  // namespace

std::string words_of(std::error_code error, Lang lang) {
  for (const Row& row : rows) {
    if (error == row.error) return std::string(pick(lang, row.zh, row.en));
  }
  return error.message();
}

}  // namespace hbjs
