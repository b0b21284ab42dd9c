curl --silent --show-error --fail-with-body --output users.csv \
  --header "Authorization: Bearer $MUSTER_TOKEN" \
  "$MUSTER_URL/departments/$MUSTER_DEPARTMENT/users.csv?status=ACTIVE&sort=EMPLOYEE_ID"
