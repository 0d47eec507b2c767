# SPDX-FileCopyrightText: 2026 Nightjar contributors
# SPDX-License-Identifier: Apache-2.0
#
# cmake -DROOT=<project> -DBUILD=<build tree> -DSCRATCH=<folder> -DLIBDIR=<lib> -DCLI=<nightjar-cli> -DCXX=<compiler>
# -P tests/installed_library.cmake: installs the build tree, builds the example against what was installed, by
# find_package and by pkg-config, and compares its pictures with the program's.
cmake_minimum_required(VERSION 3.24)

function(run)
    execute_process(COMMAND ${ARGN} COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
endfunction()

set(prefix "${SCRATCH}/prefix")
file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}")
run("${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${prefix}")
run("${CMAKE_COMMAND}" -S "${ROOT}/tests/examples" -B "${SCRATCH}/example" "-DCMAKE_PREFIX_PATH=${prefix}"
    "-DCMAKE_CXX_COMPILER=${CXX}")
run("${CMAKE_COMMAND}" --build "${SCRATCH}/example")

set(ENV{PKG_CONFIG_PATH} "${prefix}/${LIBDIR}/pkgconfig")
execute_process(COMMAND pkg-config --cflags --libs nightjar
    OUTPUT_VARIABLE flags OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
separate_arguments(flags UNIX_COMMAND "${flags}")
run("${CXX}" -o "${SCRATCH}/by_pkg_config" "${ROOT}/tests/examples/denoise.cpp" ${flags} "-Wl,-rpath,${prefix}/${LIBDIR}")

set(sample "${prefix}/share/nightjar/resources/sample/sample.dng")
foreach(model base lighter)
    run("${CLI}" denoise "${sample}" --model ${model} --output "${SCRATCH}/${model}-cli.png")
    run("${SCRATCH}/example/denoise" "${sample}" "${SCRATCH}/${model}-example.png" ${model})
    run("${SCRATCH}/by_pkg_config" "${sample}" "${SCRATCH}/${model}-pkg-config.png" ${model})
    run("${CMAKE_COMMAND}" -E compare_files "${SCRATCH}/${model}-cli.png" "${SCRATCH}/${model}-example.png")
    run("${CMAKE_COMMAND}" -E compare_files "${SCRATCH}/${model}-cli.png" "${SCRATCH}/${model}-pkg-config.png")
endforeach()
file(REMOVE_RECURSE "${SCRATCH}")
