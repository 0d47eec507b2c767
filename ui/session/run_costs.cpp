// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/session/run_costs.h"

#include <QSettings>

namespace nightjar {

void RunCosts::learn(const std::string& model, Precision precision, std::size_t pixelsRead, double seconds)
{
    m_secondsPerPixelRead[{model, precision}] = seconds / static_cast<double>(pixelsRead);
}

std::optional<double> RunCosts::secondsFor(const std::string& model, Precision precision,
                                           std::size_t pixelsRead) const
{
    const auto found = m_secondsPerPixelRead.find({model, precision});
    if (found == m_secondsPerPixelRead.end()) {
        return std::nullopt;
    }
    return found->second * static_cast<double>(pixelsRead);
}

void RunCosts::load(QSettings& settings)
{
    const int count = settings.beginReadArray(QStringLiteral("runCosts"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const auto precision =
            precisionFrom(settings.value(QStringLiteral("precision")).toString().toStdString());
        const double seconds = settings.value(QStringLiteral("secondsPerPixelRead")).toDouble();
        if (precision && seconds > 0.0) {
            m_secondsPerPixelRead[{settings.value(QStringLiteral("model")).toString().toStdString(),
                                   *precision}] = seconds;
        }
    }
    settings.endArray();
}

void RunCosts::save(QSettings& settings) const
{
    settings.beginWriteArray(QStringLiteral("runCosts"), static_cast<int>(m_secondsPerPixelRead.size()));
    int i = 0;
    for (const auto& [key, seconds] : m_secondsPerPixelRead) {
        settings.setArrayIndex(i++);
        settings.setValue(QStringLiteral("model"), QString::fromStdString(key.first));
        settings.setValue(QStringLiteral("precision"),
                          QString::fromStdString(std::string(toString(key.second))));
        settings.setValue(QStringLiteral("secondsPerPixelRead"), seconds);
    }
    settings.endArray();
}

} // namespace nightjar
