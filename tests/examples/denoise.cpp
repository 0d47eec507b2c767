// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0

// denoise RAW PICTURE [MODEL]: denoises a raw photo with libnightjar and writes a PNG.

#include <nightjar/nightjar.h>

#include <cstdio>

namespace nj = nightjar::api;

int main(int count, char** arguments)
{
    if (count < 3) {
        std::fprintf(stderr, "usage: %s RAW PICTURE [MODEL]\n", arguments[0]);
        return 2;
    }
    try {
        for (const nj::Model& model : nj::findModels()) {
            std::printf("%-10s %s\n", model.name().c_str(), model.description().c_str());
        }
        const nj::Photo photo = nj::Photo::open(arguments[1]);
        const nj::Denoiser denoiser(nj::findModel(count > 3 ? arguments[3] : ""));
        const nj::Plan plan = denoiser.plan(photo);
        std::printf("%zu tiles, at most %zu MB\n", plan.tiles, plan.peakBytes >> 20);
        const nj::Control control{.progress = [](double done) { std::printf("\r%3.0f %%", 100 * done); }};
        const nj::Image image = denoiser.denoise(photo, {}, control);
        nj::exportImage(photo, image, arguments[2]);
        std::printf("\n%s\n", arguments[2]);
    } catch (const nj::Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
