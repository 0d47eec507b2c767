// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// libnightjar: denoise raw photos with Nightjar's networks. Link with `find_package(Nightjar)` and
/// `Nightjar::nightjar`, or `pkg-config nightjar`. Types are in nightjar::api, because the library's own
/// rooms use the namespace nightjar. C++20; until version 1.0, neither the interface nor the binary interface
/// is stable.

#include <nightjar/control.h>
#include <nightjar/denoise.h>
#include <nightjar/develop.h>
#include <nightjar/error.h>
#include <nightjar/export.h>
#include <nightjar/image.h>
#include <nightjar/model.h>
#include <nightjar/photo.h>
#include <nightjar/size.h>
#include <nightjar/version.h>
