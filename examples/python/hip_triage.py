"""Events of Hip Triage in Avro's single-object encoding, with the published schemas alone.

As a command it turns JSON into the bytes of an event, and events as `kcat -f '%R%s'` gives them into lines of JSON:

    python3 hip_triage.py encode RunRecorded < run.json > run.bin
    kcat -C -b 127.0.0.1:9092 -t triage-results -e -q -f '%R%s' | python3 hip_triage.py decode
"""

import io
import json
import pathlib
import re
import struct
import sys

import fastavro
from fastavro.schema import fingerprint, parse_schema, to_parsing_canonical_form

SCHEMAS = pathlib.Path(__file__).resolve().parents[2] / "schemas/src/main/resources/org/hiptriage/schemas/published"
MARKER = b"\xc3\x01"


def _published():
    """Every version of every event that was ever published, oldest first."""
    files = sorted(SCHEMAS.glob("*-v*.avsc"), key=lambda file: [int(n) for n in re.findall(r"\d+", file.name)])
    return [json.loads(file.read_text()) for file in files]


def _first_bytes(schema):
    return MARKER + bytes.fromhex(fingerprint(to_parsing_canonical_form(schema), "CRC-64-AVRO"))


_BY_FIRST_BYTES = {_first_bytes(schema): parse_schema(schema, named_schemas={}) for schema in _published()}
_NEWEST = {schema["name"]: schema for schema in _published()}


def encode(event, fields):
    """The bytes of an event, written with the newest published version of its schema."""
    schema = _NEWEST[event]
    out = io.BytesIO()
    out.write(_first_bytes(schema))
    fastavro.schemaless_writer(out, parse_schema(schema, named_schemas={}), fields, strict_allow_default=True)
    return out.getvalue()


def decode(value):
    """The event in these bytes, whichever published version wrote them, as a dict."""
    schema = _BY_FIRST_BYTES.get(bytes(value[:10]))
    if schema is None:
        raise ValueError("not an event of Hip Triage, or of a version that is newer than these schemas")
    return fastavro.schemaless_reader(io.BytesIO(value[10:]), schema)


def _decode_framed(source):
    """Events one after the other, each behind its length in four bytes."""
    while length := source.read(4):
        yield decode(source.read(struct.unpack(">i", length)[0]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["encode"]:
        sys.stdout.buffer.write(encode(sys.argv[2], json.load(sys.stdin)))
    else:
        for event in _decode_framed(sys.stdin.buffer):
            print(json.dumps(event, default=str), flush=True)
