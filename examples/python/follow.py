"""Prints results and red-flag alerts as they come, each once; of one runner, where one is named, up to the first alert.

    python3 follow.py [RUNNER]
"""

import os
import sys
import uuid

from confluent_kafka import Consumer

import hip_triage

wanted = sys.argv[1] if len(sys.argv) > 1 else None
consumer = Consumer({
    "bootstrap.servers": os.environ.get("BOOTSTRAP_SERVERS", "127.0.0.1:9092"),
    # A group of its own for a look; a platform names its group once, and so goes on where it was.
    "group.id": f"follow-{uuid.uuid4()}", "auto.offset.reset": "earliest",
    "isolation.level": "read_committed"})
consumer.subscribe(["triage-results", "red-flag-alerts"])
seen = set()
shown = set()
try:
    while not (wanted and len(shown) == 2):
        record = consumer.poll(1.0)
        if record is None:
            continue
        if record.error():
            sys.exit(str(record.error()))
        if wanted and record.key() != wanted.encode():
            continue
        event = hip_triage.decode(record.value())
        # Alerts come at least once: a repeat is known by its id. A platform keeps these ids with what it does.
        if event["eventId"] in seen:
            continue
        seen.add(event["eventId"])
        shown.add(record.topic())
        flags = [flag["code"] for flag in event["redFlags"]]
        print(f"{record.topic()}: {event['runnerId']} {event['level']} {flags}", flush=True)
finally:
    consumer.close()
