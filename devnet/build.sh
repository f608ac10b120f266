#!/usr/bin/env bash
# Builds a project or solution with dotnet unless nothing has changed since the last time.
# Usage: devnet/build.sh <project> <dotnet build options>
set -euo pipefail
cd "$(dirname "$0")/.."
target=$1; shift
mkdir -p artifacts/stamps
stamp="artifacts/stamps/dotnet-$(printf '%s' "$target $*" | sha256sum | cut -c1-12)"
inputs=(src proto tests ./*.props ./*.targets ./*.sln global.json .editorconfig)
if [ -f "$stamp" ] && [ -z "$(find "${inputs[@]}" \( -name node_modules -o -name bin -o -name obj -o -name TestResults \) -prune -o -type f -newer "$stamp" -print -quit)" ]; then exit 0; fi
printf '[build] building %s (a minute or two the first time)\n' "$target" >&2
began=$(mktemp artifacts/stamps/.began.XXXXXX)
log=artifacts/stamps/build.log
if ! dotnet build "$target" "$@" >"$log" 2>&1; then
  grep -E 'error|warning' "$log" | sort -u | head -40 >&2 || true
  printf '[build] error: the build failed; the whole log is in %s\n' "$log" >&2
  rm -f "$began"; exit 1
fi
mv "$began" "$stamp"
