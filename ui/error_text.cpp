// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/error_text.h"

#include <QCoreApplication>

namespace nightjar {
namespace {

/// Where translators find these words.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(nightjar::ErrorText)
};

/// The core's own words where they say more than the kind of error does: as a sentence of its own.
QString asSentence(const std::string& detail)
{
    QString text = QString::fromStdString(detail).trimmed();
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
        if (!text.endsWith(QLatin1Char('.'))) {
            text += QLatin1Char('.');
        }
    }
    return text;
}

} // namespace

ErrorText errorText(const Failure& failure)
{
    const QString detail = asSentence(failure.detail);
    switch (failure.code) {
    case ErrorCode::InvalidArgument:
        return {detail, Sentences::tr("Choose another setting and try again.")};
    case ErrorCode::FileNotFound:
        return {Sentences::tr("This file cannot be found."),
                Sentences::tr("Look whether its card or disk is connected, then open it again.")};
    case ErrorCode::FileUnreadable:
        return {Sentences::tr("This file may not be read."),
                Sentences::tr("Change its permissions, or copy it to your own folder and open the copy.")};
    case ErrorCode::NotARaw:
        return {detail,
                Sentences::tr(
                    "Open the raw file that your camera wrote: ARW, CR2, CR3, NEF, DNG, ORF, RW2, PEF…")};
    case ErrorCode::UnsupportedRaw:
        return {detail, Sentences::tr("Open a photo of a camera with a Bayer sensor.")};
    case ErrorCode::CorruptRaw:
        return {detail, Sentences::tr("Copy it from the card once more.")};
    case ErrorCode::InvalidImage:
        return {detail, Sentences::tr("Open another picture.")};
    case ErrorCode::InvalidModel:
        return {detail, Sentences::tr("Choose another model, or install Nightjar again.")};
    case ErrorCode::MemoryBudget:
        return {detail, Sentences::tr("Allow more memory, close other programs, or choose a smaller model.")};
    case ErrorCode::FileExists:
        return {Sentences::tr("A file of that name is already there."),
                Sentences::tr("Export under another name.")};
    case ErrorCode::WriteFailed:
        return {detail, Sentences::tr("Free some space, or choose another folder.")};
    case ErrorCode::Internal:
        break;
    }
    return {Sentences::tr("Something went wrong inside Nightjar: %1").arg(detail),
            Sentences::tr("Try again; if it stays, please report it.")};
}

} // namespace nightjar
