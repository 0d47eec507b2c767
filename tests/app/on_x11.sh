# SPDX-FileCopyrightText: 2026 Nightjar contributors
# SPDX-License-Identifier: Apache-2.0
#
# To be read by tests that run the program on a real X server, under xvfb-run: a home of its own, its window, its end.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "$pid" 2>/dev/null || true; rm -rf "$folder"' EXIT
export HOME=$folder XDG_CONFIG_HOME=$folder XDG_RUNTIME_DIR=$folder QT_QPA_PLATFORM=xcb

# start PROGRAM…: pid is its process, window its window.
start() {
    "$@" &
    pid=$!
    window=$(timeout 60 xdotool search --sync --onlyvisible --name Nightjar | head -n 1)
    [ -n "$window" ] || { echo "No window within a minute."; exit 1; }
}

# ends_or_say WORDS: ends as the program does, within a minute.
ends_or_say() {
    for _ in $(seq 120); do
        if ! kill -0 "$pid" 2>/dev/null; then
            wait "$pid"
            exit
        fi
        sleep 0.5
    done
    echo "$1"
    exit 1
}
