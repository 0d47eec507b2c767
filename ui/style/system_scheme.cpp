// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/system_scheme.h"

#include <QApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

#include <memory>

namespace nightjar {
namespace {

const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto interface = QStringLiteral("org.freedesktop.portal.Settings");
const auto appearance = QStringLiteral("org.freedesktop.appearance");
const auto colourScheme = QStringLiteral("color-scheme");

/// The portal's values. Any other value means no preference.
constexpr uint prefersDark = 1;
constexpr uint prefersLight = 2;

/// Older portals wrap the value twice.
uint unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value.toUInt();
}

} // namespace

theme::Scheme schemeOf(const QPalette& system, const QPalette& plain)
{
    const QColor ground = system.color(QPalette::Window);
    return ground != plain.color(QPalette::Window) &&
                   ground.lightness() > system.color(QPalette::WindowText).lightness()
               ? theme::Scheme::Light
               : theme::Scheme::Dark;
}

SystemScheme::SystemScheme(const QDBusConnection& bus, QObject* parent)
    : QObject(parent), m_bus(bus),
      m_fallback(schemeOf(
          QApplication::palette(),
          std::unique_ptr<QStyle>(QStyleFactory::create(QStringLiteral("Fusion")))->standardPalette())),
      m_scheme(m_fallback)
{
    qRegisterMetaType<QDBusVariant>(); // the bus finds the slot's types by their names
    m_bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                  SLOT(takeChange(QString, QString, QDBusVariant)));
    ask();
    // Ask again, because a portal that started meanwhile has sent no signal.
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) {
            ask();
        }
    });
}

void SystemScheme::ask()
{
    if (!m_bus.isConnected()) {
        return;
    }
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question << appearance << colourScheme;
    // Asynchronous, because starting a portal takes time.
    auto* answer = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        answer->deleteLater();
        if (reply.isValid()) {
            take(unwrapped(reply.value().variant()));
        }
    });
}

void SystemScheme::takeChange(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == appearance && key == colourScheme) {
        take(unwrapped(value.variant()));
    }
}

void SystemScheme::take(uint preference)
{
    const theme::Scheme scheme = preference == prefersDark    ? theme::Scheme::Dark
                                 : preference == prefersLight ? theme::Scheme::Light
                                                              : m_fallback;
    if (scheme != m_scheme) {
        m_scheme = scheme;
        emit changed();
    }
}

} // namespace nightjar
