#!/usr/bin/env bash
# Brings a machine with the .NET 10 SDK, Node 20, g++, make and apt to where `make demo` and `make test` run.
# Each step says what it does and skips what is already there. Usage: devnet/setup.sh [run|test|bench|chain|screen]
set -euo pipefail
cd "$(dirname "$0")/.."
profile=${1:-run}
stamps=artifacts/stamps
mkdir -p "$stamps"
# shellcheck source=devnet/versions.env
. devnet/versions.env

say() { printf '[setup] %s\n' "$*" >&2; }
die() { printf '[setup] error: %s\n' "$*" >&2; exit 1; }

need() { command -v "$1" >/dev/null 2>&1 || die "$1 is missing: install $2, then run the command again."; }
need dotnet "the .NET 10 SDK"
need node "Node.js 20 or newer"
need npm "npm (it comes with Node.js)"
need g++ "g++ (apt-get install g++)"
need make "make (apt-get install make)"

# --- system packages, pinned by upstream version ---
as_root=
if [ "$(id -u)" -ne 0 ]; then as_root=sudo; fi

package_version() { dpkg-query -W -f='${db:Status-Status} ${Version}' "$1" 2>/dev/null | sed -n 's/^installed \([0-9]*:\)\?//p'; }

wanted="$LIBTORCH_PACKAGE=$LIBTORCH_VERSION $OPENBLAS_PACKAGE=$OPENBLAS_VERSION $SECP256K1_PACKAGE=$SECP256K1_VERSION"
if [ "$profile" = test ] || [ "$profile" = bench ]; then wanted="$wanted $PYTHON_TORCH_PACKAGE=$PYTHON_TORCH_VERSION"; fi

missing=
for entry in $wanted; do
  [ -n "$(package_version "${entry%%=*}")" ] || missing="$missing ${entry%%=*}"
done
if [ -n "$missing" ]; then
  command -v apt-get >/dev/null 2>&1 || die "apt-get is missing; install these packages by hand:$missing"
  if [ -n "$as_root" ] && ! command -v sudo >/dev/null 2>&1; then die "not root and no sudo; as root run: apt-get install -y$missing"; fi
  say "installing$missing (about 130 MB)"
  $as_root apt-get update -qq >&2 || die "apt-get update failed; check the package sources, then run the command again."
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >"$stamps/apt.log" 2>&1 \
    || die "could not install$missing; apt's words are in $stamps/apt.log"
fi
for entry in $wanted; do
  name=${entry%%=*} version=${entry#*=} found=$(package_version "${entry%%=*}")
  case "$found" in
    "$version"*) ;;
    *) die "$name is version ${found:-none}, and this release is pinned to $version (devnet/versions.env)." ;;
  esac
done

# --- npm packages, exact by lock file ---
npm_install() { # folder, what for
  local folder=$1 stamp="$1/node_modules/.lock-hash" hash
  [ -f "$folder/package-lock.json" ] || return 0
  hash=$(sha256sum <"$folder/package-lock.json")
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$hash" ]; then return 0; fi
  say "installing $2 (npm ci in $folder)"
  (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2) || die "npm ci failed in $folder"
  printf '%s' "$hash" >"$stamp"
}
npm_install contracts "forge, anvil, solc and the OpenZeppelin contracts"
npm_install devnet "the training text"
if [ "$profile" = test ] || [ "$profile" = bench ]; then
  npm_install tests/Grpc.Compat.Tests/interop "grpc-js, the second gRPC implementation of the tests"
  npm_install tests/ProtocolLedger.Benchmarks/viem "viem, the peer of the Ethereum benchmarks"
fi

if [ "$profile" = screen ]; then
  npm_install devnet/screen "xterm, which draws what a terminal shows"
fi

if [ "$profile" = chain ]; then
  npm_install contracts/chain "viem, ethereumjs and solhint, which the tests do without"
fi

# Runs a step when one of its inputs is newer than its stamp.
step() { # stamp, words, inputs..., --, command...
  local stamp="$stamps/$1" words=$2; shift 2
  local inputs=()
  while [ "$1" != -- ]; do if [ -e "$1" ]; then inputs+=("$1"); fi; shift; done; shift
  if [ -f "$stamp" ] && [ -z "$(find "${inputs[@]}" \( -name node_modules -o -name bin -o -name obj -o -name out -o -name cache -o -name build \) -prune -o -type f -newer "$stamp" -print -quit)" ]; then return 0; fi
  say "$words"
  local began; began=$(mktemp "$stamps/.began.XXXXXX")
  "$@" >&2 || { rm -f "$began"; die "failed: $*"; }
  mv "$began" "$stamp" # its time is the step's start, so an input changed meanwhile counts as newer
}

step shim "compiling the libtorch shim" src/compat/TorchSharp/native -- src/compat/TorchSharp/native/build.sh
step contracts "compiling the contracts" contracts/src contracts/script contracts/foundry.toml contracts/package-lock.json -- \
  npm --prefix contracts run --silent build
step codegen "generating the C# contract services from the ABI snapshots" contracts/snapshots/abi contracts/tools -- \
  npm --prefix contracts run --silent codegen
