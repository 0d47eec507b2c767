// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/guest_words.h"

#include "core/base/byte_size.h"
#include "ui/style/wording.h"

#include <QCoreApplication>

namespace nightjar {
namespace {

/// Translation context.
struct Guest
{
    Q_DECLARE_TR_FUNCTIONS(nightjar::GuestWords)
};

} // namespace

QString photoTroubleText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound:
    case ErrorCode::FileUnreadable:
        return Guest::tr(
            "It cannot be read. Check that its card or drive is still inserted, and choose it again.");
    case ErrorCode::CorruptRaw:
    case ErrorCode::InvalidImage:
        return Guest::tr("The file is damaged, or was not copied whole. Please choose another one.");
    case ErrorCode::NotARaw:
        return Guest::tr("The file is not a raw photo, despite its name. Please choose another one.");
    case ErrorCode::UnsupportedRaw:
        return Guest::tr("Nightjar does not support this kind of raw photo yet. Please choose another one.");
    case ErrorCode::MemoryBudget:
        return Guest::tr("It is too large for the memory of this machine. Please choose another one.");
    case ErrorCode::InvalidArgument:
    case ErrorCode::InvalidModel:
    case ErrorCode::FileExists:
    case ErrorCode::WriteFailed:
    case ErrorCode::Internal:
        break;
    }
    return Guest::tr(
        "Something went wrong inside Nightjar. If it happens again, please ask the staff for help.");
}

QString saveTroubleText(const SavePlace& place, const SaveTrouble& trouble)
{
    const QString advice = place.isDrive
                               ? Guest::tr("Insert another USB drive or card. Your picture is safe.")
                               : Guest::tr("Please ask the staff for help.");
    QString problem;
    switch (trouble.kind) {
    case SaveTrouble::Kind::Full:
        problem = Guest::tr("%1 is full. The picture needs about %2.")
                      .arg(place.name, bytesText((trouble.needed + bytesPerMegabyte - 1) / bytesPerMegabyte *
                                                 bytesPerMegabyte));
        break;
    case SaveTrouble::Kind::Gone:
        problem = Guest::tr("%1 is not there any more.").arg(place.name);
        break;
    case SaveTrouble::Kind::Unwritable:
        problem = Guest::tr("%1 cannot be written to.").arg(place.name);
        break;
    }
    return problem + QLatin1Char('\n') + advice;
}

} // namespace nightjar
