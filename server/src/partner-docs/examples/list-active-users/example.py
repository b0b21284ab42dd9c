import json
import os
import urllib.request

OPERATION = """
__OPERATION__
"""


def ask(variables):
    request = urllib.request.Request(
        os.environ["MUSTER_URL"] + "/graphql",
        data=json.dumps({"query": OPERATION, "variables": variables}).encode(),
        headers={"Authorization": "Bearer " + os.environ["MUSTER_TOKEN"], "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
    if "errors" in answer:
        raise SystemExit(answer["errors"][0]["message"])
    return answer["data"]


def active_users():
    after, has_next_page = None, True
    while has_next_page:
        users = ask({"departmentId": os.environ["MUSTER_DEPARTMENT"], "after": after})["department"]["users"]
        yield from users["nodes"]
        after, has_next_page = users["pageInfo"]["endCursor"], users["pageInfo"]["hasNextPage"]


for user in active_users():
    print(json.dumps(user))
