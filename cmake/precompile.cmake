# With HBJS_PCH, headers that nearly every file of a room includes are read once for all of them: half of the building
# time. Files still include what they use; a build without it holds them to that.

if(HBJS_PCH)
  set(hbjs_common_headers
    <algorithm> <array> <filesystem> <functional> <map> <optional> <set> <span> <string> <string_view> <tuple>
    <unordered_map> <unordered_set> <utility> <vector> <fmt/format.h>
    ${PROJECT_SOURCE_DIR}/src/diag/messages.h ${PROJECT_SOURCE_DIR}/src/model/book.h)
  # The common ones are made by a target without code of its own.
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/precompiled.cpp CONTENT "")
  add_library(hbjs_precompiled OBJECT ${PROJECT_BINARY_DIR}/precompiled.cpp)
  target_precompile_headers(hbjs_precompiled PRIVATE ${hbjs_common_headers})
endif()

# The target reads the common headers precompiled, and with them those named here.
function(hbjs_precompile target)
  get_target_property(type ${target} TYPE)
  if(NOT HBJS_PCH OR type STREQUAL "INTERFACE_LIBRARY")
    return()
  endif()
  if(ARGN)
    target_precompile_headers(${target} PRIVATE ${hbjs_common_headers} ${ARGN})
  else()
    target_precompile_headers(${target} REUSE_FROM hbjs_precompiled)
  endif()
endfunction()
