// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/message_page.h"

namespace nightjar {

class Session;

/// The message shown in place of a photo that is not open: a first hint, why the photo cannot be shown, or
/// what it waits for. `hasRecent`: photos have been opened before.
[[nodiscard]] MessagePage::Message stageMessage(const Session& session, bool hasRecent);

} // namespace nightjar
