// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/job/check.h"

#include <memory>

namespace nightjar {

NetworkDifference differenceFromFloat32(const DenoiseJob& job, const NetworkLoader& loadNetwork,
                                        const NetworkLoader& loadReference, const Progress& progress)
{
    const auto checked = std::make_shared<CheckedNetwork>(loadNetwork(job.model, job.settings.precision),
                                                          loadReference(job.model, Precision::Float32));
    (void)Denoiser(checked).denoise(*job.photo.mosaic, denoiseSettings(job), progress);
    return checked->difference();
}

} // namespace nightjar
