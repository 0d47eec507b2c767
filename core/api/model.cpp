// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/access.h"
#include "core/model/model_zoo.h"
#include "core/network/base_network.h"
#include "core/system/data_folders.h"

namespace nightjar::api {
namespace {

ModelZoo zooIn(const std::vector<std::filesystem::path>& folders)
{
    return nightjar::findModels(folders.empty() ? dataFolders() : folders, personalTrustedPrograms());
}

} // namespace

std::string Model::name() const
{
    return m_data->info.name;
}

std::string Model::description() const
{
    return m_data->info.description;
}

std::vector<Precision> Model::precisions() const
{
    std::vector<Precision> all;
    for (const nightjar::Precision precision : m_data->info.precisions) {
        all.push_back(static_cast<Precision>(precision));
    }
    return all;
}

std::size_t Model::parameters() const
{
    return m_data->info.parameters;
}

double Model::validationPsnr() const
{
    return m_data->info.validationPsnr;
}

std::vector<Model> findModels(const std::vector<std::filesystem::path>& folders)
{
    return atBorder([&] {
        std::vector<Model> models;
        for (const ModelInfo& info : zooIn(folders).models) {
            models.push_back(Access::make<Model>({info}));
        }
        models.push_back(Access::make<Model>({BaseNetwork().info()}));
        return models;
    });
}

Model findModel(const std::string& name, const std::vector<std::filesystem::path>& folders)
{
    return atBorder([&] { return Access::make<Model>({zooIn(folders).choose(name)}); });
}

} // namespace nightjar::api
