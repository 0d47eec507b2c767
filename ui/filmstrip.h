// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>

namespace nightjar {

class PhotoList;

/// The photos of the list as small pictures in a row.
class Filmstrip : public QListView
{
    Q_OBJECT

public:
    explicit Filmstrip(PhotoList& photos, QWidget* parent = nullptr);

    void setCurrentRow(int row);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {96, sizeHint().height()}; }

signals:
    void chosen(int row);
};

} // namespace nightjar
