// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job.h"

#include <QAbstractButton>
#include <QImage>

class QLabel;

namespace nightjar {

/// One entry of a race: a model and a precision with their time, memory and result on a part of the photo. It
/// can be chosen once these are known.
class RaceRow : public QAbstractButton
{
    Q_OBJECT

public:
    /// Size of a row's picture.
    static constexpr QSize pictureSize{160, 96};

    RaceRow(const QString& model, const QString& precision, QWidget* parent = nullptr);

    void showRunning();
    void showEntry(const RaceEntry& entry, const QImage& picture);
    void showProblem(const QString& sentence);
    /// Shows the difference on the whole photo instead of the part's.
    void showWholePhoto(const NetworkDifference& difference);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_picture;
    QLabel* m_costs;
    QLabel* m_difference;
};

/// Returns the centre of a picture at 100 %, in the size of a row's picture.
[[nodiscard]] QImage rowPicture(const LinearSource& picture, const Mosaic& cropped, double exposureEv,
                                std::optional<double> displayRatio);

} // namespace nightjar
