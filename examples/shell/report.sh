#!/usr/bin/env bash
# Reports a run and an assessment over HTTP with curl, waits for the result and prints it. report.sh [RUNNER]
set -euo pipefail
at=${ASSESSMENT_URL:-http://127.0.0.1:8081}
token=${HIP_PLATFORM_TOKEN:?take in .data/credentials.env first: set -a; . .data/credentials.env; set +a}
runner=${1:-r-$(cat /proc/sys/kernel/random/uuid)}
# In a file that only its owner can read: what stands on a command line can be seen by everybody on the machine.
header=$(mktemp)
trap 'rm -f "$header"' EXIT
printf 'Authorization: Bearer %s\n' "$token" >"$header"
now=$(date -u +%Y-%m-%dT%H:%M:%SZ)

curl -sS -H @"$header" --fail-with-body "$at/api/v1/runs" -H 'Content-Type: application/x-ndjson' --data-binary @- <<RUNS
{"runnerId": "$runner", "startedAt": "$(date -u -d '3 days ago' +%Y-%m-%dT%H:%M:%SZ)", "durationSeconds": 2700, "distanceMeters": 7600, "sport": "running", "source": "https://watch.example"}
RUNS
echo
receipt=$(curl -sS -H @"$header" --fail-with-body "$at/api/v1/assessments" -H 'Content-Type: application/json' --data-binary @- <<ANSWERS
{ "runnerId": "$runner", "observedAt": "$now", "age": 34, "side": "left", "painScore": 4,
  "findings": {
    "site.lateral-hip": "present", "sign.tender-outer-hip": "present",
    "flag.deformed-or-shortened": "absent", "flag.cannot-move": "absent", "flag.cannot-bear-weight": "absent",
    "flag.intense-pain": "absent", "flag.sudden-swelling": "absent", "flag.fever": "absent",
    "flag.chills": "absent", "flag.hot-red-joint": "absent" } }
ANSWERS
)
result=$(sed -E 's/.*"resultUrl": ?"([^"]+)".*/\1/' <<<"$receipt")
# 404 until the result is there.
for _ in $(seq 150); do
  if curl -sS -H @"$header" --fail "$result" 2>/dev/null; then
    echo
    exit 0
  fi
  sleep 0.2
done
echo "no result at $result" >&2
exit 1
