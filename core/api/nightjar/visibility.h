// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Marks what libnightjar exports. Everything else in the library is hidden.
#define NIGHTJAR_API __attribute__((visibility("default")))
