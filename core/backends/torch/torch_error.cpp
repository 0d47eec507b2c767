// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/torch/torch_error.h"

#include <c10/util/Exception.h>

namespace nightjar {

std::string reasonOf(const std::exception& error)
{
    std::string text = error.what();
    if (const auto* torchError = dynamic_cast<const c10::Error*>(&error)) {
        text = torchError->what_without_backtrace();
    }
    text.erase(text.find_last_not_of('\n') + 1);
    return text.substr(text.rfind('\n') + 1);
}

} // namespace nightjar
