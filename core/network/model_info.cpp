// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/model_info.h"

#include <algorithm>
#include <array>
#include <utility>

namespace nightjar {
namespace {

constexpr std::array variantNames{std::pair{Variant::Original, std::string_view("original")},
                                  std::pair{Variant::Light, std::string_view("light")},
                                  std::pair{Variant::Lighter, std::string_view("lighter")},
                                  std::pair{Variant::Fire, std::string_view("fire")}};
constexpr std::array domainNames{std::pair{Domain::Stabilised, std::string_view("stabilised")},
                                 std::pair{Domain::Amplified, std::string_view("amplified")}};
constexpr std::array kindNames{std::pair{ModelKind::Weights, std::string_view("weights")},
                               std::pair{ModelKind::Program, std::string_view("program")}};
constexpr std::array baseNames{std::pair{Base::None, std::string_view("none")},
                               std::pair{Base::Guided, std::string_view("guided")},
                               std::pair{Base::Robust, std::string_view("robust")}};

template <class Names, class Value>
std::string_view nameOf(const Names& names, Value value)
{
    for (const auto& [candidate, name] : names) {
        if (candidate == value) {
            return name;
        }
    }
    return "";
}

template <class Names>
auto namedIn(const Names& names, std::string_view name) -> std::optional<decltype(names[0].first)>
{
    for (const auto& [value, candidate] : names) {
        if (candidate == name) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

std::string_view toString(Variant variant)
{
    return nameOf(variantNames, variant);
}

std::string_view toString(Domain domain)
{
    return nameOf(domainNames, domain);
}

std::string_view toString(Base base)
{
    return nameOf(baseNames, base);
}

bool ModelInfo::offers(Precision precision) const
{
    return std::find(precisions.begin(), precisions.end(), precision) != precisions.end();
}

std::string_view toString(ModelKind kind)
{
    return nameOf(kindNames, kind);
}

std::optional<Variant> variantFrom(std::string_view name)
{
    return namedIn(variantNames, name);
}

std::optional<ModelKind> modelKindFrom(std::string_view name)
{
    return namedIn(kindNames, name);
}

std::optional<Domain> domainFrom(std::string_view name)
{
    return namedIn(domainNames, name);
}

std::optional<Base> baseFrom(std::string_view name)
{
    return namedIn(baseNames, name);
}

const std::string& shaOf(const ModelInfo& model, Precision precision)
{
    return precision == Precision::Int8Qat && model.int8Qat ? model.int8Qat->sha256 : model.sha256;
}

} // namespace nightjar
