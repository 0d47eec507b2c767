// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"

namespace nightjar {

/// Denoises packed planes R, G, B, G (4×H×W) with noise of the same known deviation everywhere (the
/// stabilised domain). Keeps stars, and removes the noise beside lights. H and W are multiples of 4.
///
/// Weights the details of a Laplacian pyramid of brightness and colour, like `multiscaleFilter`, with three
/// differences. Points and thin lines of light are outliers of the coarser levels and are removed there, so
/// their light does not spread. Each pixel adds a bounded energy to the local statistics, so a light does not
/// make the noise beside it count as signal. And a point that is significant by itself is kept, including its
/// colour.
[[nodiscard]] Planes robustFilter(PlanesView packed, float deviation);

} // namespace nightjar
