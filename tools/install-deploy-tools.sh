#!/usr/bin/env bash
# What the checks of deploy/ need, pinned, into an ignored folder: kustomize, the reference reader of compose files, promtool
# and the schemas of Kubernetes. nginx is installed from the system's packages where it is not there. For Debian, as root, with
# Go and Python.
set -eu
cd "$(dirname "$0")/.."
mkdir -p .servers/deploy
cd .servers/deploy
stated=$(sha256sum "../../tools/install-deploy-tools.sh")
[ "$(cat stated 2>/dev/null)" = "$stated" ] && exit 0

export GOBIN=$PWD
go install sigs.k8s.io/kustomize/kustomize/v5@v5.7.1
go install github.com/compose-spec/compose-go/v2/cmd@v2.9.0
mv cmd compose-spec

python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install kubernetes-validate==1.37.0

apt-get update -qq
[ -x /usr/sbin/nginx ] || DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nginx-light >/dev/null
# Only the tool: the server is not installed.
apt-get download -qq -o APT::Sandbox::User=root prometheus
dpkg-deb --fsys-tarfile prometheus_*.deb | tar --extract --strip-components=3 ./usr/bin/promtool
rm prometheus_*.deb
echo "$stated" >stated
