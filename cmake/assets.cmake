# Style, script and fonts are built from npm packages and put into the program, so that there is one file to install.
enable_language(ASM)
find_program(NODE node REQUIRED)
find_program(NPM npm REQUIRED)

set(web ${CMAKE_SOURCE_DIR}/web)
set(KITH_ASSETS ${CMAKE_BINARY_DIR}/assets)
file(GLOB_RECURSE web_sources CONFIGURE_DEPENDS ${web}/src/*)

# The stamp lies beside the packages it vouches for, so several build folders install them once.
add_custom_command(
  OUTPUT ${web}/node_modules/.kith-installed
  COMMAND ${NPM} ci --no-audit --no-fund --loglevel=error
  COMMAND ${CMAKE_COMMAND} -E touch ${web}/node_modules/.kith-installed
  DEPENDS ${web}/package.json ${web}/package-lock.json
  WORKING_DIRECTORY ${web}
  COMMENT "Installing the front-end packages"
  VERBATIM)
add_custom_command(
  OUTPUT ${KITH_ASSETS}/embedded.s
  COMMAND ${NODE} ${web}/node_modules/typescript/bin/tsc --noEmit -p ${web}
  COMMAND ${NODE} ${web}/build.mjs ${KITH_ASSETS}
  DEPENDS ${web}/node_modules/.kith-installed ${web}/build.mjs ${web}/tsconfig.json ${web_sources}
  WORKING_DIRECTORY ${web}
  COMMENT "Building style, script and fonts"
  VERBATIM)

function(kith_embed_assets target)
  target_sources(${target} PRIVATE ${KITH_ASSETS}/embedded.s)
endfunction()

if(KITH_TESTS)
  # Every component in a browser: accessibility, the Content Security Policy, and what the scripts promise.
  function(kith_review library)
    add_executable(kith_review ${CMAKE_SOURCE_DIR}/src/kernel/web/review.cc)
    target_link_libraries(kith_review PRIVATE ${library})
    add_test(NAME "kernel/web: every component in a browser"
             COMMAND ${NODE} ${web}/review.mjs $<TARGET_FILE:kith_review> ${KITH_ASSETS} ${CMAKE_BINARY_DIR}/review)
    set_tests_properties("kernel/web: every component in a browser" PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 300)
  endfunction()
endif()
