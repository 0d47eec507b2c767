// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "ui/kiosk/save_place.h"

#include <QString>

namespace nightjar {

// What goes wrong, as guests are told it: in their language, with a way on, and without paths and words of
// which only who looks after the kiosk knows something.

/// Why a photo from a drive or a folder could not be made clean.
[[nodiscard]] QString photoTroubleText(ErrorCode code);

/// Why a picture is not saved; of a place that is still there.
[[nodiscard]] QString saveTroubleText(const SavePlace& place, const SaveTrouble& trouble);

} // namespace nightjar
