// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/wording.h"
#include "core/base/byte_size.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace nightjar {
namespace {

/// Translation context.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(nightjar::Wording)
};

/// Descriptions of the shipped models, here for translation only.
[[maybe_unused]] constexpr const char* modelDescriptions[] = {
    QT_TRANSLATE_NOOP("nightjar::ModelDescription", "Best quality, slowest"),
    QT_TRANSLATE_NOOP("nightjar::ModelDescription", "Nearly the best quality, faster"),
    QT_TRANSLATE_NOOP("nightjar::ModelDescription", "Fast, good quality"),
    QT_TRANSLATE_NOOP("nightjar::ModelDescription", "Fast, slightly lower quality"),
    QT_TRANSLATE_NOOP("nightjar::ModelDescription", "Filter only, instant"),
};

} // namespace

QString descriptionText(const std::string& description)
{
    return QCoreApplication::translate("nightjar::ModelDescription", description.c_str());
}

QString bytesText(std::size_t bytes)
{
    const double size = megabytes(bytes);
    return size < 1000 ? Wording::tr("%1 MB").arg(QLocale().toString(std::round(size), 'f', 0))
                       : Wording::tr("%1 GB").arg(QLocale().toString(size / 1024, 'f', 1));
}

QString durationText(double seconds)
{
    const auto whole = static_cast<long long>(std::ceil(seconds));
    if (whole < 60) {
        return Wording::tr("%1 s").arg(whole);
    }
    if (whole < 3600) {
        return whole % 60 == 0 ? Wording::tr("%1 min").arg(whole / 60)
                               : Wording::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    }
    return Wording::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

QString percentText(double part)
{
    const double percent = 100.0 * part;
    return Wording::tr("%1 %").arg(QLocale().toString(percent, 'f', percent < 9.95 ? 1 : 0));
}

QString partText(double part)
{
    constexpr double least = 0.001;
    return part > 0 && part < least ? Wording::tr("less than %1").arg(percentText(least)) : percentText(part);
}

QString exposureText(double seconds)
{
    return seconds < 0.4 ? Wording::tr("1/%1 s").arg(std::lround(1.0 / seconds))
                         : Wording::tr("%1 s").arg(QLocale().toString(seconds, 'g', 3));
}

QString stopsText(double ev)
{
    // A rounded zero has no sign.
    const double rounded = std::round(ev * 10) / 10;
    const QString sign = rounded > 0 ? QStringLiteral("+") : rounded < 0 ? QStringLiteral("−") : QString();
    return Wording::tr("%1%2 EV").arg(sign, QLocale().toString(std::abs(rounded), 'f', 1));
}

QString cameraText(const PhotoInfo& info)
{
    const QString make = QString::fromStdString(info.make).trimmed();
    const QString model = QString::fromStdString(info.model).trimmed();
    const QString brand = make.section(QLatin1Char(' '), 0, 0);
    return model.startsWith(brand, Qt::CaseInsensitive) ? model
                                                        : QString(make + QLatin1Char(' ') + model).trimmed();
}

QString shotText(const PhotoInfo& info)
{
    QStringList facts;
    if (info.iso > 0) {
        facts << Wording::tr("ISO %1").arg(std::lround(info.iso));
    }
    if (info.exposureSeconds > 0) {
        facts << exposureText(info.exposureSeconds);
    }
    if (info.aperture > 0) {
        facts << Wording::tr("f/%1").arg(QLocale().toString(info.aperture, 'g', 2));
    }
    return facts.join(QStringLiteral(" · "));
}

} // namespace nightjar
