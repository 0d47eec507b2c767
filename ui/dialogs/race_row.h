// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job.h"

#include <QAbstractButton>
#include <QImage>

class QLabel;

namespace nightjar {

/// One entry of a race: a model and a precision with what they take and make of a part of the photo. It can
/// be chosen once that is known.
class RaceRow : public QAbstractButton
{
    Q_OBJECT

public:
    /// What stands on a row's picture before there is one.
    static constexpr QSize pictureSize{160, 96};

    RaceRow(const QString& model, const QString& precision, QWidget* parent = nullptr);

    void showRunning();
    void showEntry(const RaceEntry& entry, const QImage& picture);
    void showProblem(const QString& sentence);
    /// Of the whole photo, in place of the part's.
    void showWholePhoto(const NetworkDifference& difference);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_picture;
    QLabel* m_costs;
    QLabel* m_difference;
};

/// A part of a picture at full size, as large as a row shows it, from the middle.
[[nodiscard]] QImage rowPicture(const LinearSource& picture, const Mosaic& cropped, double exposureEv,
                                std::optional<double> displayRatio);

} // namespace nightjar
