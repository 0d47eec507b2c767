// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QAccessibleInterface>
#include <QScrollArea>
#include <QWidget>

#include <gtest/gtest.h>

namespace nightjar::test {

/// What a screen reader would say of a widget.
inline QString spokenName(QWidget& widget)
{
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&widget);
    return interface != nullptr ? interface->text(QAccessible::Name) : QString();
}

/// Every part of `root` that can have the focus has a name.
inline void expectNames(QWidget& root)
{
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith("qt_") ||
            widget->inherits("QComboBoxListView") ||
            qobject_cast<QScrollArea*>(widget->parentWidget()) != nullptr) {
            continue; // parts of Qt's own widgets
        }
        if (!widget->isVisibleTo(&root)) { // what has no words yet is not shown yet
            continue;
        }
        EXPECT_FALSE(spokenName(*widget).isEmpty())
            << widget->metaObject()->className() << ' ' << qPrintable(widget->objectName());
    }
}

} // namespace nightjar::test
