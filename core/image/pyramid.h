// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/image/linear_image.h"

#include <memory>
#include <mutex>
#include <vector>

namespace nightjar {

/// The size of a picture reduced by 2^level, rounded up.
[[nodiscard]] Size reducedSize(Size full, int level);

/// Returns the number of levels of a pyramid of this size. The last level is at most 256 pixels wide and
/// high.
[[nodiscard]] int pyramidLevels(Size full);

/// Returns one level of a pyramid, bit-identical, without the levels before it: reads the picture once, strip
/// by strip. Throws Cancelled.
[[nodiscard]] LinearImage reducedPicture(const LinearSource& full, int level, const Progress& progress = {});

/// A picture at full size (level 0) and reduced by 2, 4, 8, …: the cost of reading any part at any zoom
/// depends on the screen's pixels, not the sensor's. Reading is thread-safe.
class Pyramid
{
public:
    virtual ~Pyramid() = default;

    /// The size of level 0.
    [[nodiscard]] virtual Size size() const = 0;
    /// `rect` lies within reducedSize(size(), level).
    [[nodiscard]] virtual LinearImage read(int level, const Rect& rect) const = 0;
};

/// A pyramid of a picture that does not change. It stores levels 1 and up, a third of the picture's size;
/// level 0 is read from its source.
class FixedPyramid : public Pyramid
{
public:
    /// Reads the picture once, strip by strip. Throws Cancelled.
    explicit FixedPyramid(LinearSource full, const Progress& progress = {});

    [[nodiscard]] Size size() const override { return m_full.size; }
    [[nodiscard]] LinearImage read(int level, const Rect& rect) const override;

private:
    LinearSource m_full;
    std::vector<LinearImage> m_reduced; ///< level i + 1
};

/// A pyramid of a picture that is being computed: finished tiles replace the pixels of a base. One thread
/// replaces, others read.
class LivePyramid : public Pyramid
{
public:
    explicit LivePyramid(std::shared_ptr<const Pyramid> base);

    void replace(const FinishedTile& tile);

    [[nodiscard]] Size size() const override { return m_base->size(); }
    [[nodiscard]] LinearImage read(int level, const Rect& rect) const override;

private:
    [[nodiscard]] LinearImage readLocked(int level, const Rect& rect) const;

    std::shared_ptr<const Pyramid> m_base;
    mutable std::mutex m_mutex;
    std::vector<FinishedTile> m_tiles;
    std::vector<LinearImage> m_reduced; ///< level i + 1; empty until the first tile
};

} // namespace nightjar
