// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/session/deliver_to.h"

#include <QObject>

#include <utility>

namespace nightjar {

Deliver deliverTo(QObject& receiver)
{
    return [&receiver](std::function<void()> call) {
        QMetaObject::invokeMethod(&receiver, std::move(call), Qt::QueuedConnection);
    };
}

} // namespace nightjar
