// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

#include <optional>

namespace nightjar {

/// Starts a run; during a run, shows its progress and cancels it.
class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PrimaryButton(QWidget* parent = nullptr);

    /// Its text while nothing is running, and whether it is the primary action.
    void offerRun(const QString& text, bool primary);
    /// `secondsLeft` is unknown at first.
    void showProgress(double fraction, std::optional<double> secondsLeft, bool paused = false);
    /// After Cancel, until the run has stopped.
    void showCancelling();

    /// The progress text that fits the button.
    [[nodiscard]] QString shownNote() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont boldFont() const;
    [[nodiscard]] QFont smallFont() const;
    void setPrimary(bool primary);

    bool m_running = false;
    double m_fraction = 0.0;
    QString m_percent;
    QString m_note; ///< the percent, and more
};

} // namespace nightjar
