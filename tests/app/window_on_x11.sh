#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Nightjar contributors
# SPDX-License-Identifier: Apache-2.0
#
# window_on_x11.sh NIGHTJAR, under xvfb-run: the program itself opens its window on a real X server, shows the sample,
# and closes cleanly at a keystroke.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "$pid" 2>/dev/null || true; rm -rf "$folder"' EXIT

HOME=$folder XDG_CONFIG_HOME=$folder XDG_RUNTIME_DIR=$folder QT_QPA_PLATFORM=xcb "$1" --sample &
pid=$!

window=$(timeout 60 xdotool search --sync --onlyvisible --name Nightjar | head -n 1)
[ -n "$window" ] || { echo "No window within a minute."; exit 1; }
xdotool windowfocus --sync "$window"
sleep 1 # it may be opening the photo still: closing must work at any moment
xdotool key --clearmodifiers ctrl+q

for _ in $(seq 120); do
    if ! kill -0 "$pid" 2>/dev/null; then
        wait "$pid"
        exit
    fi
    sleep 0.5
done
echo "The window does not close."
exit 1
