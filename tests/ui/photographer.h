// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/stall_probe.h"
#include "ui/style/language.h"
#include "ui/style/theme.h"

#include <QCommandLineParser>
#include <QDir>
#include <QImage>
#include <QTest>
#include <QWidget>

#include <chrono>
#include <filesystem>
#include <vector>

namespace nightjar::test {

/// The words of a widget in the language that is spoken.
inline QString said(const char* widget, const char* words)
{
    return QCoreApplication::translate((std::string("nightjar::") + widget).c_str(), words);
}

/// Ends the program where the condition never comes true.
template <class Condition>
void waitUntil(Condition condition)
{
    if (!QTest::qWaitFor(condition, 600'000)) {
        qFatal("the window never got there");
    }
}

/// Saves pictures of windows of one size under names that begin with it.
class Album
{
public:
    Album(QString folder, QString prefix, const QSize& size)
        : m_start(QStringLiteral("%1/%2%3x%4-").arg(folder, prefix).arg(size.width()).arg(size.height()))
    {
    }

    void add(const QString& name, QWidget& widget) const
    {
        QTest::qWait(50);
        widget.grab().save(m_start + name + QStringLiteral(".png"));
    }

private:
    QString m_start;
};

/// Replaces a folder's PNGs with JPEGs, a fifth as large.
inline void makeJpegs(const QDir& folder)
{
    constexpr int quality = 85;
    for (const QFileInfo& png : folder.entryInfoList({QStringLiteral("*.png")}, QDir::Files)) {
        const QString jpeg = folder.filePath(png.completeBaseName() + QStringLiteral(".jpg"));
        if (!QImage(png.filePath()).save(jpeg, "jpeg", quality)) {
            qFatal("%s could not be written", qPrintable(jpeg));
        }
        QFile::remove(png.filePath());
    }
}

/// What both programs that take screenshots do: reads [--light] [--language CODE] [--width PIXELS] [--jpeg]
/// FOLDER PHOTO…, calls take(folder, size, photos) for each size, and says how long the longest event took.
template <class Take>
int takeScreenshots(int argc, char** argv, const std::vector<QSize>& sizes, Take take)
{
    ProbedApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({"light", "In the light theme."});
    parser.addOption({"language", "In this language.", "code", "en"});
    parser.addOption({"width", "At the size of this width alone.", "pixels"});
    parser.addOption({"jpeg", "As JPEGs, in place of PNGs."});
    parser.process(application);
    theme::apply(application, parser.isSet("light") ? theme::Scheme::Light : theme::Scheme::Dark);
    speak(application, parser.value("language"));
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() < 2) {
        qFatal("usage: %s [--light] [--language CODE] [--width PIXELS] [--jpeg] FOLDER PHOTO…", argv[0]);
    }
    QDir().mkpath(arguments[0]);
    std::vector<std::filesystem::path> photos;
    for (const QString& photo : arguments.mid(1)) {
        photos.push_back(std::filesystem::absolute(photo.toStdString()));
    }
    for (const QSize& size : sizes) {
        if (parser.isSet("width") && parser.value("width").toInt() != size.width()) {
            continue;
        }
        application.resetLongestStall();
        take(arguments[0], size, photos);
        qInfo("%d × %d: longest event %.0f ms (%s)", size.width(), size.height(),
              std::chrono::duration<double, std::milli>(application.longestStall()).count(),
              qPrintable(application.culprit()));
    }
    if (parser.isSet("jpeg")) {
        makeJpegs(arguments[0]);
    }
    return 0;
}

} // namespace nightjar::test
