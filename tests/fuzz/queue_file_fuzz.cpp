// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/queue/photo_queue.h"
#include "tests/fuzz/fuzz_input.h"

/// Any bytes are a queue or Error{InvalidArgument}.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const nightjar::test::MemoryFile file(data, size);
    nightjar::test::expectResultOr({nightjar::ErrorCode::InvalidArgument}, [&] {
        const nightjar::PhotoQueue queue(file.path());
        (void)queue.entries();
    });
    return 0;
}
