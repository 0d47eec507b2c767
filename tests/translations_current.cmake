# SPDX-FileCopyrightText: 2026 Nightjar contributors
# SPDX-License-Identifier: Apache-2.0
#
# cmake -DROOT=<project> -DSCRATCH=<folder> -DLUPDATE=<program> -P tests/translations_current.cmake: every sentence of the
# sources is in every language's file and translated there, and no file holds sentences that are gone.
cmake_minimum_required(VERSION 3.24)

file(GLOB files "${ROOT}/resources/translations/*.ts")
if(NOT files)
    message(FATAL_ERROR "There are no translations under ${ROOT}.")
endif()
file(REMOVE_RECURSE "${SCRATCH}")
file(COPY ${files} DESTINATION "${SCRATCH}")
foreach(file IN LISTS files)
    cmake_path(GET file FILENAME name)
    set(plurals)
    if(name STREQUAL "nightjar_en.ts")
        set(plurals -pluralonly)
    endif()
    execute_process(WORKING_DIRECTORY "${ROOT}" OUTPUT_QUIET ERROR_QUIET COMMAND_ERROR_IS_FATAL ANY
        COMMAND "${LUPDATE}" -silent -I . -locations none ${plurals} ui app/nightjar -ts "${SCRATCH}/${name}")
    file(STRINGS "${SCRATCH}/${name}" wrong REGEX "type=\"(unfinished|vanished|obsolete)\"")
    list(LENGTH wrong count)
    if(count GREATER 0)
        message(SEND_ERROR "${name}: ${count} sentences are not translated, or no longer there: run "
            "cmake --build --preset dev --target update_translations")
    endif()
endforeach()
