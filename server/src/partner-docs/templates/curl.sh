curl --silent --show-error --fail-with-body "$MUSTER_URL/graphql" \
  --header "Authorization: Bearer $MUSTER_TOKEN" \
  --header "Content-Type: application/json" \
  --data @- <<JSON
{
  "query": "__OPERATION__",
  "variables": __VARIABLES__
}
JSON
