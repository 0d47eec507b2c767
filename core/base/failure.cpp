// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/failure.h"

#include <new>

namespace nightjar {

Failure failureOf(const std::exception_ptr& exception)
try {
    std::rethrow_exception(exception);
} catch (const Error& error) {
    return {error.code(), error.what()};
} catch (const std::bad_alloc&) {
    return {ErrorCode::MemoryBudget, "the system is out of memory"};
} catch (const std::exception& error) {
    return {ErrorCode::Internal, error.what()};
} catch (...) {
    return {ErrorCode::Internal, "an unknown exception was thrown"};
}

} // namespace nightjar
