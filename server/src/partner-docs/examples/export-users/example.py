import os
import shutil
import urllib.parse
import urllib.request

query = urllib.parse.urlencode({"status": "ACTIVE", "sort": "EMPLOYEE_ID"})
request = urllib.request.Request(
    os.environ["MUSTER_URL"] + "/departments/" + os.environ["MUSTER_DEPARTMENT"] + "/users.csv?" + query,
    headers={"Authorization": "Bearer " + os.environ["MUSTER_TOKEN"]},
)
with urllib.request.urlopen(request) as response, open("users.csv", "wb") as file:
    shutil.copyfileobj(response, file)
