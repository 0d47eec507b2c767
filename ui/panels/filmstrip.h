// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>

namespace nightjar {

class FilmstripDelegate;
class PhotoList;

/// A row of thumbnails of the photos.
class Filmstrip : public QListView
{
    Q_OBJECT

public:
    explicit Filmstrip(PhotoList& photos, QWidget* parent = nullptr);

    void setCurrentRow(int row);
    /// Smaller, without names, for a small screen.
    void setSmall(bool small);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {96, sizeHint().height()}; }

signals:
    void chosen(int row);

private:
    FilmstripDelegate* m_delegate;
};

} // namespace nightjar
