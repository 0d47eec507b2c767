// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QKeySequence>
#include <QList>
#include <QString>

namespace nightjar {

/// One line of the list: keys and their action.
struct KeyLine
{
    QList<QKeySequence> keys; ///< any of them
    QString purpose;
};

/// All keys of the window, in the order in which they are shown.
[[nodiscard]] QList<KeyLine> windowKeys();

/// A list of what the keys do.
class KeyHelp : public QDialog
{
    Q_OBJECT

public:
    explicit KeyHelp(QWidget* parent);
};

} // namespace nightjar
