// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Dense convolutions of bytes in AMX tiles: registers of 16 rows of 64 bytes. An instruction multiplies two
// of them as matrices. The sums are the same integers as with every other instruction set.
#if defined(NIGHTJAR_FUSED_TILES_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NIGHTJAR_FUSED_TILES_INL_H
#undef NIGHTJAR_FUSED_TILES_INL_H
#else
#define NIGHTJAR_FUSED_TILES_INL_H
#endif

#include "core/backends/native/dense-inl.h"

#if NIGHTJAR_AMX

#include <atomic>
#include <immintrin.h>
#include <numeric>

HWY_BEFORE_NAMESPACE();
NIGHTJAR_ALLOW_VNNI
namespace nightjar::native::HWY_NAMESPACE {

constexpr int tileRows = 16;
constexpr int tileRowBytes = 64;

/// The operand of ldtilecfg.
struct alignas(tileRowBytes) TileShapes
{
    std::uint8_t palette = 1;
    std::uint8_t startRow = 0;
    std::uint8_t reserved[14] = {};
    std::uint16_t rowBytes[16] = {};
    std::uint8_t rows[16] = {};
};

/// Computes the rows of a layer in AMX tiles: sums of 32 pixels × 32 outputs in tiles 0 to 3, two tiles of 16
/// pixels' bytes (4, 5), and two of weights for 16 outputs each (6, 7). Narrow pictures and float32 layers
/// use vector registers.
class TileRows
{
public:
    /// Configures this thread's tiles. `segments`: the segments of any row.
    TileRows(const PackedDense& layer, const RowSegments& segments)
    {
        if (!layer.bytes) {
            return;
        }
        // Each step reads the same number of bytes, none beyond a segment.
        int common = 0;
        for (int r = 0; r < segments.count; ++r) {
            common = std::gcd(common, segments.segments[r].length);
        }
        for (int words = 1; words <= tileRowBytes / wordBytes; ++words) {
            m_stepWords = common % words == 0 ? words : m_stepWords;
        }
        TileShapes shapes;
        for (int tile = 0; tile < 8; ++tile) {
            const bool values = tile == 4 || tile == 5;
            const bool weights = tile >= 6;
            shapes.rowBytes[tile] =
                static_cast<std::uint16_t>(values ? m_stepWords * wordBytes : tileRowBytes);
            shapes.rows[tile] = static_cast<std::uint8_t>(weights ? m_stepWords : tileRows);
        }
        storesBefore();
        _tile_loadconfig(&shapes);
    }
    ~TileRows()
    {
        if (m_stepWords > 0) {
            _tile_release();
        }
    }
    TileRows(const TileRows&) = delete;
    TileRows& operator=(const TileRows&) = delete;

    void compute(const RowSegments& segments, const OutputBlock& block, int width) const
    {
        const bool two = block.outputs() > lanesOf(FloatTag());
        if (m_stepWords == 0 || width < tileRows) {
            computeRow(segments, block, width);
        } else if (width < 2 * tileRows) {
            two ? computeTiles<1, 2>(segments, block, width) : computeTiles<1, 1>(segments, block, width);
        } else {
            two ? computeTiles<2, 2>(segments, block, width) : computeTiles<2, 1>(segments, block, width);
        }
    }

private:
    /// Keeps earlier stores before tile loads, because the compiler does not know which memory those read.
    static void storesBefore() { std::atomic_signal_fence(std::memory_order_seq_cst); }

    /// `groups` of 16 pixels each. The last group overlaps the one before, which computes the same values
    /// again.
    template <int groups, int vectors>
    void computeTiles(const RowSegments& segments, const OutputBlock& block, int width) const
    {
        storesBefore();
        for (int x = 0; x < width; x += groups * tileRows) {
            computeTile<groups, vectors>(segments, block, std::min(x, width - groups * tileRows));
        }
    }

    template <int groups, int vectors>
    void computeTile(const RowSegments& segments, const OutputBlock& block, int x) const
    {
        const Epilogue& epilogue = block.layer.epilogue;
        const auto* starts = epilogue.starts.as<std::int32_t>() + block.first;
        _tile_loadd(0, starts, 0); // all rows are equal
        if constexpr (vectors > 1) {
            _tile_loadd(1, starts + tileRows, 0);
        }
        if constexpr (groups > 1) {
            _tile_loadd(2, starts, 0);
        }
        if constexpr (groups > 1 && vectors > 1) {
            _tile_loadd(3, starts + tileRows, 0);
        }
        const std::byte* weights = block.weights();
        constexpr std::ptrdiff_t weightStride = vectors * tileRowBytes;
        for (int r = 0; r < segments.count; ++r) {
            const RowSegment& segment = segments.segments[r];
            const std::byte* source = segment.data + x * segment.pixelStride;
            for (int k = 0; k < segment.length; k += m_stepWords) {
                _tile_loadd(4, source, segment.pixelStride);
                _tile_loadd(6, weights, weightStride);
                _tile_dpbusd(0, 4, 6);
                if constexpr (vectors > 1) {
                    _tile_loadd(7, weights + tileRowBytes, weightStride);
                    _tile_dpbusd(1, 4, 7);
                }
                if constexpr (groups > 1) {
                    _tile_loadd(5, source + tileRows * segment.pixelStride, segment.pixelStride);
                    _tile_dpbusd(2, 5, 6);
                }
                if constexpr (groups > 1 && vectors > 1) {
                    _tile_dpbusd(3, 5, 7);
                }
                source += m_stepWords * wordBytes;
                weights += m_stepWords * weightStride;
            }
        }
        alignas(tileRowBytes) std::int32_t sums[groups][vectors][tileRows][tileRowBytes / wordBytes];
        _tile_stored(0, sums[0][0], tileRowBytes);
        if constexpr (vectors > 1) {
            _tile_stored(1, sums[0][1], tileRowBytes);
        }
        if constexpr (groups > 1) {
            _tile_stored(2, sums[1][0], tileRowBytes);
        }
        if constexpr (groups > 1 && vectors > 1) {
            _tile_stored(3, sums[1][1], tileRowBytes);
        }
        storeSums<BytesToBytes, groups * tileRows, vectors>(
            BytesToBytes(epilogue), block, x,
            [&](int p, int v) { return hn::Load(IntTag(), sums[p / tileRows][v][p % tileRows]); });
    }

    int m_stepWords = 0; ///< 0: no tiles
};

} // namespace nightjar::native::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
#endif
