// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/model/pickle_reader.h"
#include "core/model/pytorch_file.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

namespace {

template <class Action>
void onlyInvalidModel(Action action)
{
    try {
        action();
    } catch (const nightjar::Error& error) {
        if (error.code() != nightjar::ErrorCode::InvalidModel) {
            std::abort();
        }
    }
}

} // namespace

/// Any bytes are weights or an Error, as a file and as the pickle within one; what escapes otherwise is a
/// finding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    onlyInvalidModel([&] { (void)nightjar::readPickle({reinterpret_cast<const char*>(data), size}, {}); });
    const int descriptor = memfd_create("weights", MFD_CLOEXEC); // a file that never touches the disk
    if (descriptor < 0 || write(descriptor, data, size) != static_cast<ssize_t>(size)) {
        std::abort();
    }
    onlyInvalidModel([&] { (void)nightjar::readPytorchFile("/proc/self/fd/" + std::to_string(descriptor)); });
    close(descriptor);
    return 0;
}
