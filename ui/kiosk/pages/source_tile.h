// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kiosk/photo_source.h"

#include <QAbstractButton>

namespace nightjar {

/// One place to take photos from, as a large button: an icon, what it is called, what it is.
class SourceTile : public QAbstractButton
{
    Q_OBJECT

public:
    static constexpr QSize size{232, 136};

    /// `problem`: why it cannot be used; empty where it can.
    explicit SourceTile(PhotoSource source, const QString& problem, QWidget* parent = nullptr);

    [[nodiscard]] const PhotoSource& source() const { return m_source; }
    [[nodiscard]] QSize sizeHint() const override { return size; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PhotoSource m_source;
    QString m_note;
};

} // namespace nightjar
