#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Nightjar contributors
# SPDX-License-Identifier: Apache-2.0
#
# kiosk_on_x11.sh NIGHTJAR, under xvfb-run: the program itself fills the screen for guests, is not closed by keys, and
# ends when a held corner and the PIN that was set on the command line say so.
. "${BASH_SOURCE[0]%/*}/on_x11.sh"

echo 2468 | "$1" --kiosk-set-pin
start "$1" --kiosk --kiosk-save "$folder"
eval "$(xdotool getwindowgeometry --shell "$window")"
eval "$(xdotool getdisplaygeometry --shell | sed 's/^/SCREEN_/')"
[ "$WIDTH $HEIGHT" = "$SCREEN_WIDTH $SCREEN_HEIGHT" ] || { echo "It does not fill the screen: $WIDTH × $HEIGHT."; exit 1; }
xdotool windowfocus --sync "$window"
sleep 1
xdotool key --clearmodifiers ctrl+q Escape alt+F4 F11
sleep 1
kill -0 "$pid" 2>/dev/null || { echo "Keys close it."; exit 1; }

xdotool mousemove 20 20 mousedown 1
sleep 4 # three seconds are asked for
xdotool mouseup 1
xdotool key --clearmodifiers 2 4 6 8 Return
ends_or_say "The PIN does not lead out."
