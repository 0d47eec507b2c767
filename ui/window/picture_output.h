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

/// Writes the shown picture to a file or to the clipboard.
class PictureOutput : public QObject
{
    Q_OBJECT

public:
    PictureOutput(Session& session, Banner& notice, QWidget& window);

    /// Asks for the file.
    void exportToFile();
    void copy();
    /// The export folder, format and quality, kept between sessions.
    void load(const QSettings& settings);
    void save(QSettings& settings) const;

private:
    Session& m_session;
    Banner& m_notice;
    QWidget& m_window;
    ExportHabit m_habit;
};

} // namespace nightjar
