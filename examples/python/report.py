"""Reports runs and an assessment over HTTP, and waits for the result. Needs nothing but Python.

    python3 report.py [RUNNER]
"""

import datetime
import json
import os
import sys
import time
import urllib.error
import urllib.request
import uuid

TOKEN = os.environ["HIP_PLATFORM_TOKEN"]
ASSESSMENT = os.environ.get("ASSESSMENT_URL", "http://127.0.0.1:8081")
SIGNS = ["deformed-or-shortened", "cannot-move", "cannot-bear-weight", "intense-pain", "sudden-swelling", "fever",
         "chills", "hot-red-joint"]


def call(url, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json", "Authorization": f"Bearer {TOKEN}"})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)


def result_at(url):
    deadline = time.monotonic() + 30
    while True:
        try:
            return call(url)
        except urllib.error.HTTPError as not_yet:
            if not_yet.code != 404 or time.monotonic() > deadline:
                raise
            time.sleep(0.1)


runner = sys.argv[1] if len(sys.argv) > 1 else f"r-{uuid.uuid4()}"
now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
runs = [{"runnerId": runner, "startedAt": (now - datetime.timedelta(days=days)).isoformat(), "durationSeconds": seconds,
         "distanceMeters": metres, "sport": "running", "source": "https://watch.example"}
        for days, seconds, metres in [(21, 2880, 8000), (14, 2520, 7000), (9, 2700, 7600), (3, 4464, 12400)]]
receipt = call(f"{ASSESSMENT}/api/v1/runs", runs)
print(f"{receipt['accepted']} runs accepted, {len(receipt['refused'])} refused")

findings = {f"flag.{sign}": "absent" for sign in SIGNS}
findings |= {"site.lateral-hip": "present", "sign.tender-outer-hip": "present"}
receipt = call(f"{ASSESSMENT}/api/v1/assessments", {
    # The caller's own id makes it safe to send once more where no answer came.
    "assessmentId": str(uuid.uuid4()), "runnerId": runner, "observedAt": now.isoformat(), "age": 34, "side": "left",
    "painScore": 4, "findings": findings})
result = result_at(receipt["resultUrl"])
print(f"{runner}: {result['level']}, possible causes: {[cause['code'] for cause in result['conditions']]}")
