// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QIcon>
#include <QString>

namespace nightjar {

/// One of resources/icons, drawn in `colour` (greyed where disabled), sharp at every size.
[[nodiscard]] QIcon icon(const QString& name, QRgb colour = theme::text);

} // namespace nightjar
