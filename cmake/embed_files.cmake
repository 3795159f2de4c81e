# cmake -DFOLDER=DIR -DPATTERNS=*.txt;… -DOUT=FILE.cpp -DFUNCTION=NAME -P embed_files.cmake
# Writes the files of a folder (and the folders in it) into one C++ file that defines hbjs::NAME() of base/built_in.h, so
# that the binary needs none of them beside it.
set(globs)
foreach(pattern IN LISTS PATTERNS)
  list(APPEND globs ${FOLDER}/${pattern})
endforeach()
file(GLOB_RECURSE names RELATIVE ${FOLDER} ${globs})
list(FILTER names EXCLUDE REGEX "^progress/")
list(SORT names)
set(code "// Made by cmake/embed_files.cmake. Do not edit.\n#include \"base/built_in.h\"\n\n#include <array>\n\n")
string(APPEND code "namespace hbjs {\nnamespace {\n\nconstexpr std::array built_in{\n")
foreach(name IN LISTS names)
  file(READ "${FOLDER}/${name}" text)
  string(APPEND code "    BuiltIn{\"${name}\", R\"hbjs(${text})hbjs\"},\n")
endforeach()
string(APPEND code "};\n\n}  // namespace\n\nstd::span<const BuiltIn> ${FUNCTION}() { return built_in; }\n\n}  // namespace hbjs\n")
file(WRITE "${OUT}" "${code}")
