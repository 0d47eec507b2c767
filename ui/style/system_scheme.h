// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/theme.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

class QPalette;

namespace nightjar {

/// Whether the desktop wants dark or light windows, now and whenever that changes.
/// Asked of the desktop portal (org.freedesktop.appearance), since Qt tells only from 6.5 on. Where nobody
/// says anything it is dark, as suits pictures taken in the dark.
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
    /// The portal's signal of that name; of all that it tells, the preference for dark or light counts.
    void takeChange(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask();
    void take(uint preference);

    QDBusConnection m_bus;
    theme::Scheme m_fallback;
    theme::Scheme m_scheme;
};

/// What the desktop's own palette says where it is not the plain one of the style: dark or light.
[[nodiscard]] theme::Scheme schemeOf(const QPalette& system, const QPalette& plain);

} // namespace nightjar
