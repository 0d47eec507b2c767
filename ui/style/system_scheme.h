// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/theme.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

class QPalette;

namespace nightjar {

/// The desktop's preference for dark or light windows, and its changes. Read from the desktop portal
/// (org.freedesktop.appearance), because Qt supports it only from 6.5 on. Dark if unknown, which suits dark
/// pictures.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(const QDBusConnection& bus = QDBusConnection::sessionBus(),
                          QObject* parent = nullptr);

    [[nodiscard]] theme::Scheme scheme() const { return m_scheme; }

signals:
    void changed();

private slots:
    /// Receives the portal's signal; only the colour scheme matters.
    void takeChange(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask();
    void take(uint preference);

    QDBusConnection m_bus;
    theme::Scheme m_fallback;
    theme::Scheme m_scheme;
};

/// Returns Light if the palette `system` has a light window and differs from the style's default palette
/// `plain`; otherwise Dark.
[[nodiscard]] theme::Scheme schemeOf(const QPalette& system, const QPalette& plain);

} // namespace nightjar
