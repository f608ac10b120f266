#!/usr/bin/env bash
# Writes exact.json: what this machine's processor computes with binary32 numbers. It needs a C compiler and a processor with
# fused multiply-add.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gcc -std=c11 -O1 -mfma -ffp-contract=off -frounding-math -Wall -Wextra -Werror -o "$work/make-exact" make-exact.c -lm
"$work/make-exact" >exact.json
