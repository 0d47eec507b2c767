// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/raw/raw_reader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

/// Any bytes are a photo or an Error; what escapes otherwise is a finding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const int descriptor = memfd_create("raw", MFD_CLOEXEC); // a file that never touches the disk
    if (descriptor < 0 || write(descriptor, data, size) != static_cast<ssize_t>(size)) {
        std::abort();
    }
    try {
        const nightjar::Mosaic mosaic = nightjar::readRaw("/proc/self/fd/" + std::to_string(descriptor));
        volatile float last = mosaic.normalised(mosaic.size().width - 1, mosaic.size().height - 1);
        (void)last;
    } catch (const nightjar::Error& error) {
        if (error.code() == nightjar::ErrorCode::Internal) {
            std::abort();
        }
    }
    close(descriptor);
    return 0;
}
