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

/// What is the same for every tile of a photo.
struct TilePath
{
    const Mosaic& mosaic;
    PackedLayout layout;
    NoiseModel noise; ///< in units of white level
    NetworkDomain domain;
    Base base = Base::Guided;
    std::array<float, 2> balance{1.0F, 1.0F}; ///< of the base: see BaseSettings

    /// The pixels of the picture that packed ones are answerable for: without what was padded.
    [[nodiscard]] Rect placeOf(const Rect& packed) const;
};

/// A tile's way from the mosaic through a network into the picture, as many rows at a time as the network
/// wants. It keeps its memory from tile to tile, for getting memory from the system takes longer than many a
/// loop over it.
class TileStream : public RowStream
{
public:
    /// All of which outlive the stream.
    TileStream(const TilePath& path, LinearImage& picture, const Progress& progress);

    /// Beyond a tile's source nothing is looked at farther than that.
    static constexpr int reach = 22; ///< packed pixels

    /// What is held at most for a tile of that source, besides the network and the picture.
    [[nodiscard]] static std::size_t bytesFor(Size source, const Workspace& network);

    /// Writes the tile's place in the picture. `rowsDone` is told how many of the target's rows are written
    /// by now; what it throws ends the run.
    void run(const Tile& tile, Network& network, const std::function<void(int rows)>& rowsDone);

    PlanesView input(RowRange rows) override;
    MutablePlanesView output(RowRange rows) override;
    void finish(RowRange rows) override;

    /// Those found so far in the places of the tiles, not in what they overlap.
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
    RowWindow m_correction{12}; ///< what the network writes
    Planes m_taken{4, {}};      ///< rows as they come from the mosaic, and those around them
    int m_finished = 0;         ///< rows
    double m_beside = 0.0;      ///< seconds that were not the network's
    std::size_t m_hotPixels = 0;
};

} // namespace nightjar
