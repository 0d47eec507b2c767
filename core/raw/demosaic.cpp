// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/raw/demosaic.h"

#include "core/base/wide_vectors.h"
#include "core/raw/pack.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace nightjar {
namespace {

/// Rows y − 1 … y + 1 of one packed plane with one more pixel at both ends; borders as in a reflected mosaic.
class RowNeighbourhood
{
public:
    /// `inOddRow`, `inOddColumn`: the position of the plane's pixels in the mosaic's cell.
    RowNeighbourhood(PlanesView packed, int plane, bool inOddRow, bool inOddColumn)
        : m_packed(packed), m_plane(plane), m_oddRow(inOddRow ? 1 : 0), m_oddColumn(inOddColumn ? 1 : 0)
    {
        for (auto& row : m_rows) {
            row.resize(static_cast<std::size_t>(packed.width) + 2);
        }
    }

    void moveTo(int y)
    {
        if (y == 0) {
            load(0, -1);
            load(1, 0);
        } else {
            m_rows[0].swap(m_rows[1]);
            m_rows[1].swap(m_rows[2]);
        }
        load(2, y + 1);
    }

    /// Indices −1 … width are valid.
    [[nodiscard]] const float* above() const { return m_rows[0].data() + 1; }
    [[nodiscard]] const float* here() const { return m_rows[1].data() + 1; }
    [[nodiscard]] const float* below() const { return m_rows[2].data() + 1; }

private:
    void load(std::size_t slot, int y)
    {
        const float* from = m_packed.row(m_plane, reflect(2 * y + m_oddRow, 2 * m_packed.height) / 2);
        float* to = m_rows[slot].data() + 1;
        std::copy_n(from, m_packed.width, to);
        to[-1] = from[reflect(-2 + m_oddColumn, 2 * m_packed.width) / 2];
        to[m_packed.width] = from[reflect(2 * m_packed.width + m_oddColumn, 2 * m_packed.width) / 2];
    }

    PlanesView m_packed;
    int m_plane;
    int m_oddRow;
    int m_oddColumn;
    std::array<std::vector<float>, 3> m_rows;
};

/// The planes of the result: colour × 4 + pixel of the cell in reading order.
enum Output
{
    RedAtR,
    RedAtG,
    RedAtH,
    RedAtB,
    GreenAtR,
    GreenAtG,
    GreenAtH,
    GreenAtB,
    BlueAtR,
    BlueAtG,
    BlueAtH,
    BlueAtB
};

} // namespace

// In a cell:   R G      R red, G the green beside it, H the green below it, B blue.
//              H B
NIGHTJAR_WIDE_VECTORS void demosaicPacked(PlanesView packed, MutablePlanesView rgb)
{
    RowNeighbourhood red(packed, 0, false, false);
    RowNeighbourhood greenOfRed(packed, 1, false, true);
    RowNeighbourhood blue(packed, 2, true, true);
    RowNeighbourhood greenOfBlue(packed, 3, true, false);
    for (int y = 0; y < packed.height; ++y) {
        for (RowNeighbourhood* window : {&red, &greenOfRed, &blue, &greenOfBlue}) {
            window->moveTo(y);
        }
        const float* rN = red.above();
        const float* r = red.here();
        const float* rS = red.below();
        const float* gN = greenOfRed.above();
        const float* g = greenOfRed.here();
        const float* gS = greenOfRed.below();
        const float* hN = greenOfBlue.above();
        const float* h = greenOfBlue.here();
        const float* hS = greenOfBlue.below();
        const float* bN = blue.above();
        const float* b = blue.here();
        const float* bS = blue.below();
        std::array<float*, 12> out{};
        for (int plane = 0; plane < 12; ++plane) {
            out[static_cast<std::size_t>(plane)] = rgb.row(plane, y);
        }
        // The rows of the result do not overlap the inputs, and they are too many for the compiler's run-time
        // check.
#pragma GCC ivdep
        for (int x = 0; x < packed.width; ++x) {
            const float rCross = rN[x] + rS[x] + r[x - 1] + r[x + 1];
            const float bCross = bN[x] + bS[x] + b[x - 1] + b[x + 1];
            const float bAroundR = bN[x - 1] + bN[x] + b[x - 1] + b[x];
            const float rAroundB = r[x] + r[x + 1] + rS[x] + rS[x + 1];
            const float hAroundG = hN[x] + hN[x + 1] + h[x] + h[x + 1];
            const float gAroundH = g[x - 1] + g[x] + gS[x - 1] + gS[x];
            const float gAside = g[x - 1] + g[x + 1];
            const float gAbout = gN[x] + gS[x];
            const float hAside = h[x - 1] + h[x + 1];
            const float hAbout = hN[x] + hS[x];

            out[RedAtR][x] = r[x];
            out[RedAtG][x] = 0.125F * (5 * g[x] + 4 * (r[x] + r[x + 1]) - hAroundG - gAside + 0.5F * gAbout);
            out[RedAtH][x] = 0.125F * (5 * h[x] + 4 * (r[x] + rS[x]) - gAroundH - hAbout + 0.5F * hAside);
            out[RedAtB][x] = 0.125F * (6 * b[x] + 2 * rAroundB - 1.5F * bCross);
            out[GreenAtR][x] = 0.125F * (4 * r[x] + 2 * (g[x - 1] + g[x] + hN[x] + h[x]) - rCross);
            out[GreenAtG][x] = g[x];
            out[GreenAtH][x] = h[x];
            out[GreenAtB][x] = 0.125F * (4 * b[x] + 2 * (h[x] + h[x + 1] + g[x] + gS[x]) - bCross);
            out[BlueAtR][x] = 0.125F * (6 * r[x] + 2 * bAroundR - 1.5F * rCross);
            out[BlueAtG][x] = 0.125F * (5 * g[x] + 4 * (bN[x] + b[x]) - hAroundG - gAbout + 0.5F * gAside);
            out[BlueAtH][x] = 0.125F * (5 * h[x] + 4 * (b[x - 1] + b[x]) - gAroundH - hAside + 0.5F * hAbout);
            out[BlueAtB][x] = b[x];
        }
    }
}

LinearImage demosaic(const Mosaic& mosaic, const Rect& region)
{
    const PackedLayout layout = packedLayout(mosaic.size(), mosaic.phase(), 1);
    const Point origin{region.x + layout.origin.x, region.y + layout.origin.y};
    // The cells of the region and of the filters' radius around it; beyond the border the mosaic is
    // reflected.
    const int left = origin.x / 2 - demosaicHalo;
    const int top = origin.y / 2 - demosaicHalo;
    const int right = (origin.x + region.width + 1) / 2 + demosaicHalo;
    const int bottom = (origin.y + region.height + 1) / 2 + demosaicHalo;
    const Planes packed = pack(mosaic, layout, {left, top, right - left, bottom - top});
    Planes rgb(12, packed.size());
    demosaicPacked(packed.view(), rgb.view());

    return pixelShuffle(rgb.view(), {origin.x - 2 * left, origin.y - 2 * top, region.width, region.height});
}

LinearSource demosaicedSource(std::shared_ptr<const Mosaic> mosaic)
{
    const Size size = mosaic->size();
    return {size, [mosaic = std::move(mosaic)](const Rect& region) { return demosaic(*mosaic, region); }};
}

} // namespace nightjar
