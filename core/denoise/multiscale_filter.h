// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"

namespace nightjar {

/// Denoises packed planes R, G, B, G (4×H×W) with noise of the same known deviation everywhere (the
/// stabilised domain); H and W are multiples of 4.
///
/// Transforms the planes to brightness and three colour differences (orthonormal, so the noise is unchanged),
/// and these to a Laplacian pyramid of three levels (Burt & Adelson, IEEE Trans. Communications 1983).
/// Details are weighted by the share of their local variance that noise does not explain; the coarsest level
/// is filtered by a self-guided filter (He, Sun & Tang, ECCV 2010, ε = deviation²). Large smooth areas thus
/// lose noise at all scales, and colours, which vary least, lose most.
[[nodiscard]] Planes multiscaleFilter(PlanesView packed, float deviation);

} // namespace nightjar
