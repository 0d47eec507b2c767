// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job.h"
#include "ui/compare/tile_rendering.h"
#include "ui/session/run_choice.h"

#include <QAbstractListModel>
#include <QImage>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace nightjar {

enum class PhotoState
{
    Waiting, ///< listed, but not in memory
    Opening,
    Open,
    Denoising,
    Denoised,
    Failed ///< could not be opened
};

/// The settings of a photo that need no new run.
struct PhotoLook
{
    bool automaticExposure = true;
    double exposureEv = 0.0;
    double strength = 1.0;

    friend bool operator==(const PhotoLook&, const PhotoLook&) = default;
};

/// A result that can be shown again without a run.
struct KeptResult
{
    DenoisedPhoto comparison;
    RunChoice choice;
    std::uint64_t lastUse = 0;
};

struct PhotoEntry
{
    std::filesystem::path path;
    PhotoState state = PhotoState::Waiting;
    double progress = 0.0; ///< of a run, 0 … 1
    QImage thumbnail;
    std::optional<Photo> photo;
    std::optional<DenoisedPhoto> result; ///< the one shown
    std::vector<KeptResult> kept;        ///< including the one shown
    std::optional<Failure> failure;
    PhotoLook look;
    std::optional<NoiseModel> noise; ///< set by the user instead of the photo's
    std::uint64_t lastUse = 0;       ///< larger is later
};

/// The window's photos, in the order of opening.
class PhotoList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        StateRole = Qt::UserRole,
        ProgressRole
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Returns the row of a path, or −1.
    [[nodiscard]] int find(const std::filesystem::path& path) const;
    int append(const std::filesystem::path& path);
    [[nodiscard]] const PhotoEntry& at(int row) const { return m_entries[static_cast<std::size_t>(row)]; }

    /// Changes an entry and notifies the views.
    template <class Change>
    void update(int row, Change change)
    {
        change(m_entries[static_cast<std::size_t>(row)]);
        emit dataChanged(index(row), index(row));
    }

private:
    std::vector<PhotoEntry> m_entries;
};

} // namespace nightjar
