// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/pickle_reader.h"
#include "core/model/pytorch_file.h"
#include "tests/fuzz/fuzz_input.h"

/// Any bytes are weights or Error{InvalidModel}, as a file and as the pickle within one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    nightjar::test::expectResultOr({nightjar::ErrorCode::InvalidModel}, [&] {
        (void)nightjar::readPickle({reinterpret_cast<const char*>(data), size}, {});
    });
    const nightjar::test::MemoryFile file(data, size);
    nightjar::test::expectResultOr({nightjar::ErrorCode::InvalidModel},
                                   [&] { (void)nightjar::readPytorchFile(file.path()); });
    return 0;
}
