#!/usr/bin/env bash
# Writes exact.json, or another file: what this machine's processor computes with binary32 numbers. It needs a C compiler and
# a processor with fused multiply-add. Usage: make-exact.sh [file [operations in a block]]
set -euo pipefail
file=$(realpath "${1:-$(dirname "$0")/exact.json}")
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gcc -std=c11 -O1 -mfma -ffp-contract=off -frounding-math -Wall -Wextra -Werror -o "$work/make-exact" make-exact.c -lm
"$work/make-exact" "${2:-1000}" >"$file"
