import json
import os
import sys
import time
import urllib.request
import uuid

UPLOAD = """
__OPERATION_UploadPeople__
"""
STATE = """
__OPERATION_ImportState__
"""
RUN = """
__OPERATION_RunImport__
"""
SUMMARY = """
__OPERATION_ImportSummary__
"""


def post(body, headers):
    request = urllib.request.Request(
        os.environ["MUSTER_URL"] + "/graphql",
        data=body,
        headers={"Authorization": "Bearer " + os.environ["MUSTER_TOKEN"], **headers},
    )
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
    if "errors" in answer:
        raise SystemExit(answer["errors"][0]["message"])
    return answer["data"]


def ask(query, variables):
    body = json.dumps({"query": query, "variables": variables}).encode()
    return post(body, {"Content-Type": "application/json"})


def upload(path):
    operations = {"query": UPLOAD, "variables": {"departmentId": os.environ["MUSTER_DEPARTMENT"], "file": None}}
    boundary = uuid.uuid4().hex
    parts = [
        ('name="operations"', json.dumps(operations).encode()),
        ('name="map"', json.dumps({"0": ["variables.file"]}).encode()),
        ('name="0"; filename="' + os.path.basename(path) + '"\r\nContent-Type: text/csv', open(path, "rb").read()),
    ]
    body = b""
    for head, content in parts:
        body += f"--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + content + b"\r\n"
    body += f"--{boundary}--\r\n".encode()
    headers = {"Content-Type": "multipart/form-data; boundary=" + boundary, "Apollo-Require-Preflight": "true"}
    return post(body, headers)["uploadImport"]["batch"]["id"]


def wait_for(wanted, batch):
    while True:
        state = ask(STATE, {"batchId": batch})["importBatch"]
        if state["status"] == wanted:
            return state
        if state["status"] in ("FAILED", "ABORTED"):
            raise SystemExit(state["failure"] or "It was ended.")
        time.sleep(1)


batch = upload(os.environ["MUSTER_FILE"])
print("The plan:", wait_for("REVIEW", batch)["planCounts"], file=sys.stderr)
ask(RUN, {"batchId": batch})
wait_for("DONE", batch)
print(json.dumps(ask(SUMMARY, {"batchId": batch}), indent=2))
