import json
import os
import urllib.request

OPERATION = """
__OPERATION__
"""
VARIABLES = __VARIABLES__

request = urllib.request.Request(
    os.environ["MUSTER_URL"] + "/graphql",
    data=json.dumps({"query": OPERATION, "variables": VARIABLES}).encode(),
    headers={"Authorization": "Bearer " + os.environ["MUSTER_TOKEN"], "Content-Type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    answer = json.load(response)
if "errors" in answer:
    error = answer["errors"][0]
    raise SystemExit(error["extensions"]["code"] + ": " + error["message"])
print(json.dumps(answer["data"], indent=2))
