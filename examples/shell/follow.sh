#!/usr/bin/env bash
# Prints what is in a topic up to now with kcat: key and headers, then the events as JSON. follow.sh [TOPIC]
# kcat's own Avro (-s value=avro) asks a schema registry; without one python/hip_triage.py decodes what kcat reads.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
topic=${1:-triage-results}
from=(kcat -C -q -e -b "${BOOTSTRAP_SERVERS:-127.0.0.1:9092}" -X isolation.level=read_committed -t "$topic" -o beginning)

"${from[@]}" -f '%t %p %o %k %h\n'
# %R is the length of the value that follows it, so that values may hold any byte.
"${from[@]}" -f '%R%s' | "${PYTHON:-python3}" ../python/hip_triage.py decode
