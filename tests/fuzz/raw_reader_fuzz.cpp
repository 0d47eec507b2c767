// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/raw/raw_reader.h"
#include "tests/fuzz/fuzz_input.h"

/// Any bytes are a photo or an Error; what escapes otherwise is a finding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const nightjar::test::MemoryFile file(data, size);
    try {
        const nightjar::Mosaic mosaic = nightjar::readRaw(file.path());
        volatile float last = mosaic.normalised(mosaic.size().width - 1, mosaic.size().height - 1);
        (void)last;
    } catch (const nightjar::Error& error) {
        if (error.code() == nightjar::ErrorCode::Internal) {
            std::abort();
        }
    }
    return 0;
}
