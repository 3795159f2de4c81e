# cmake -DTEMPLATES=DIR -DOUT=FILE.cpp -P embed_templates.cmake
# Writes the files of templates/ into one C++ file, so that the binary needs none of them beside it.
file(GLOB names RELATIVE ${TEMPLATES} ${TEMPLATES}/*.txt ${TEMPLATES}/*.md ${TEMPLATES}/*.html ${TEMPLATES}/*.csv
                                      ${TEMPLATES}/*.css)
list(SORT names)
set(code "// Made by cmake/embed_templates.cmake from templates/. Do not edit.\n#include \"render/template_files.h\"\n\n")
string(APPEND code "#include <array>\n\nnamespace hbjs::render {\nnamespace {\n\n")
string(APPEND code "constexpr std::array built_in{\n")
foreach(name IN LISTS names)
  file(READ "${TEMPLATES}/${name}" text)
  string(APPEND code "    BuiltIn{\"${name}\", R\"hbjs(${text})hbjs\"},\n")
endforeach()
string(APPEND code "};\n\n}  // namespace\n\nstd::span<const BuiltIn> built_in_templates() { return built_in; }\n\n")
string(APPEND code "}  // namespace hbjs::render\n")
file(WRITE "${OUT}" "${code}")
