// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/image/half_rows.h"

// Compiled once per instruction set; Highway chooses at run time.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/image/half_rows.cpp"
#include <hwy/foreach_target.h>

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace nightjar::HWY_NAMESPACE {
namespace {

void fromHalves(const Half* halves, float* values, std::size_t count)
{
    std::size_t i = 0;
// Elsewhere Highway's own conversion is no faster, and lacks infinities.
#if HWY_TARGET == HWY_AVX2 || HWY_TARGET == HWY_AVX3
    namespace hn = hwy::HWY_NAMESPACE;
    const hn::ScalableTag<float> d;
    const hn::Rebind<hwy::float16_t, decltype(d)> half;
    for (; i + hn::Lanes(d) <= count; i += hn::Lanes(d)) {
        const auto loaded = hn::LoadU(half, reinterpret_cast<const hwy::float16_t*>(halves + i));
        hn::StoreU(hn::PromoteTo(d, loaded), d, values + i);
    }
#endif
    for (; i < count; ++i) {
        values[i] = fromHalf(halves[i]);
    }
}

} // namespace
} // namespace nightjar::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nightjar {

HWY_EXPORT(fromHalves);

void fromHalves(const Half* halves, float* values, std::size_t count)
{
    HWY_DYNAMIC_DISPATCH(fromHalves)(halves, values, count);
}

} // namespace nightjar
#endif
