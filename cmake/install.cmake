# Man pages and completions are written by the built binary itself, so they never differ from what it does.

set(generated ${PROJECT_BINARY_DIR}/generated)
file(MAKE_DIRECTORY ${generated})
find_program(HBJS_GZIP gzip REQUIRED)

function(hbjs_generate file)
  add_custom_command(OUTPUT ${generated}/${file} DEPENDS hbjs VERBATIM
    COMMAND sh -c "\"$@\" > '${generated}/${file}'" sh $<TARGET_FILE:hbjs> ${ARGN})
  set_property(GLOBAL APPEND PROPERTY hbjs_generated ${generated}/${file})
endfunction()

function(hbjs_man_page folder lang)
  file(MAKE_DIRECTORY ${generated}/${folder})
  hbjs_generate(${folder}/hbjs.1 man --lang ${lang})
  add_custom_command(OUTPUT ${generated}/${folder}/hbjs.1.gz DEPENDS ${generated}/${folder}/hbjs.1 VERBATIM
    COMMAND sh -c "'${HBJS_GZIP}' -9 -n -c hbjs.1 > hbjs.1.gz" WORKING_DIRECTORY ${generated}/${folder})
  set_property(GLOBAL APPEND PROPERTY hbjs_generated ${generated}/${folder}/hbjs.1.gz)
  install(FILES ${generated}/${folder}/hbjs.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/${folder})
endfunction()

hbjs_man_page(man1 en)
hbjs_man_page(zh_CN/man1 zh)
hbjs_generate(hbjs.bash completion bash)
hbjs_generate(_hbjs completion zsh)
hbjs_generate(hbjs.fish completion fish)
get_property(files GLOBAL PROPERTY hbjs_generated)
add_custom_target(generated_files ALL DEPENDS ${files})

install(TARGETS hbjs DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/templates DESTINATION ${CMAKE_INSTALL_DATADIR}/hbjs)
install(FILES ${generated}/hbjs.bash RENAME hbjs DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
# Debian's zsh looks for packages' completions and for local ones in folders of different names.
if(CMAKE_INSTALL_PREFIX STREQUAL "/usr")
  install(FILES ${generated}/_hbjs DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
else()
  install(FILES ${generated}/_hbjs DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
endif()
install(FILES ${generated}/hbjs.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE RENAME copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
