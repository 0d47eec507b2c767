// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/dialogs/export_dialog.h"

#include <QObject>

class QSettings;
class QWidget;

namespace nightjar {

class Banner;
class Session;

/// The ways by which the picture that is shown leaves the window: into a file, or the clipboard.
class PictureOutput : public QObject
{
    Q_OBJECT

public:
    PictureOutput(Session& session, Banner& notice, QWidget& window);

    /// Asks into which file.
    void exportToFile();
    void copy();
    /// Where and how pictures are exported, from one session to the next.
    void load(const QSettings& settings);
    void save(QSettings& settings) const;

private:
    Session& m_session;
    Banner& m_notice;
    QWidget& m_window;
    ExportHabit m_habit;
};

} // namespace nightjar
