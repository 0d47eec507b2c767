// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/photo/run_record.h"
#include "tests/fuzz/fuzz_input.h"

/// Any bytes are the settings of a run or Error{InvalidArgument}.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const nightjar::test::MemoryFile file(data, size);
    nightjar::test::expectResultOr({nightjar::ErrorCode::InvalidArgument},
                                   [&] { (void)nightjar::readSidecar(file.path()); });
    return 0;
}
