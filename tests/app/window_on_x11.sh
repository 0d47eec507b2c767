#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Nightjar contributors
# SPDX-License-Identifier: Apache-2.0
#
# window_on_x11.sh NIGHTJAR, under xvfb-run: the program itself opens its window on a real X server, shows the sample,
# and closes cleanly at a keystroke.
. "${BASH_SOURCE[0]%/*}/on_x11.sh"

start "$1" --sample
xdotool windowfocus --sync "$window"
sleep 1 # it may be opening the photo still: closing must work at any moment
xdotool key --clearmodifiers ctrl+q
ends_or_say "The window does not close."
