// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/message_page.h"

namespace nightjar {

class Session;

/// What stands in the place of the picture of the photo looked at, which is not open: what to do first, why
/// it cannot be shown, or what it waits for.
/// `hasRecent`: there are photos that were opened before.
[[nodiscard]] MessagePage::Message stageMessage(const Session& session, bool hasRecent);

} // namespace nightjar
