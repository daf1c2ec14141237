#!/usr/bin/env bash
# The API document, as a running server gives it, against a public linter (Redocly's recommended rules).
set -eu
cd "$(dirname "$0")/.."
data=$(mktemp -d)
PORT=0 KOSEGIN_DATA=$data KOSEGIN_LOG_LEVEL=error node services/standalone/bin/kosegin.js serve >"$data/output" 2>&1 &
server=$!
stop() {
  kill "$server" 2>/dev/null && wait "$server" || true
  rm -rf "$data"
}
trap stop EXIT
for _ in $(seq 150); do
  address=$(grep -o 'http://localhost:[0-9]*' "$data/output" | head -1)
  [ -n "$address" ] && break
  sleep 0.2
done
curl -sf "$address/api/openapi.json" -o "$data/openapi.json"
REDOCLY_TELEMETRY=off npx --yes @redocly/cli@2.77.0 lint --config tools/redocly.yaml "$data/openapi.json"
