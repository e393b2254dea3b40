# One static library and one test program for each folder of src/. A folder links the folders declared before it, so a
# use of a later one fails at the link even where the include check would not see it.

if(KITH_TESTS)  # else a machine that only builds the program need not have it
  find_package(doctest REQUIRED)
  include(doctest)
endif()

function(kith_folder folder)
  cmake_parse_arguments(ARG "AREA;TESTS_TOGETHER" "" "LIBRARIES;SYSTEM_INCLUDES" ${ARGN})
  string(REPLACE "/" "_" name ${folder})
  string(REGEX REPLACE "^kernel_" "" name ${name})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${folder}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "tests\\.cpp$")
  list(FILTER tests INCLUDE REGEX "tests\\.cpp$")
  get_property(before GLOBAL PROPERTY KITH_LIBRARIES)
  if(ARG_AREA)
    set_property(GLOBAL APPEND PROPERTY KITH_AREAS ${folder})
  endif()

  if(sources)
    add_library(kith_${name} STATIC ${sources})
    target_link_libraries(kith_${name} PUBLIC ${before} ${ARG_LIBRARIES})
    target_include_directories(kith_${name} SYSTEM PUBLIC ${ARG_SYSTEM_INCLUDES})
    kith_together(${folder} kith_${name})
    set(before kith_${name} ${before})
    set_property(GLOBAL PROPERTY KITH_LIBRARIES ${before})
  endif()

  if(tests AND KITH_TESTS)
    add_executable(test_${name} ${tests} ${CMAKE_SOURCE_DIR}/src/kernel/testing/main.cc)
    target_link_libraries(test_${name} PRIVATE ${before} rapidcheck)
    if(NOT name MATCHES "^(core|store)$")
      target_link_libraries(test_${name} PRIVATE kith_testing)  # a fresh record to try things on
    endif()
    target_compile_definitions(test_${name} PRIVATE KITH_SOURCE="${CMAKE_SOURCE_DIR}")
    # Each TEST_CASE is its own test in CTest, so that its count is the count of sentences. Those that share something
    # slow to make run as one, which makes it once.
    if(ARG_TESTS_TOGETHER)
      add_test(NAME "${folder}: every test, together" COMMAND test_${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
      set_tests_properties("${folder}: every test, together" PROPERTIES TIMEOUT 900)
    else()
      doctest_discover_tests(test_${name} TEST_PREFIX "${folder}: " WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
                             PROPERTIES TIMEOUT 900)
    endif()
  endif()

  file(GLOB refusals CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${folder}/*.must_not_compile)
  foreach(refusal IN LISTS refusals)
    get_filename_component(case ${refusal} NAME_WE)
    add_test(NAME "${folder}: what ${case} refuses to compile"
             COMMAND ${CMAKE_SOURCE_DIR}/tools/must_not_compile.py ${refusal} ${CMAKE_SOURCE_DIR}/src ${CMAKE_CXX_COMPILER})
  endforeach()
endfunction()

# The program itself: build/kith. Its list of areas is written from the folders above that are one, in their order.
function(kith_program folder)
  get_property(areas GLOBAL PROPERTY KITH_AREAS)
  set(declared "")
  set(listed "")
  foreach(area IN LISTS areas)
    string(REPLACE "/" "::" space ${area})
    string(APPEND declared "namespace kith::${space} {\nArea area();\n}\n")
    string(APPEND listed "\n        ${space}::area(),")
  endforeach()
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/areas.cpp @ONLY CONTENT
"// Written by CMake from the folders of CMakeLists.txt that are areas. Do not edit.
#include \"kernel/site/page.h\"

@declared@
namespace kith {

const std::vector<Area>& areas() {
    static const std::vector<Area> all{@listed@
    };
    return all;
}

}  // namespace kith
")
  kith_folder(${folder})
  target_sources(kith_${folder} PRIVATE ${CMAKE_BINARY_DIR}/areas.cpp)
  add_executable(kith ${CMAKE_SOURCE_DIR}/src/${folder}/main.cc)
  get_property(before GLOBAL PROPERTY KITH_LIBRARIES)
  target_link_libraries(kith PRIVATE ${before})
  if(TARGET test_${folder})  # its tests run the program
    add_dependencies(test_${folder} kith)
    target_compile_definitions(test_${folder} PRIVATE KITH_PROGRAM="$<TARGET_FILE:kith>")
  endif()
endfunction()
