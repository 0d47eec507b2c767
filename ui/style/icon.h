// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/theme.h"

#include <QIcon>
#include <QString>

namespace nightjar {

/// Returns an icon of resources/icons in `colour` of the current theme (grey if disabled), sharp at every
/// size.
[[nodiscard]] QIcon icon(const QString& name, const theme::Colour& colour = theme::text);

} // namespace nightjar
