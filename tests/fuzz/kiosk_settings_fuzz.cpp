// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/fuzz_input.h"
#include "ui/kiosk/kiosk_settings.h"

/// Any bytes are settings of the kiosk or Error{InvalidArgument}.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const nightjar::test::MemoryFile file(data, size);
    nightjar::test::expectResultOr({nightjar::ErrorCode::InvalidArgument},
                                   [&] { (void)nightjar::readKioskSettings(file.path()); });
    return 0;
}
