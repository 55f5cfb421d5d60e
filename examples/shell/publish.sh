#!/usr/bin/env bash
# Publishes a run straight to Kafka with kcat. publish.sh [RUNNER]
# kcat sends bytes as they are; python/hip_triage.py makes them (PYTHON names an interpreter that has fastavro).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
runner=${1:-r-$(cat /proc/sys/kernel/random/uuid)}
id() { cat /proc/sys/kernel/random/uuid; }
hex() { od -An -N"$1" -tx1 /dev/urandom | tr -d ' \n'; }
event=$(id)
started=$(date -u -d '2 days ago' +%s)
value=$(mktemp)
trap 'rm -f "$value"' EXIT

"${PYTHON:-python3}" ../python/hip_triage.py encode RunRecorded >"$value" <<RUN
{ "eventId": "$event", "occurredAt": ${started}000, "occurredAtOffsetSeconds": 0, "receivedAt": $(date +%s)000,
  "source": "https://platform.example", "runId": "$(id)", "runnerId": "$runner", "startedAt": ${started}000,
  "durationSeconds": 2520, "distanceMeters": 7000.0, "sport": "running", "manual": false, "deleted": false }
RUN
# A file that is named is one record, whatever bytes are in it.
kcat -P -b "${BOOTSTRAP_SERVERS:-127.0.0.1:9092}" -X acks=all -t run-events -k "$runner" \
  -H "ce_id=$event" -H ce_type=org.hiptriage.events.RunRecorded -H ce_source=https://platform.example \
  -H "ce_time=$(date -u -d "@$started" +%Y-%m-%dT%H:%M:%SZ)" -H ce_specversion=1.0 -H content-type=application/avro \
  -H "traceparent=00-$(hex 16)-$(hex 8)-01" "$value"
echo "published a run of $runner"
