#!/bin/sh
# Print the Python that sets Reclass up: PYTHON if it is set, else the first that is new enough.
# Where there is none, say what to type and fail.

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

if [ -n "${PYTHON:-}" ]; then
    if new_enough "$PYTHON"; then
        echo "$PYTHON"
        exit 0
    fi
    echo "PYTHON=$PYTHON is not a Python 3.11 or newer." >&2
    exit 1
fi
for candidate in python3 python3.13 python3.12 python3.11 python3.14 python; do
    if new_enough "$candidate"; then
        echo "$candidate"
        exit 0
    fi
done
echo "Reclass needs Python 3.11 or newer, and none was found." >&2
if command -v apt-get >/dev/null 2>&1; then
    echo "Type:  sudo apt-get update && sudo apt-get install python3 python3-venv" >&2
fi
echo "If it is somewhere else:  make PYTHON=/path/to/python3.12 run" >&2
exit 1
