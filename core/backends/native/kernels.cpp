// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/native/kernels.h"

#include "core/backends/native/amx.h"

#include <algorithm>

#define HWY_WANT_AVX3_DL
// Only targets with fixed-size vectors, so that kernels can keep vectors in arrays.
#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_SSSE3)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/backends/native/kernels.cpp"
#include <hwy/foreach_target.h>

#include "core/backends/native/dense_amx-inl.h"
#include "core/backends/native/dense_neon-inl.h"
#include "core/backends/native/depthwise-inl.h"

HWY_BEFORE_NAMESPACE();
NIGHTJAR_ALLOW_VNNI
namespace nightjar::native::HWY_NAMESPACE {
namespace {

template <class Rows>
void convolve(const Pass& pass, RowRange rows, std::byte* strip)
{
    if (pass.depthwise != nullptr) {
        convolveSeparable<Rows>(pass, rows, strip);
    } else {
        convolveDense<Rows>(pass, rows);
    }
}

template <class T>
void poolValues(const PixelsView& source, const PixelsView& target, RowRange rows)
{
    // The pooled channels are multiples of 32.
    const hn::CappedTag<T, 32> d;
    const int channels = source.channels;
    for (int y = rows.begin; y < rows.end; ++y) {
        for (int x = 0; x < target.width; ++x) {
            const auto* upper = reinterpret_cast<const T*>(source.at(2 * y, 2 * x));
            const auto* lower = reinterpret_cast<const T*>(source.at(2 * y + 1, 2 * x));
            auto* to = reinterpret_cast<T*>(target.at(y, x));
            for (int c = 0; c < channels; c += static_cast<int>(hn::Lanes(d))) {
                hn::StoreU(hn::Max(hn::Max(hn::LoadU(d, upper + c), hn::LoadU(d, upper + channels + c)),
                                   hn::Max(hn::LoadU(d, lower + c), hn::LoadU(d, lower + channels + c))),
                           d, to + c);
            }
        }
    }
}

void pool(const PixelsView& source, const PixelsView& target, RowRange rows)
{
    if (source.elementBytes() == 1) {
        poolValues<std::uint8_t>(source, target, rows);
    } else {
        poolValues<float>(source, target, rows);
    }
}

/// Bytes as floats: scale and zero point are included in the weights.
void widen(const std::byte* bytes, int count, float* to)
{
    const FloatTag d;
    for (int i = 0; i < count; i += lanesOf(d)) {
        const auto* from = reinterpret_cast<const std::uint8_t*>(bytes + i);
        hn::StoreU(hn::ConvertTo(d, hn::PromoteTo(IntTag(), hn::LoadU(ByteTag(), from))), d, to + i);
    }
}

void finish(const PixelsView& source, const PackedDense& layer, MutablePlanesView target, RowRange rows,
            std::byte* strip)
{
    constexpr int pixels = 8 * tilePixels;
    auto* results = reinterpret_cast<float*>(strip);
    float* widened = results + pixels * layer.outputs;
    const std::ptrdiff_t resultBytes = layer.outputs * wordBytes;
    const Output output{.layer = &layer,
                        .target = {.data = strip,
                                   .pixelStride = resultBytes,
                                   .rowStride = 0,
                                   .channels = layer.outputs,
                                   .height = 1,
                                   .width = pixels}};
    const bool bytes = source.elementBytes() == 1;
    for (int y = rows.begin; y < rows.end; ++y) {
        for (int x = 0; x < source.width; x += pixels) {
            const int count = std::min(pixels, source.width - x);
            const std::byte* values = source.at(y, x);
            if (bytes) {
                widen(values, count * source.channels, widened);
                values = reinterpret_cast<const std::byte*>(widened);
            }
            const RowSegments segments{.segments = {{.data = values,
                                                     .pixelStride = source.channels * wordBytes,
                                                     .length = source.channels}},
                                       .count = 1};
            for (int first = 0; first < layer.outputs; first += 2 * lanesOf(FloatTag())) {
                computeRow(segments, blockAt(output, first, 0, 0), count);
            }
            for (int plane = 0; plane < layer.outputs; ++plane) {
                float* to = target.row(plane, y) + x;
                for (int i = 0; i < count; ++i) {
                    to[i] = results[i * layer.outputs + plane];
                }
            }
        }
    }
}

template <class Rows>
const Kernels* tableOf(const char* target)
{
    static const Kernels kernels{.target = target,
                                 .lanes = static_cast<int>(hn::Lanes(FloatTag())),
                                 .convolve = convolve<Rows>,
                                 .pool = pool,
                                 .finish = finish};
    return &kernels;
}

const Kernels* table()
{
#if NIGHTJAR_NEON
    static const bool dotProducts = hasDotProducts();
    return dotProducts ? tableOf<NeonRows<WordTiles<ByteWords>>>("NEON with dot products")
                       : tableOf<NeonRows<PairTiles>>("NEON");
#else
    return tableOf<RegisterRows>(hwy::TargetName(HWY_TARGET));
#endif
}

/// Null if this instruction set has no tiles.
const Kernels* tableOfTiles()
{
#if NIGHTJAR_AMX
    return tableOf<TileRows>("AMX");
#else
    return nullptr;
#endif
}

} // namespace
} // namespace nightjar::native::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nightjar::native {

HWY_EXPORT(table);
HWY_EXPORT(tableOfTiles);

const Kernels& kernels()
{
    if (const Kernels* tiles = HWY_DYNAMIC_DISPATCH(tableOfTiles)(); tiles != nullptr && amxAllowed()) {
        return *tiles;
    }
    return *HWY_DYNAMIC_DISPATCH(table)();
}

std::vector<std::int64_t> kernelTargets()
{
#if HWY_ARCH_ARM_A64
    // Highway treats a processor without AES (a Raspberry Pi 4) as one without NEON; these kernels do not
    // need AES.
    return {HWY_NEON};
#else
    return hwy::SupportedAndGeneratedTargets();
#endif
}

int stripPixels(int channels)
{
    constexpr int stripBytes = 24 << 10;
    constexpr int fewest = 48;
    constexpr int most = 96;
    return std::clamp(stripBytes / 4 / channels / 12 * 12, fewest, most);
}

} // namespace nightjar::native
#endif
