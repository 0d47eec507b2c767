// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nightjar/visibility.h>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace nightjar::api {

struct Access;

/// Number format that a network computes in.
enum class Precision
{
    Float32,
    BFloat16,
    Int8,   ///< quantised after training
    Int8Qat ///< trained with quantisation
};

/// An installed model. Copies share their data.
class NIGHTJAR_API Model
{
public:
    [[nodiscard]] std::string name() const;        ///< as findModel takes it
    [[nodiscard]] std::string description() const; ///< one English phrase
    /// What Denoiser accepts for this model.
    [[nodiscard]] std::vector<Precision> precisions() const;
    [[nodiscard]] std::size_t parameters() const; ///< 0: not known
    [[nodiscard]] double validationPsnr() const;  ///< dB, mean of three noise levels; 0: not known

private:
    friend struct Access;
    struct Data;
    Model() = default; // made by findModels and findModel
    std::shared_ptr<const Data> m_data;
};

/// The models that are installed with Nightjar and those of the user, best first, and "base": filters without
/// a network. `folders` (each with models/<name>/model.json) are searched instead if there are any. Models
/// that are damaged are left out.
[[nodiscard]] NIGHTJAR_API std::vector<Model>
findModels(const std::vector<std::filesystem::path>& folders = {});

/// The model of that name; an empty name is the best one. Throws Error{InvalidArgument} with the names that
/// exist, Error{InvalidModel} if no model is installed.
[[nodiscard]] NIGHTJAR_API Model findModel(const std::string& name,
                                           const std::vector<std::filesystem::path>& folders = {});

} // namespace nightjar::api
