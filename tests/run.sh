#!/usr/bin/env bash
# Runs every test suite (contracts, then each built C# test project) and ends with one line: "N passed, N failed".
# Usage: tests/run.sh [part of a suite's name]...
set -uo pipefail
cd "$(dirname "$0")/.."
configuration=${CONFIGURATION:-Release}
results=artifacts/test
rm -rf "$results"; mkdir -p "$results"
passed=0 failed=0 skipped=0

selected() { # suite
  [ ${#filters[@]} -eq 0 ] && return 0
  local f; for f in "${filters[@]}"; do [[ $1 == *"$f"* ]] && return 0; done
  return 1
}
filters=("$@")

count() { # suite, passed, failed, skipped, seconds
  passed=$((passed + $2)); failed=$((failed + $3)); skipped=$((skipped + $4))
  printf '%-36s %5d passed %4d failed %4d skipped  %4d s\n' "$1" "$2" "$3" "$4" "$5"
}

attribute() { # name: its value in $summary, 0 when the run left no summary
  local value; value=$(sed -nE "s/.* $1=\"([0-9]+)\".*/\1/p" <<<"$summary"); echo "${value:-0}"
}

if selected contracts; then
  began=$SECONDS
  (cd contracts && npm run --silent test) >"$results/contracts.log" 2>&1; code=$?
  read -r p f s < <(sed 's/\x1b\[[0-9;]*m//g' "$results/contracts.log" \
    | sed -nE 's/.*: ([0-9]+) tests passed, ([0-9]+) failed, ([0-9]+) skipped \([0-9]+ total tests\).*/\1 \2 \3/p' | tail -1)
  p=${p:-0} f=${f:-0} s=${s:-0}
  if [ "$code" -ne 0 ] && [ "$f" -eq 0 ]; then f=1; fi
  count contracts "$p" "$f" "$s" $((SECONDS - began))
  if [ "$f" -ne 0 ]; then grep -E 'FAIL|Error' "$results/contracts.log" | head -30; fi
fi

execute() { # suite: runs it; leaves its log, its XML and "exit code, seconds"; what ends this shell ends the suite too
  local began=$SECONDS suite code
  timeout --kill-after=10 1200 "tests/$1/bin/$configuration/net10.0/$1" -noColor -xml "$results/$1.xml" >"$results/$1.log" 2>&1 &
  suite=$!
  # shellcheck disable=SC2064
  trap "kill $suite 2>/dev/null; exit 143" TERM INT
  wait "$suite"; code=$?
  trap - TERM INT
  echo "$code $((SECONDS - began))" >"$results/$1.end"
}

# This one takes longest and spends most of its time waiting for a chain's blocks, so it runs beside the others.
longest=ProtocolLedger.Devnet.Tests beside=
trap '[ -z "$beside" ] || kill "$beside" 2>/dev/null' EXIT

if selected "$longest" && [ -x "tests/$longest/bin/$configuration/net10.0/$longest" ]; then execute "$longest" & beside=$!; fi

projects=()
for project in tests/*.Tests; do [ "$project" = "tests/$longest" ] || projects+=("$project"); done
for project in "${projects[@]}" "tests/$longest"; do
  name=$(basename "$project")
  selected "$name" || continue
  if [ ! -x "$project/bin/$configuration/net10.0/$name" ]; then printf '%s was not built\n' "$name"; failed=$((failed + 1)); continue; fi
  if [ "$name" = "$longest" ]; then wait "$beside"; else execute "$name"; fi
  read -r code seconds <"$results/$name.end"
  summary=$(grep -oE '<assembly [^>]*>' "$results/$name.xml" 2>/dev/null | head -1)
  p=$(attribute passed) f=$(($(attribute failed) + $(attribute errors))) s=$(attribute skipped)
  if [ "$code" -ne 0 ] && [ "$f" -eq 0 ]; then f=1; fi
  count "$name" "$p" "$f" "$s" "$seconds"
  if [ "$f" -ne 0 ]; then
    if [ "$code" -eq 124 ]; then printf '  %s ran past 20 minutes and was ended\n' "$name"; fi
    grep -E '^\s+.*\[FAIL\]' -A 12 "$results/$name.log" | head -60 || tail -20 "$results/$name.log"
  fi
done

if [ "$passed" -eq 0 ]; then echo "no test ran"; failed=$((failed + 1)); fi
if [ "$skipped" -gt 0 ]; then printf '%d tests were skipped; each says why in %s\n' "$skipped" "$results"; fi
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
