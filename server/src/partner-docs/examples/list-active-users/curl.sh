after=null
while [ "$after" ]; do
  page=$(curl --silent --show-error --fail-with-body "$MUSTER_URL/graphql" \
    --header "Authorization: Bearer $MUSTER_TOKEN" \
    --header "Content-Type: application/json" \
    --data @- <<JSON
{
  "query": "__OPERATION__",
  "variables": { "departmentId": "$MUSTER_DEPARTMENT", "after": $after }
}
JSON
  ) || exit 1
  echo "$page"
  after=$(echo "$page" | sed -n 's/.*"hasNextPage":true,"endCursor":\("[^"]*"\).*/\1/p')
done
