// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "ui/kiosk/save_place.h"

#include <QString>

namespace nightjar {

// Error sentences for guests: in their language, with a next step, and without paths and technical terms.

/// Returns why the noise of a photo could not be removed.
[[nodiscard]] QString photoTroubleText(ErrorCode code);

/// Returns why a picture was not saved to a place that still exists.
[[nodiscard]] QString saveTroubleText(const SavePlace& place, const SaveTrouble& trouble);

} // namespace nightjar
