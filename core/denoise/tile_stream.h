// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/denoise/network_domain.h"
#include "core/denoise/row_window.h"
#include "core/denoise/tiling.h"
#include "core/image/linear_image.h"
#include "core/network/network.h"
#include "core/raw/pack.h"

#include <array>
#include <cstddef>
#include <functional>

namespace nightjar {

/// The inputs that all tiles of a photo share.
struct TilePath
{
    const Mosaic& mosaic;
    PackedLayout layout;
    NoiseModel noise; ///< in units of white level
    NetworkDomain domain;
    Base base = Base::Guided;
    std::array<float, 2> balance{1.0F, 1.0F}; ///< see BaseSettings

    /// Returns the pixels of the picture that a rectangle of packed pixels covers, without padding.
    [[nodiscard]] Rect placeOf(const Rect& packed) const;
};

/// Processes one tile from the mosaic through a network to the picture, as many rows at a time as the network
/// requests. Reuses its memory for the next tile, because allocating fresh pages costs more than many loops
/// over them.
class TileStream : public RowStream
{
public:
    /// All arguments must outlive the stream.
    TileStream(const TilePath& path, LinearImage& picture, const Progress& progress);

    /// The halo of the base estimate and of hot pixel replacement around a tile's target.
    static constexpr int halo = 22; ///< packed pixels

    /// Returns an upper bound of the memory for a tile of this source size (packed pixels), bytes, without
    /// the network and the picture.
    [[nodiscard]] static std::size_t bytesFor(Size source, const Workspace& network);

    /// Computes a tile and writes it to the picture. Calls `rowsDone` with the number of the target's rows
    /// written so far. An exception thrown there ends the tile and is passed on.
    void run(const Tile& tile, Network& network, const std::function<void(int rows)>& rowsDone);

    PlanesView input(RowRange rows) override;
    MutablePlanesView output(RowRange rows) override;
    void finish(RowRange rows) override;

    /// Returns the hot pixels found so far in the tiles' targets, not in their halos.
    [[nodiscard]] std::size_t hotPixels() const { return m_hotPixels; }

private:
    void fill(RowRange rows);
    void write(const Rect& part);

    const TilePath& m_path;
    LinearImage& m_picture;
    const Progress& m_progress;
    Tile m_tile;
    std::function<void(int)> m_rowsDone;
    RowWindow m_packed{4};      ///< in the network's domain
    RowWindow m_correction{12}; ///< the network's output
    Planes m_taken{4, {}};      ///< rows read from the mosaic, and their halo for hot pixels
    int m_finished = 0;         ///< rows
    double m_beside = 0.0;      ///< seconds spent outside of the network
    std::size_t m_hotPixels = 0;
};

} // namespace nightjar
