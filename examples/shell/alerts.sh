#!/usr/bin/env bash
# Follows the open alerts with curl: those that there are, then every change, live, until stopped. alerts.sh
set -euo pipefail
at=${NOTIFICATION_URL:-http://127.0.0.1:8083}

curl -sS --fail-with-body "$at/api/v1/alerts?state=open"
echo
exec curl -sS -N "$at/api/v1/alerts/stream"
