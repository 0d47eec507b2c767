// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"

namespace nightjar {

/// Denoises packed planes R, G, B, G (4×H×W) whose noise has the same known deviation everywhere (the
/// stabilised domain); H and W are multiples of 4.
///
/// The planes become brightness and three colour differences (an orthonormal turn, so the noise stays what it
/// is), these a Laplacian pyramid of three levels (Burt & Adelson, IEEE Trans. Communications 1983). Each
/// detail is weighed by the share of its local variance that noise does not explain, the coarsest level goes
/// through a self-guided filter (He, Sun & Tang, ECCV 2010, ε = deviation²). Large smooth parts thus lose
/// noise at all scales, and colours, which vary least, lose most.
[[nodiscard]] Planes multiscaleFilter(PlanesView packed, float deviation);

} // namespace nightjar
