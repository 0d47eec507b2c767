// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstddef>
#include <optional>

namespace nightjar {

class Session;
struct WindowParts;

/// Starts, pauses and cancels runs on the current photo, and shows their prediction, progress and result.
class RunControl : public QObject
{
    Q_OBJECT

public:
    RunControl(Session& session, const WindowParts& parts, QObject* parent);

    void runOrCancel();
    void pauseOrResume();
    /// Plans again after another photo or other settings were chosen.
    void planAnew();
    /// Enables and labels the buttons for the current state.
    void showActions();
    /// While the queue is shown, its button is the primary one.
    void setInBackground(bool inBackground);
    /// Shows the predicted memory and time of a run.
    void showCost();
    /// Shows the fidelity of the result.
    void showFidelity();

private:
    void showProgress();

    Session& m_session;
    const WindowParts& m_parts;
    QTimer m_clock;     ///< updates the time left between tiles
    QTimer m_planDelay; ///< delays planning until the settings have settled
    struct Prediction
    {
        std::size_t peakBytes = 0;
        std::size_t pixelsRead = 0;
    };
    std::optional<Prediction> m_prediction;
    QString m_refusal; ///< why the run is impossible; empty: it is possible as far as known
    bool m_cancelling = false;
    bool m_isInBackground = false;
};

} // namespace nightjar
