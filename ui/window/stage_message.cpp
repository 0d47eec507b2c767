// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/stage_message.h"

#include "ui/session/session.h"
#include "ui/style/error_text.h"

namespace nightjar {

MessagePage::Message stageMessage(const Session& session, bool hasRecent)
{
    const PhotoEntry* entry = session.current();
    if (entry == nullptr) {
        return {.sentence = MessagePage::tr("Drop raw photos here to remove their noise."),
                .advice = {},
                .action = MessagePage::tr("Open photos…"),
                .isPrimary = true,
                .isProblem = false,
                .offersRecent = hasRecent};
    }
    if (entry->failure) {
        const ErrorText text = errorText(*entry->failure);
        return {.sentence = text.problem,
                .advice = text.advice,
                .action = MessagePage::tr("Open another…"),
                .isPrimary = false,
                .isProblem = true};
    }
    const QString name = QString::fromStdString(entry->path.filename().string());
    return {.sentence =
                session.isPaused()    ? MessagePage::tr("%1 opens when the paused run resumes.").arg(name)
                : session.isRunning() ? MessagePage::tr("%1 opens when the run is finished.").arg(name)
                                      : MessagePage::tr("Opening %1…").arg(name),
            .advice = {},
            .action = {},
            .isPrimary = false,
            .isProblem = false};
}

} // namespace nightjar
