# SPDX-FileCopyrightText: 2026 Nightjar contributors
# SPDX-License-Identifier: Apache-2.0
#
# cmake -DSCRATCH=<folder> -P tests/layering_test.cmake: shows that layering.cmake finds what it should. Each line makes
# a small tree of its own with one source and its one include.
cmake_minimum_required(VERSION 3.24)

# expect(<verdict> <source> <include> [<sentence of the error> [<header on the way> <its include>]])
function(expect verdict source include)
    set(sentence "must not include")
    if(ARGC GREATER 3)
        set(sentence "${ARGV3}")
    endif()
    file(REMOVE_RECURSE "${SCRATCH}")
    file(WRITE "${SCRATCH}/${source}" "#pragma once\n#include ${include}\n")
    if(ARGC EQUAL 6)
        file(WRITE "${SCRATCH}/${ARGV4}" "#include ${ARGV5}\n")
    endif()
    execute_process(COMMAND "${CMAKE_COMMAND}" "-DROOT=${SCRATCH}" -P "${CMAKE_CURRENT_LIST_DIR}/layering.cmake"
        RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if((verdict STREQUAL "allowed") EQUAL (NOT result EQUAL 0))
        message(SEND_ERROR "${source} including ${include} should be ${verdict}:\n${output}")
    elseif(verdict STREQUAL "forbidden" AND NOT output MATCHES "${sentence}")
        message(SEND_ERROR "${source} including ${include} failed for another reason:\n${output}")
    endif()
endfunction()

# A room, one that it may include, and one that it may not.
foreach(case IN ITEMS
        core/image:core/base:core/system              core/system:core/base:core/image
        core/network:core/image:core/system           core/backends/native:core/network:core/system
        core/backends/native:core/image:core/model    core/raw:core/image:core/noise
        core/noise:core/raw:core/network              core/model:core/system:core/backends
        core/backends:core/backends/native:core/backends/torch
        core/backends/torch:core/model:core/denoise   core/denoise:core/noise:core/backends
        core/develop:core/noise:core/denoise          core/export:core/develop:core/denoise
        core/evaluate:core/export:core/photo          core/photo:core/evaluate:core/queue
        core/queue:core/photo:core/job                core/job:core/queue:core/train
        core/api:core/photo:core/job                  core/train:core/backends/torch:core/job
        ui/style:core/base:ui/widgets
        ui/widgets:ui/style:ui/compare                ui/compare:ui/style:ui/widgets
        ui/session:ui/compare:ui/panels               ui/panels:ui/widgets:ui/queue
        ui/queue:ui/session:ui/panels                 ui/dialogs:ui/panels:ui/queue
        ui/window:ui/dialogs:ui/kiosk                 ui/kiosk:ui/session:ui/window
        app/nightjar-cli:core/job:ui/style            app/nightjar:ui/window:app/nightjar-cli
        app/nightjar-train:core/train:core/backends/torch)
    string(REPLACE ":" ";" case "${case}")
    list(GET case 0 room)
    list(GET case 1 above)
    list(GET case 2 below)
    expect(allowed   "${room}/a.cpp" "\"${room}/b.h\"")
    expect(allowed   "${room}/a.cpp" "\"${above}/b.h\"")
    expect(forbidden "${room}/a.cpp" "\"${below}/b.h\"")
endforeach()

# Every source is in a room, and tests are in none.
expect(forbidden "core/a.cpp" "<vector>" "is in no room")
expect(forbidden "ui/a.cpp" "<vector>" "is in no room")
expect(forbidden "core/newroom/a.cpp" "<vector>" "is in no room")
expect(forbidden "core/system/memory.cpp" "\"tests/support/a.h\"")

# Public headers of the library know no room, and no room knows them.
expect(allowed   "core/api/nightjar/a.h" "<nightjar/b.h>")
expect(forbidden "core/api/nightjar/a.h" "\"core/base/b.h\"")
expect(allowed   "core/api/a.cpp" "<nightjar/b.h>")
expect(forbidden "core/job/a.cpp" "<nightjar/b.h>")
expect(forbidden "ui/session/a.cpp" "<nightjar/b.h>")

# A heavy library is used in one place.
expect(allowed   "core/raw/a.cpp" "<libraw/libraw.h>")
expect(allowed   "core/backends/torch/a.h" "<torch/nn.h>")
expect(allowed   "core/train/a.h" "<torch/nn.h>")
expect(allowed   "core/export/a.cpp" "<tiffio.h>")
expect(allowed   "core/evaluate/a.cpp" "<opencv2/core.hpp>")
expect(allowed   "core/backends/native/a.cpp" "<hwy/highway.h>")
expect(allowed   "ui/style/a.cpp" "<QtGlobal>")
foreach(room core/base core/image core/noise core/network core/backends/native core/denoise core/job ui/style app/nightjar-cli)
    foreach(header IN ITEMS libraw/libraw.h ATen/core/Tensor.h c10/util/Half.h opencv2/core.hpp exiv2/exiv2.hpp png.h zip.h)
        expect(forbidden "${room}/a.cpp" "<${header}>")
    endforeach()
endforeach()
foreach(room core/job core/raw app/nightjar-cli)
    expect(forbidden "${room}/a.cpp" "<QString>")
    expect(forbidden "${room}/a.cpp" "<hwy/highway.h>")
endforeach()
expect(forbidden "core/evaluate/a.cpp" "<opencv2/imgcodecs.hpp>")
expect(forbidden "core/backends/native/a.cpp" "<nlohmann/json.hpp>")
expect(forbidden "core/backends/native/a.cpp" "<openssl/evp.h>")
expect(forbidden "app/nightjar-train/main.cpp" "<torch/torch.h>")

# What a header of its place lets through.
expect(forbidden "app/nightjar-train/main.cpp" "\"core/train/muon.h\"" "must not include" "core/train/muon.h" "<torch/nn.h>")
expect(allowed   "app/nightjar-train/main.cpp" "\"core/train/muon.h\"" "" "core/train/muon.h" "<memory>")
expect(forbidden "core/noise/a.cpp" "\"core/raw/decoder.h\"" "must not include" "core/raw/decoder.h" "<libraw/libraw.h>")
expect(allowed   "core/raw/a.cpp" "\"core/raw/decoder.h\"" "" "core/raw/decoder.h" "<libraw/libraw.h>")

# However it is written.
expect(forbidden "ui/style/a.cpp" "  <torch/torch.h> // here")
file(REMOVE_RECURSE "${SCRATCH}")
