#!/usr/bin/env bash
# Follows the open alerts with curl: those that there are, then every change, live, until stopped. alerts.sh
set -euo pipefail
at=${NOTIFICATION_URL:-http://127.0.0.1:8083}
token=${HIP_CLINICIAN_TOKEN:?take in .data/credentials.env first: set -a; . .data/credentials.env; set +a}
# By standard input: what stands on a command line can be seen by everybody on the machine.
asked() { curl -sS -H @- "$@" <<<"Authorization: Bearer $token"; }

asked --fail-with-body "$at/api/v1/alerts?state=open"
echo
asked -N "$at/api/v1/alerts/stream"
