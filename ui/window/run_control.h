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

/// A run on the photo looked at, as its controls begin, pause and cancel it; and what is said of it before,
/// meanwhile and afterwards.
class RunControl : public QObject
{
    Q_OBJECT

public:
    RunControl(Session& session, const WindowParts& parts, QObject* parent);

    void runOrCancel();
    void pauseOrResume();
    /// Another run is in sight, on another photo or by another choice: what it takes is to be found out.
    void planAnew();
    /// What can be done now.
    void showActions();
    /// While another page has the one primary action, the run's buttons step back.
    void setInBackground(bool inBackground);
    /// What a run would take.
    void showCost();
    /// How true the result is that is shown.
    void showFidelity();

private:
    void showProgress();

    Session& m_session;
    const WindowParts& m_parts;
    QTimer m_clock;     ///< lets the time left run between two tiles
    QTimer m_planDelay; ///< until the person has chosen
    struct Prediction
    {
        std::size_t peakBytes = 0;
        std::size_t pixelsRead = 0;
    };
    std::optional<Prediction> m_prediction;
    QString m_refusal; ///< why the run cannot be done; empty: it can, as far as is known
    bool m_cancelling = false;
    bool m_isInBackground = false;
};

} // namespace nightjar
