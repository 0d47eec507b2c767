// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/theme.h"

#include <QIcon>
#include <QString>

namespace nightjar {

/// One of resources/icons, drawn in `colour` of the theme that is shown (greyed where disabled), sharp at
/// every size.
[[nodiscard]] QIcon icon(const QString& name, const theme::Colour& colour = theme::text);

} // namespace nightjar
