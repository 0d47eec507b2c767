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

    /// Shows `text` while nothing is running. `primary`: whether this is the primary action.
    void offerRun(const QString& text, bool primary);
    /// Shows the progress of a run, 0 … 1. `secondsLeft` is unset while unknown.
    void showProgress(double fraction, std::optional<double> secondsLeft, bool paused = false);
    /// Shows that the run is stopping, after Cancel.
    void showCancelling();

    /// Returns the longest progress text that fits the button; empty if none does.
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
    QString m_note; ///< percentage, and the time left or "paused"
};

} // namespace nightjar
