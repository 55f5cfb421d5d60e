"""Publishes a run and an assessment with a fever straight to Kafka, as a platform does.

    python3 publish.py [RUNNER]
"""

import datetime
import os
import secrets
import sys
import uuid

from confluent_kafka import Producer

import hip_triage

SOURCE = "https://platform.example"
PLATFORM = uuid.uuid5(uuid.NAMESPACE_URL, SOURCE)
SIGNS = ["deformed-or-shortened", "cannot-move", "cannot-bear-weight", "intense-pain", "sudden-swelling", "fever",
         "chills", "hot-red-joint"]

failures = []
producer = Producer({
    "bootstrap.servers": os.environ.get("BOOTSTRAP_SERVERS", "127.0.0.1:9092"),
    "acks": "all", "enable.idempotence": True})


def publish(topic, event, fields):
    headers = {"ce_id": fields["eventId"], "ce_type": f"org.hiptriage.events.{event}", "ce_source": SOURCE,
               "ce_time": fields["occurredAt"].isoformat(), "ce_specversion": "1.0",
               "content-type": "application/avro",
               "traceparent": f"00-{secrets.token_hex(16)}-{secrets.token_hex(8)}-01"}
    producer.produce(topic, key=fields["runnerId"], value=hip_triage.encode(event, fields), headers=headers,
                     on_delivery=lambda error, record: error and failures.append(error))


def common(name, at):
    # The same report has the same eventId however often it is sent.
    return {"eventId": str(uuid.uuid5(PLATFORM, name)), "occurredAt": at, "occurredAtOffsetSeconds": 3600,
            "receivedAt": now, "source": SOURCE, "runnerId": runner}


runner = sys.argv[1] if len(sys.argv) > 1 else f"r-{uuid.uuid4()}"
now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
started = now - datetime.timedelta(days=3)
publish("run-events", "RunRecorded", common(f"run {runner} {started}", started) | {
    "runId": str(uuid.uuid5(PLATFORM, f"{runner} {started}")), "startedAt": started, "zone": "Europe/Copenhagen",
    "durationSeconds": 2700, "movingSeconds": None, "distanceMeters": 7600.0, "ascentMeters": None,
    "descentMeters": None, "averageCadenceSpm": None, "sport": "running", "subSport": None, "shoeId": None,
    "device": None, "manual": False, "modifiedAt": None, "deleted": False})

assessment = str(uuid.uuid4())
answers = {f"flag.{sign}": "ABSENT" for sign in SIGNS} | {"flag.fever": "PRESENT", "site.lateral-hip": "PRESENT"}
publish("symptom-events", "SymptomsReported", common(f"assessment {assessment}", now) | {
    "kind": "ASSESSMENT", "assessmentId": assessment, "age": 34, "side": "LEFT", "painScore": 6, "painStartedOn": None,
    "selfTreatmentStartedOn": None, "zone": None,
    "findings": [{"code": code, "presence": presence} for code, presence in answers.items()],
    "newUrgentSymptom": None, "seenByClinician": None, "sessionId": None})

if producer.flush(20) or failures:
    sys.exit(f"not acknowledged: {failures or 'no broker answers'}")
print(f"published a run and assessment {assessment} of {runner}")
