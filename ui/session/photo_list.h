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
    Waiting, ///< named, but not in memory
    Opening,
    Open,
    Denoising,
    Denoised,
    Failed ///< it could not be opened
};

/// What is chosen for one photo and needs no second run.
struct PhotoLook
{
    bool automaticExposure = true;
    double exposureEv = 0.0;
    double strength = 1.0;

    friend bool operator==(const PhotoLook&, const PhotoLook&) = default;
};

/// A result that may be shown again without a run.
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
    std::optional<DenoisedPhoto> result; ///< that is shown
    std::vector<KeptResult> kept;        ///< among them the one that is shown
    std::optional<Failure> failure;
    PhotoLook look;
    std::optional<NoiseModel> noise; ///< set by hand, in place of the photo's
    std::uint64_t lastUse = 0;       ///< a larger one is later
};

/// The photos of the window, in the order in which they were opened.
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

    /// The row of that path; −1 where it is not in the list.
    [[nodiscard]] int find(const std::filesystem::path& path) const;
    int append(const std::filesystem::path& path);
    [[nodiscard]] const PhotoEntry& at(int row) const { return m_entries[static_cast<std::size_t>(row)]; }

    /// Changes an entry and tells the views.
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
