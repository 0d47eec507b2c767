// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/model_json.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/temporary_folder.h"

#include <fstream>

/// Any bytes are a model or Error{InvalidModel}.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const nightjar::TemporaryFolder folder;
    std::ofstream(folder.path() / "model.json", std::ios::binary)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    nightjar::test::expectResultOr({nightjar::ErrorCode::InvalidModel},
                                   [&] { (void)nightjar::readModelInfo(folder.path()); });
    return 0;
}
