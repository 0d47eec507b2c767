// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/session/recent_photos.h"

#include <QMenu>
#include <QSettings>
#include <QStringList>
#include <QWidget>

#include <algorithm>

namespace nightjar {
namespace {

constexpr std::size_t mostPaths = 8; ///< the number of touch rows on a small screen

} // namespace

RecentPhotos::RecentPhotos(QWidget& window) : QObject(&window), m_menu(new QMenu(&window))
{
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &RecentPhotos::fillMenu);
}

void RecentPhotos::add(const std::vector<std::filesystem::path>& photos)
{
    for (auto photo = photos.rbegin(); photo != photos.rend(); ++photo) {
        std::erase(m_paths, *photo);
        m_paths.insert(m_paths.begin(), *photo);
    }
    m_paths.resize(std::min(m_paths.size(), mostPaths));
    emit changed();
}

void RecentPhotos::clear()
{
    m_paths.clear();
    emit changed();
}

void RecentPhotos::load(QSettings& settings)
{
    m_paths.clear();
    for (const QString& path : settings.value(QStringLiteral("recentPhotos")).toStringList()) {
        if (m_paths.size() < mostPaths) {
            m_paths.emplace_back(path.toStdString());
        }
    }
    emit changed();
}

void RecentPhotos::save(QSettings& settings) const
{
    QStringList paths;
    for (const auto& path : m_paths) {
        paths << QString::fromStdString(path.string());
    }
    settings.setValue(QStringLiteral("recentPhotos"), paths);
}

void RecentPhotos::fillMenu()
{
    m_menu->clear();
    m_menu->addAction(tr("Open photos…"), this, &RecentPhotos::othersWanted);
    m_menu->addSeparator();
    for (const auto& path : m_paths) {
        std::error_code ignored;
        const bool isThere = std::filesystem::exists(path, ignored);
        QString name = QString::fromStdString(path.filename().string());
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction* action = m_menu->addAction(isThere ? name : tr("%1 (not there now)").arg(name), this,
                                            [this, path] { emit chosen({path}); });
        action->setToolTip(QString::fromStdString(path.string()));
        action->setEnabled(isThere);
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("Forget these"), this, &RecentPhotos::clear)->setEnabled(!m_paths.empty());
}

} // namespace nightjar
