// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"

namespace nightjar {

/// Denoises packed planes R, G, B, G (4×H×W) whose noise has the same known deviation everywhere (the
/// stabilised domain), and keeps stars and what is beside lights clean; H and W are multiples of 4.
///
/// Like `multiscaleFilter` it weighs the details of a Laplacian pyramid of brightness and colour. Three
/// things differ. Points and thin lines of light are outliers of the coarser levels: these are made without
/// them, so their light does not spread. Each pixel adds a bounded energy to the local statistics, so that a
/// light does not make the noise beside it count as signal. And a point that is significant by itself is
/// kept, colour included.
[[nodiscard]] Planes robustFilter(PlanesView packed, float deviation);

} // namespace nightjar
