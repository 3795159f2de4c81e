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
  const auto write = [&](const auto& file) {
    const char number = which++;
    if (file.presence == hbjs::optional && !std::filesystem::exists(plan / file.path)) return;
    std::ifstream in(plan / file.path, std::ios::binary);
    std::ofstream seed(out / std::to_string(number), std::ios::binary);
    seed << number << in.rdbuf();
    fine = fine && in && seed;
  };
  std::apply([&](const auto&... file) { (write(file), ...); }, hbjs::load::plan_files);
  return fine ? 0 : 1;
}
