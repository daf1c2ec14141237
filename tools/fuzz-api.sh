#!/usr/bin/env bash
# Fuzzes the running demonstration from its own OpenAPI document with Schemathesis, all checks it has.
# Installs the fuzzer into an ignored folder. FUZZ_SECONDS bounds the run; more arguments go to the fuzzer.
set -eu
cd "$(dirname "$0")/.."
version=4.32.5
venv=.servers/fuzz
if [ "$("$venv/bin/st" --version 2>/dev/null)" != "st, version $version" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" --quiet --disable-pip-version-check install "schemathesis==$version"
fi

data=$(mktemp -d)
# Somebody who may call everything: the roles are tested elsewhere, here every route is to be reached.
roles=intake_officer,case_worker,supervisor,commission,authorising_officer,financial_controller,accountant,reconciler,storekeeper,follow_up_officer,dpo,admin
export KOSEGIN_DATA=$data KOSEGIN_LOG_LEVEL=error KOSEGIN_TOKEN_MINUTES=60 PORT=0
kosegin() { node services/standalone/bin/kosegin.js "$@"; }
password=$(kosegin user add fuzzer --roles "$roles" | sed 's/^fuzzer: //')
# Not by the function: a background function is a shell of its own, and ending it would leave the server.
node services/standalone/bin/kosegin.js demo >"$data/output" 2>&1 &
server=$!
stop() {
  kill "$server" 2>/dev/null && wait "$server" || true
  rm -rf "$data"
}
trap stop EXIT
for _ in $(seq 600); do
  address=$(grep -o 'http://localhost:[0-9]*' "$data/output" | head -1)
  [ -n "$address" ] && break
  kill -0 "$server" || { cat "$data/output"; exit 1; }
  sleep 0.2
done
FUZZ_TOKEN=$(curl -sf "$address/api/v1/sessions" -H 'Content-Type: application/json' \
  -d "{\"userName\":\"fuzzer\",\"password\":\"$password\"}" | sed 's/.*"token":"\([^"]*\)".*/\1/')
export FUZZ_TOKEN
[ -n "$FUZZ_TOKEN" ] || { echo "the fuzzer cannot sign in"; exit 1; }
"$venv/bin/st" --config-file tools/schemathesis.toml run "$address/api/openapi.json" \
  --max-time "${FUZZ_SECONDS:-240}" "$@"
# Whatever was sent, the log is sound.
kosegin verify
