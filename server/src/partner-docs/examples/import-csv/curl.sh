ask() {
  curl --silent --show-error --fail-with-body "$MUSTER_URL/graphql" \
    --header "Authorization: Bearer $MUSTER_TOKEN" --header "Content-Type: application/json" --data @-
}
wait_for() { # until the import has the status, or can get no further
  while :; do
    state=$(ask <<JSON
{ "query": "__OPERATION_ImportState__", "variables": { "batchId": "$batch" } }
JSON
    ) || exit 1
    case $state in
      *'"status":"'"$1"'"'*) break ;;
      *'"status":"FAILED"'* | *'"status":"ABORTED"'*) echo "$state" >&2; exit 1 ;;
    esac
    sleep 1
  done
}

upload=$(curl --silent --show-error --fail-with-body "$MUSTER_URL/graphql" \
  --header "Authorization: Bearer $MUSTER_TOKEN" --header "Apollo-Require-Preflight: true" \
  --form "operations=<-" --form 'map={"0":["variables.file"]}' --form "0=@$MUSTER_FILE;type=text/csv" <<JSON
{ "query": "__OPERATION_UploadPeople__", "variables": { "departmentId": "$MUSTER_DEPARTMENT", "file": null } }
JSON
) || exit 1
batch=$(echo "$upload" | sed -n 's/.*"id":"\([^"]*\)".*/\1/p')

wait_for REVIEW
echo "The plan: $state" >&2
ask >&2 <<JSON
{ "query": "__OPERATION_RunImport__", "variables": { "batchId": "$batch" } }
JSON
wait_for DONE
ask <<JSON
{ "query": "__OPERATION_ImportSummary__", "variables": { "batchId": "$batch" } }
JSON
