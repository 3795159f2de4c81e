// Writes the plan's files as the fuzzer reads them: before each the byte that says which file it is.
//
//   plan_seeds PLAN OUT

#include <filesystem>
#include <fstream>
#include <string>
#include <tuple>

#include "load/files.h"

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::filesystem::path plan = argv[1];
  const std::filesystem::path out = argv[2];
  std::filesystem::create_directories(out);
  bool fine = true;
  char which = 0;
  const auto write = [&](std::string_view path) {
    std::ifstream in(plan / path, std::ios::binary);
    std::ofstream seed(out / std::to_string(which), std::ios::binary);
    seed << which++ << in.rdbuf();
    fine = fine && in && seed;
  };
  std::apply([&](const auto&... file) { (write(file.path), ...); }, hbjs::load::plan_files);
  return fine ? 0 : 1;
}
