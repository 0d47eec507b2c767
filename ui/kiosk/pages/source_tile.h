// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kiosk/photo_source.h"

#include <QAbstractButton>

namespace nightjar {

/// A large button for a source of photos, with icon, name and kind.
class SourceTile : public QAbstractButton
{
    Q_OBJECT

public:
    static constexpr QSize size{232, 136};

    /// `problem`: why it cannot be used; empty: usable.
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
