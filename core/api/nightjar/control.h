// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <stop_token>

namespace nightjar::api {

/// How a caller follows and stops a long call. Only Denoiser::denoise reports progress; every function that
/// takes a Control can be stopped.
struct Control
{
    /// Called with the finished fraction, 0 … 1, on the thread of the call. An exception that it throws ends
    /// the call with Error{Internal}.
    std::function<void(double)> progress{};
    /// Ends the call with Cancelled after the current strip of rows.
    std::stop_token stop{};
};

} // namespace nightjar::api
