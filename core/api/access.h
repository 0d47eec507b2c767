// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/failure.h"
#include "core/base/progress.h"
#include "core/image/linear_image.h"
#include "core/network/network.h"
#include "core/photo/photo.h"

#include <nightjar/nightjar.h>

#include <exception>

namespace nightjar::api {

struct Photo::Data
{
    nightjar::Photo photo;
};

struct Model::Data
{
    ModelInfo info;
};

struct Image::Data
{
    std::shared_ptr<const LinearImage> image;
    std::optional<double> displayRatio; ///< see nightjar::DevelopSettings
};

struct Denoiser::Data
{
    std::shared_ptr<Network> network;
};

/// Reaches the data behind the public types.
struct Access
{
    template <class Public>
    static const typename Public::Data& of(const Public& value)
    {
        return *value.m_data;
    }
    template <class Public>
    static Public make(typename Public::Data data)
    {
        Public value;
        value.m_data = std::make_shared<const typename Public::Data>(std::move(data));
        return value;
    }
};

[[nodiscard]] ErrorCode publicCode(nightjar::ErrorCode code);

/// The library's border: calls `work` and converts the exceptions of its rooms to the public ones.
template <class Work>
auto atBorder(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const Error&) {
        throw;
    } catch (const nightjar::Cancelled&) {
        throw Cancelled();
    } catch (...) {
        const Failure failure = failureOf(std::current_exception());
        throw Error(publicCode(failure.code), failure.detail);
    }
}

[[nodiscard]] inline Progress progressOf(const Control& control)
{
    return Progress(control.stop, {.advanced = control.progress, .tileFinished = {}});
}

} // namespace nightjar::api
