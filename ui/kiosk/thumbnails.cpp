// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/thumbnails.h"

#include "core/raw/embedded_preview.h"
#include "ui/compare/orientation.h"
#include "ui/session/photo_thumbnail.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

/// A few screens' worth. After fast scrolling, only the last requests matter.
constexpr std::size_t mostAsked = 64;

QImage decoded(const EmbeddedPreview& preview, const QSize& most)
{
    if (preview.jpeg.empty()) {
        return QImage(preview.rgb.data(), preview.size.width, preview.size.height, preview.size.width * 3,
                      QImage::Format_RGB888)
            .copy();
    }
    QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(preview.jpeg.data()),
                                               static_cast<qsizetype>(preview.jpeg.size()));
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "jpeg");
    reader.setAutoTransform(false); // the orientation is taken from the raw file
    const int side = std::max(most.width(), most.height());
    if (reader.size().width() > side && reader.size().height() > side) { // saves the decoder much work
        reader.setScaledSize(reader.size().scaled(side, side, Qt::KeepAspectRatioByExpanding));
    }
    return reader.read();
}

/// Brightens a dark picture until its 99th percentile is just below white, so that night pictures are
/// distinguishable.
QImage brightened(QImage picture)
{
    picture.convertTo(QImage::Format_RGB32);
    std::array<int, 256> counts{};
    for (int y = 0; y < picture.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            ++counts[static_cast<std::size_t>(std::max({qRed(row[x]), qGreen(row[x]), qBlue(row[x])}))];
        }
    }
    int left = picture.width() * picture.height() / 100;
    int bright = 255;
    while (bright > 1 && (left -= counts[static_cast<std::size_t>(bright)]) >= 0) {
        --bright;
    }
    constexpr int brightEnough = 160;
    if (bright >= brightEnough) {
        return picture;
    }
    constexpr double mostGain = 8.0; ///< more would only show noise
    const double gain = std::min(mostGain, 235.0 / bright);
    std::array<int, 256> curve{};
    for (int value = 0; value < 256; ++value) {
        curve[static_cast<std::size_t>(value)] = std::min(255, static_cast<int>(std::lround(value * gain)));
    }
    for (int y = 0; y < picture.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            row[x] = qRgb(curve[static_cast<std::size_t>(qRed(row[x]))],
                          curve[static_cast<std::size_t>(qGreen(row[x]))],
                          curve[static_cast<std::size_t>(qBlue(row[x]))]);
        }
    }
    return picture;
}

QImage developed(const fs::path& path, const QSize& most, const std::stop_token& stop)
{
    try {
        const Photo photo = openPhoto(path, Progress(stop));
        return thumbnailOf(photo, *photo.before, most, photo.autoExposure.ev, std::nullopt);
    } catch (const std::exception&) {
        return {}; // the error is shown when the photo is chosen
    }
}

} // namespace

QImage readThumbnail(const fs::path& photo, const QSize& most, const std::stop_token& stop)
{
    if (const auto preview = readEmbeddedPreview(photo)) {
        const QImage picture = decoded(*preview, most);
        if (!picture.isNull()) {
            const QImage small = picture.scaled(most.transposed().expandedTo(most), Qt::KeepAspectRatio,
                                                Qt::SmoothTransformation);
            return brightened(Orientation(preview->orientation).toUpright(small))
                .scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        }
    }
    return developed(photo, most, stop);
}

Thumbnails::Thumbnails(QSize most, QObject* parent)
    : QObject(parent), m_most(most), m_thread([this](const std::stop_token& stop) { work(stop); })
{
}

Thumbnails::~Thumbnails() = default;

void Thumbnails::ask(const fs::path& photo)
{
    const std::lock_guard lock(m_mutex);
    if (photo == m_making) {
        return;
    }
    std::erase(m_asked, photo);
    m_asked.push_back(photo);
    if (m_asked.size() > mostAsked) {
        m_asked.erase(m_asked.begin());
    }
    m_wake.notify_one();
}

void Thumbnails::forget()
{
    const std::lock_guard lock(m_mutex);
    m_asked.clear();
}

void Thumbnails::work(const std::stop_token& stop)
{
    while (true) {
        fs::path photo;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_asked.empty(); })) {
                return;
            }
            photo = std::move(m_asked.back());
            m_asked.pop_back();
            m_making = photo;
        }
        try {
            QImage picture = readThumbnail(photo, m_most, stop);
            QMetaObject::invokeMethod(
                this, [this, photo, picture = std::move(picture)] { emit made(photo, picture); },
                Qt::QueuedConnection);
        } catch (const Cancelled&) {
            return;
        }
    }
}

} // namespace nightjar
