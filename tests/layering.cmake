# SPDX-FileCopyrightText: 2026 Nightjar contributors
# SPDX-License-Identifier: Apache-2.0
#
# cmake -DROOT=<project> -P tests/layering.cmake: the house's rules on what may include what, one line each. All places
# and headers are regular expressions, matched from the start of a path.
cmake_minimum_required(VERSION 3.24)

file(GLOB_RECURSE sources RELATIVE "${ROOT}" "${ROOT}/core/*.h" "${ROOT}/core/*.cpp" "${ROOT}/ui/*.h" "${ROOT}/ui/*.cpp"
    "${ROOT}/app/*.h" "${ROOT}/app/*.cpp")
if(NOT sources)
    message(FATAL_ERROR "There are no sources under ${ROOT}.")
endif()
foreach(source IN LISTS sources)
    file(STRINGS "${ROOT}/${source}" headers REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
    list(TRANSFORM headers REPLACE "^[^<\"]*[<\"]([^>\"]*).*" "\\1")
    set("includes/${source}" "${headers}")
endforeach()

# No source in <place> includes any of the headers.
function(forbid place)
    list(JOIN ARGN "|" pattern)
    foreach(source IN LISTS sources)
        foreach(header IN LISTS "includes/${source}")
            if(source MATCHES "^(${place})" AND header MATCHES "^(${pattern})")
                message(SEND_ERROR "${source} must not include ${header}.")
            endif()
        endforeach()
    endforeach()
endfunction()

# Only sources in <place> include the headers; nor do others get them through a header of that place.
function(keep place)
    list(JOIN ARGN "|" pattern)
    foreach(source IN LISTS sources)
        if(source MATCHES "^(${place}).*\\.h$" AND "${includes/${source}}" MATCHES "(^|;)(${pattern})")
            string(REPLACE "." "\\." source "${source}")
            string(APPEND pattern "|${source}$")
        endif()
    endforeach()
    foreach(source IN LISTS sources)
        foreach(header IN LISTS "includes/${source}")
            if(NOT source MATCHES "^(${place})" AND header MATCHES "^(${pattern})")
                message(SEND_ERROR "${source} must not include ${header}: it belongs to ${place}.")
            endif()
        endforeach()
    endforeach()
endfunction()

# One direction: app ▶ ui ▶ core ◀ core/network/torch.
forbid(core/                 ui/ app/)
forbid(ui/                   app/ "core/network/(engines|torch)/")
forbid("(core|ui|app)/"      tests/)

# Inside core: base · raw · noise · network · denoise · develop · evaluate · job, and LibTorch beside them.
forbid("core/[^/]+$"         "core/[^/]+/")
forbid(core/raw/             "core/(noise|network|denoise|develop|evaluate|job)/")
forbid(core/noise/           "core/(network|denoise|develop|evaluate|job)/")
forbid("core/network/[^/]+$" "core/(network/(fused|engines|torch)|denoise|develop|evaluate|job)/")
forbid(core/denoise/         "core/(network/(fused|engines|torch)|develop|evaluate|job)/")
forbid(core/develop/         "core/(network/(fused|engines|torch)|evaluate|job)/")
forbid(core/evaluate/        "core/(network/(fused|engines|torch)|job)/")
forbid(core/job/             "core/network/(fused|engines|torch)/")

# Nightjar's own engine is to the core what any other network is, and knows no LibTorch.
forbid(core/network/fused/   "core/(network/(engines|torch)|denoise|develop|evaluate|job)/")

# Who chooses an engine links one of them, and loads the other.
forbid(core/network/engines/ "core/(network/torch|denoise|develop|evaluate|job)/")
forbid("app/nightjar(-cli)?/" core/network/torch/)

# A heavy library lives in one place.
keep("core/(network/fused/|half_rows\\.cpp$)" hwy/)
keep(core/raw/               libraw/)
keep(core/network/torch/     torch/ ATen/ c10/ caffe2/)
keep(core/network/           "zip\\.h")
keep(core/develop/           opencv tiff png zlib "(j|turboj)peg" lcms exiv2/)
keep("(ui|app/nightjar)/"    "Q[A-Z]" "Qt[A-Z]" ui/)

list(LENGTH sources count)
message(STATUS "Looked at ${count} sources.")
