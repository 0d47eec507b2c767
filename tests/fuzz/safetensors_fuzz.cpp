// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/safetensors.h"
#include "tests/fuzz/fuzz_input.h"

/// Any bytes are weights or Error{InvalidModel}.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const nightjar::test::MemoryFile file(data, size);
    nightjar::test::expectResultOr({nightjar::ErrorCode::InvalidModel},
                                   [&] { (void)nightjar::readSafetensors(file.path()); });
    return 0;
}
