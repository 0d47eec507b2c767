// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/system_scheme.h"

#include "tests/ui/waiting.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QStandardPaths>

#include <gtest/gtest.h>

namespace nightjar {
namespace {

/// What a desktop's portal answers, on a real bus.
class Portal : public QDBusVirtualObject
{
public:
    explicit Portal(uint preference) : m_preference(preference) {}

    void prefer(uint preference) { m_preference = preference; }

    [[nodiscard]] QString introspect(const QString&) const override { return {}; }

    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override
    {
        if (message.member() != "Read") {
            return false;
        }
        // As portals do it: a variant within a variant.
        const QDBusVariant inner{QVariant(m_preference)};
        bus.send(message.createReply(QVariant::fromValue(QDBusVariant(QVariant::fromValue(inner)))));
        return true;
    }

private:
    uint m_preference;
};

class SystemSchemeOnABus : public testing::Test
{
protected:
    void SetUp() override
    {
        if (QStandardPaths::findExecutable("dbus-daemon").isEmpty()) {
            GTEST_SKIP() << "there is no dbus-daemon";
        }
        m_daemon.start("dbus-daemon", {"--session", "--nofork", "--print-address"});
        ASSERT_TRUE(m_daemon.waitForReadyRead());
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        ASSERT_TRUE(desktop().isConnected());
    }

    void TearDown() override
    {
        QDBusConnection::disconnectFromBus("desktop");
        QDBusConnection::disconnectFromBus("window");
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    void answer(uint preference)
    {
        m_portal = std::make_unique<Portal>(preference);
        ASSERT_TRUE(desktop().registerVirtualObject("/org/freedesktop/portal/desktop", m_portal.get()));
        ASSERT_TRUE(desktop().registerService("org.freedesktop.portal.Desktop"));
    }

    /// The person chooses something else in the desktop's settings, and comes back.
    void change(uint preference)
    {
        m_portal->prefer(preference);
        emit qApp->applicationStateChanged(Qt::ApplicationActive);
    }

    QDBusConnection desktop() { return QDBusConnection::connectToBus(m_address, "desktop"); }
    QDBusConnection window() { return QDBusConnection::connectToBus(m_address, "window"); }

private:
    QProcess m_daemon;
    QString m_address;
    std::unique_ptr<Portal> m_portal;
};

TEST_F(SystemSchemeOnABus, IsWhatThePortalSaysAndFollowsIt)
{
    answer(2);
    const SystemScheme system(window());
    EXPECT_EQ(system.scheme(), theme::Scheme::Dark); // until it has answered
    EXPECT_TRUE(test::eventually([&] { return system.scheme() == theme::Scheme::Light; }));
    change(1);
    EXPECT_TRUE(test::eventually([&] { return system.scheme() == theme::Scheme::Dark; }));
    change(2);
    EXPECT_TRUE(test::eventually([&] { return system.scheme() == theme::Scheme::Light; }));
    change(0);
    EXPECT_TRUE(test::eventually([&] { return system.scheme() == theme::Scheme::Dark; }));
}

TEST_F(SystemSchemeOnABus, FollowsAChangeAtOnceWhereThePortalTellsOfIt)
{
    answer(2);
    const SystemScheme system(window());
    ASSERT_TRUE(test::eventually([&] { return system.scheme() == theme::Scheme::Light; }));
    const auto tell = [this](const QString& key, uint value) {
        QDBusMessage signal = QDBusMessage::createSignal("/org/freedesktop/portal/desktop",
                                                         "org.freedesktop.portal.Settings", "SettingChanged");
        signal << "org.freedesktop.appearance" << key << QVariant::fromValue(QDBusVariant(value));
        ASSERT_TRUE(desktop().send(signal));
    };
    tell("color-scheme", 1);
    EXPECT_TRUE(test::eventually([&] { return system.scheme() == theme::Scheme::Dark; }));
    tell("contrast", 2);
    QTest::qWait(100);
    EXPECT_EQ(system.scheme(), theme::Scheme::Dark);
}

TEST_F(SystemSchemeOnABus, IsDarkWithoutAPortal)
{
    const SystemScheme system(window());
    QTest::qWait(100);
    EXPECT_EQ(system.scheme(), theme::Scheme::Dark);
}

} // namespace
} // namespace nightjar
