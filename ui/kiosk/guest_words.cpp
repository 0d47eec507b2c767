// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/guest_words.h"

#include "core/base/byte_size.h"
#include "ui/style/wording.h"

#include <QCoreApplication>

namespace nightjar {
namespace {

/// Where translators find these words.
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
            "It cannot be read. Look whether its card or drive is still in, and choose it once more.");
    case ErrorCode::CorruptRaw:
    case ErrorCode::InvalidImage:
        return Guest::tr("The file is damaged, or was not copied whole. Please choose another one.");
    case ErrorCode::NotARaw:
        return Guest::tr("The file is no raw photo, whatever its name says. Please choose another one.");
    case ErrorCode::UnsupportedRaw:
        return Guest::tr(
            "Some phones and cameras write raw photos of a kind that cannot be made clean. Please "
            "choose another one.");
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
        "Something went wrong inside Nightjar. If that happens again, please tell somebody who looks "
        "after this kiosk.");
}

QString saveTroubleText(const SavePlace& place, const SaveTrouble& trouble)
{
    const QString advice = place.isDrive
                               ? Guest::tr("Put in another USB drive or card: your picture is still here.")
                               : Guest::tr("Please tell somebody who looks after this kiosk.");
    QString problem;
    switch (trouble.kind) {
    case SaveTrouble::Kind::Full:
        problem =
            Guest::tr("%1 is full: the picture may take %2, and %3 are free.")
                .arg(place.name,
                     bytesText((trouble.needed + bytesPerMegabyte - 1) / bytesPerMegabyte * bytesPerMegabyte),
                     bytesText(trouble.free / bytesPerMegabyte * bytesPerMegabyte));
        break;
    case SaveTrouble::Kind::Gone:
        problem = Guest::tr("%1 is not there any more.").arg(place.name);
        break;
    case SaveTrouble::Kind::Unwritable:
        problem = Guest::tr("Nothing can be written on %1.").arg(place.name);
        break;
    }
    return problem + QLatin1Char('\n') + advice;
}

} // namespace nightjar
