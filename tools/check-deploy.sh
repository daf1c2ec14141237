#!/usr/bin/env bash
# The files of deploy/ against the tools that read them, as far as that goes without an engine or a cluster. What is
# only seen by tests is in deploy/test; the image's steps are tried by deploy/check-image.mjs, which takes minutes.
set -eu
cd "$(dirname "$0")/.."
bash tools/install-deploy-tools.sh
tools=.servers/deploy

echo 'docker-compose.yml: the reference reader takes it, and asks for each secret'
fill() { # lines that are left as they are
  sed -E "/$1/! s/\\$\{[A-Z_]+(:\?[^}]*)?\}/chosen/g" docker-compose.yml
}
"$tools/compose-spec" -format json - <<<"$(fill NONE)" >/dev/null
for secret in $(grep -oE '\{[A-Z_]+:\?' docker-compose.yml | tr -d '{:?' | sort -u); do
  "$tools/compose-spec" - <<<"$(fill "\{$secret:")" 2>&1 >/dev/null | grep -q "$secret is missing"
  echo "  $secret"
done

echo 'deploy/kubernetes: built, and valid against the schemas'
"$tools/kustomize" build deploy/kubernetes/overlays/example >"$tools/manifests.yaml"
for version in 1.33.0 1.37.0; do
  "$tools/python/bin/kubernetes-validate" --quiet --strict --kubernetes-version "$version" "$tools/manifests.yaml"
done

echo 'deploy/prometheus and deploy/grafana: promtool takes them, and the alerts come when they should'
"$tools/promtool" check config deploy/prometheus/prometheus.yml
"$tools/promtool" test rules deploy/prometheus/rules.test.yml
# Its expressions as rules, since promtool reads no dashboards.
node -e '
  const { panels } = JSON.parse(require("fs").readFileSync(0, "utf8"));
  const rules = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr.replaceAll("$__rate_interval", "1m")));
  console.log(JSON.stringify({ groups: [{ name: "panels", rules: rules.map((expr, n) => ({ record: `panel_${n}`, expr })) }] }));
' <deploy/grafana/dashboards/kosegin.json >"$tools/panels.yml"
"$tools/promtool" check rules "$tools/panels.yml"
