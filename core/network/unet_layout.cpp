// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/unet_layout.h"

#include "core/network/int8_layout.h"

#include <array>
#include <functional>
#include <numeric>

namespace nightjar {
namespace {

class Layout
{
public:
    explicit Layout(Variant variant) : m_variant(variant) {}

    void stack(const std::string& level, std::int64_t in, std::int64_t out)
    {
        const std::string first = level + "_1";
        const std::string second = level + "_2";
        switch (m_variant) {
        case Variant::Original:
            plain(first, in, out);
            plain(second, out, out);
            return;
        case Variant::Light:
            plain(first, in, out);
            separable(second, out, out);
            return;
        case Variant::Lighter:
            separable(first, in, out);
            separable(second, out, out);
            return;
        case Variant::Fire:
            fire(first, in, out);
            fire(second, out, out);
            return;
        }
    }
    void transposed(const std::string& name, std::int64_t in, std::int64_t out)
    {
        add(name, {in, out, 2, 2}, out); // PyTorch stores transposed weights as in × out
    }
    void pointwise(const std::string& name, std::int64_t in, std::int64_t out)
    {
        add(name, {out, in, 1, 1}, out);
    }

    [[nodiscard]] std::vector<TensorShape> take() { return std::move(m_tensors); }

private:
    void plain(const std::string& name, std::int64_t in, std::int64_t out)
    {
        add(name, {out, in, 3, 3}, out);
    }
    void separable(const std::string& name, std::int64_t in, std::int64_t out)
    {
        add(name + ".depthwise", {in, 1, 3, 3}, in);
        pointwise(name + ".pointwise", in, out);
    }
    /// The squeeze has a quarter of the output's channels; each expansion has half.
    void fire(const std::string& name, std::int64_t in, std::int64_t out)
    {
        pointwise(name + ".squeeze", in, out / 4);
        pointwise(name + ".expand1x1", out / 4, out / 2);
        plain(name + ".expand3x3", out / 4, out / 2);
    }
    void add(const std::string& name, std::vector<std::int64_t> weight, std::int64_t bias)
    {
        m_tensors.push_back({name + ".weight", std::move(weight)});
        m_tensors.push_back({name + ".bias", {bias}});
    }

    Variant m_variant;
    std::vector<TensorShape> m_tensors;
};

} // namespace

std::size_t TensorShape::elements() const
{
    return static_cast<std::size_t>(
        std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>()));
}

std::vector<TensorShape> unetLayout(Variant variant)
{
    Layout layout(variant);
    layout.stack("conv1", 4, 32);
    layout.stack("conv2", 32, 64);
    layout.stack("conv3", 64, 128);
    layout.stack("conv4", 128, 256);
    layout.stack("conv5", 256, 512);
    layout.transposed("upv6", 512, 256);
    layout.stack("conv6", 512, 256);
    layout.transposed("upv7", 256, 128);
    layout.stack("conv7", 256, 128);
    layout.transposed("upv8", 128, 64);
    layout.stack("conv8", 128, 64);
    layout.transposed("upv9", 64, 32);
    layout.stack("conv9", 64, 32);
    layout.pointwise("conv10_1", 32, 12);
    return layout.take();
}

std::size_t parameterCount(Variant variant)
{
    std::size_t count = 0;
    for (const TensorShape& tensor : unetLayout(variant)) {
        count += tensor.elements();
    }
    return count;
}

std::size_t weightBytes(Variant variant, Precision precision)
{
    switch (precision) {
    case Precision::Float32:
        return parameterCount(variant) * sizeof(float);
    case Precision::BFloat16:
        return parameterCount(variant) * sizeof(std::uint16_t);
    case Precision::Int8:
    case Precision::Int8Qat:
        break;
    }
    std::size_t bytes = 0;
    for (const TensorShape& tensor : unetLayout(variant)) {
        const std::string layer = layerOf(tensor.name);
        if (tensor.shape.size() != 4 || staysFloat(layer)) {
            bytes += tensor.elements() * sizeof(float);
            continue;
        }
        const TensorShape scales{tensor.name, int8ScaleShape(layer, tensor.shape)};
        bytes += tensor.elements() + scales.elements() * sizeof(float);
    }
    return bytes;
}

} // namespace nightjar
