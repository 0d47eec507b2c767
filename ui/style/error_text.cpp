// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/error_text.h"

#include <QCoreApplication>

namespace nightjar {
namespace {

/// Translation context.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(nightjar::ErrorText)
};

/// Returns the core's own sentence, if it is more specific than the error code.
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

/// Returns the problem in the user's language, followed by the core's more exact English sentence (which
/// file, which number). In English that sentence alone is enough, so the template is only its placeholder.
QString problemWith(ErrorCode code, const QString& detail)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        //: %1 is an English sentence. Write before it: this setting cannot be used
        return Sentences::tr("%1", "setting").arg(detail);
    case ErrorCode::NotARaw:
        //: %1 is an English sentence. Write before it: this is no raw photo
        return Sentences::tr("%1", "no raw photo").arg(detail);
    case ErrorCode::UnsupportedRaw:
        //: %1 is an English sentence. Write before it: this kind of raw photo is not supported
        return Sentences::tr("%1", "other raw photo").arg(detail);
    case ErrorCode::CorruptRaw:
        //: %1 is an English sentence. Write before it: this raw photo is damaged
        return Sentences::tr("%1", "damaged raw photo").arg(detail);
    case ErrorCode::InvalidImage:
        //: %1 is an English sentence. Write before it: this picture cannot be read
        return Sentences::tr("%1", "picture").arg(detail);
    case ErrorCode::InvalidModel:
        //: %1 is an English sentence. Write before it: this model cannot be used
        return Sentences::tr("%1", "model").arg(detail);
    case ErrorCode::MemoryBudget:
        //: %1 is an English sentence. Write before it: there is not enough memory
        return Sentences::tr("%1", "memory").arg(detail);
    case ErrorCode::WriteFailed:
        //: %1 is an English sentence. Write before it: the file could not be written
        return Sentences::tr("%1", "writing").arg(detail);
    case ErrorCode::FileNotFound:
        return Sentences::tr("This file cannot be found.");
    case ErrorCode::FileUnreadable:
        return Sentences::tr("You do not have permission to read this file.");
    case ErrorCode::FileExists:
        return Sentences::tr("A file of that name is already there.");
    case ErrorCode::Internal:
        break;
    }
    return Sentences::tr("Something went wrong inside Nightjar: %1").arg(detail);
}

QString adviceFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return Sentences::tr("Choose another setting and try again.");
    case ErrorCode::FileNotFound:
        return Sentences::tr("Check that its card or disk is connected, then open it again.");
    case ErrorCode::FileUnreadable:
        return Sentences::tr("Change its permissions, or copy it to your own folder and open the copy.");
    case ErrorCode::NotARaw:
        return Sentences::tr(
            "Open the raw file that your camera wrote: ARW, CR2, CR3, NEF, DNG, ORF, RW2, PEF…");
    case ErrorCode::UnsupportedRaw:
        return Sentences::tr("Open a photo of a camera with a Bayer sensor.");
    case ErrorCode::CorruptRaw:
        return Sentences::tr("Copy it from the card once more.");
    case ErrorCode::InvalidImage:
        return Sentences::tr("Open another picture.");
    case ErrorCode::InvalidModel:
        return Sentences::tr("Choose another model, or install Nightjar again.");
    case ErrorCode::MemoryBudget:
        return Sentences::tr("Allow more memory, close other programs, or choose a smaller model.");
    case ErrorCode::FileExists:
        return Sentences::tr("Export under another name.");
    case ErrorCode::WriteFailed:
        return Sentences::tr("Free some space, or choose another folder.");
    case ErrorCode::Internal:
        break;
    }
    return Sentences::tr("Try again. If it happens again, please report it.");
}

} // namespace

ErrorText errorText(const Failure& failure)
{
    return {problemWith(failure.code, asSentence(failure.detail)), adviceFor(failure.code)};
}

} // namespace nightjar
