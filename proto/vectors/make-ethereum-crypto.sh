#!/usr/bin/env bash
# Writes ethereum-crypto.json: hashes, addresses, RLP, transactions, signatures and keystores made by foundry's cast 1.7.1.
# CAST names the binary. A keystore has a random salt, so those of an existing file are kept.
set -euo pipefail
shopt -s inherit_errexit
cd "$(dirname "$0")"
cast=${CAST:-../../contracts/node_modules/@foundry-rs/cast-linux-amd64/bin/cast}
out=ethereum-crypto.json
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

key=0x94e001d6adf3a3275d5dd45971c2a5f6637d3e9c51f9693f2e678f649e164fa5
keys=(
  "$key"
  0x0000000000000000000000000000000000000000000000000000000000000001
  0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140
  0x00000000000000000000000000000000000000000000000000000000deadbeef
  0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80
)
to=0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC
slot=0x0000000000000000000000000000000000000000000000000000000000000007

# Prints its arguments as a JSON object: name value name value ...; a value that starts with { or [ is JSON itself.
object() {
  node -e '
    const a = process.argv.slice(1), o = {};
    for (let i = 0; i < a.length; i += 2) o[a[i]] = /^[[{]/.test(a[i + 1]) && !a[i].endsWith("Json") ? JSON.parse(a[i + 1]) : a[i + 1];
    console.log(JSON.stringify(o));' -- "$@"
}

# Makes a JSON array of the objects on the lines of its input.
array() {
  node -e 'console.log("[" + require("fs").readFileSync(0, "utf8").trim().split("\n").filter(l => l).join(",") + "]")'
}

hashes() {
  local length data
  for length in 0 1 3 32 55 64 135 136 137 200 271 272 273 1000; do
    data=0x$(node -e 'for (let i = 0, s = ""; i <= +process.argv[1]; i++) { if (i === +process.argv[1]) console.log(s); s += (i * 37 % 256).toString(16).padStart(2, "0") }' -- "$length")
    object input "$data" hash "$("$cast" keccak "$data")"
  done
}

accounts() {
  local one
  for one in "${keys[@]}"; do
    object key "$one" address "$("$cast" wallet address --private-key "$one")" publicKey "$("$cast" wallet public-key --raw-private-key "$one")"
  done
}

rlp() {
  local value
  for value in '"0x"' '"0x00"' '"0x7f"' '"0x80"' '[]' '["0x"]' '[[],[[]],[[],[[]]]]' '["0x636174","0x646f67"]' '["0x01",["0x02","0x0300"],[]]' \
    "\"0x$(printf 'ab%.0s' {1..55})\"" "\"0x$(printf 'ab%.0s' {1..56})\"" "\"0x$(printf 'cd%.0s' {1..256})\"" "[\"0x$(printf 'ef%.0s' {1..1500})\"]" \
    "[$(printf '"0x11",%.0s' {1..55})\"0x12\"]"; do
    case $value in
      \"*) object valueJson "$value" encoded "$("$cast" to-rlp "${value//\"/}")" ;;
      *) object valueJson "$value" encoded "$("$cast" to-rlp "$value")" ;;
    esac
  done
}

# transaction KEY NONCE GAS PRICE TIP VALUE TO DATA [ACCESS_LIST_ADDRESS]
transaction() {
  local options=(--private-key "$1" --chain "$chain" --nonce "$2" --gas-limit "$3" --gas-price "$4" --value "$6") target=("$7" "$8") list='[]'
  if [ "$kind" = legacy ]; then options+=(--legacy); else options+=(--priority-gas-price "$5"); fi
  if [ -n "${9:-}" ]; then
    list="[{\"address\":\"$9\",\"storageKeys\":[\"$slot\"]}]"
    options+=(--access-list "$list")
  fi
  if [ -z "$7" ]; then target=(--create "$8"); fi
  local raw
  raw=$("$cast" mktx "${options[@]}" --rpc-url http://127.0.0.1:1 "${target[@]}")
  object kind "$kind" key "$1" chainId "$chain" nonce "$2" gasLimit "$3" maxFeePerGas "$4" maxPriorityFeePerGas "$5" value "$6" to "$7" data "$8" \
    accessList "$list" raw "$raw" hash "$("$cast" keccak "$raw")"
}

transactions() {
  local kind chain
  for kind in eip1559 legacy; do
    for chain in 1 31337 11155111; do
      transaction "$key" 0 21000 1000000000 1 0 "$to" 0x
      transaction "${keys[1]}" 127 100000 20000000000 2000000000 1000000000000000000 "$to" 0xa9059cbb
      transaction "${keys[2]}" 128 30000000 115792089237316195423570985008687907853 1 1 "$to" "0x$(printf 'a1%.0s' {1..300})"
      transaction "${keys[3]}" 65536 21001 255 256 0 "" 0x6001600155
    done
  done
  kind=eip1559 chain=31337
  transaction "${keys[4]}" 9 200000 7 0 5 "$to" 0x00 "$to"
}

messages() {
  local text one
  for text in '' hi 'The quick brown fox jumps over the lazy dog' 'Grüße, 世界' "$(printf 'x%.0s' {1..1000})"; do
    for one in "$key" "${keys[2]}" "${keys[3]}"; do
      object key "$one" text "$text" signature "$("$cast" wallet sign --private-key "$one" -- "$text")"
    done
  done
}

hashSignatures() {
  local i hash
  for i in $(seq 1 24); do
    hash=$("$cast" keccak "$i")
    one=$("$cast" keccak "key $i")
    object key "$one" hash "$hash" signature "$("$cast" wallet sign --no-hash --private-key "$one" "$hash")"
  done
}

typedData() {
  local file
  for file in typed-data/*.json; do
    object name "$(basename "$file" .json)" key "$key" signature "$("$cast" wallet sign --private-key "$key" --data --from-file "$file")"
  done
}

keystores() {
  if [ -e "$out" ]; then
    node -e 'for (const k of JSON.parse(require("fs").readFileSync(process.argv[1])).keystores) console.log(JSON.stringify(k))' -- "$out"
    return
  fi
  local one i=0 password='correct horse, Grüße'
  for one in "${keys[@]}"; do
    i=$((i + 1))
    "$cast" wallet import "key$i" --keystore-dir "$work" --private-key "$one" --unsafe-password "$password" >&2
    object key "$one" password "$password" keystoreJson "$(cat "$work/key$i")"
  done
}

for part in hashes accounts rlp transactions messages hashSignatures typedData keystores; do
  $part | array > "$work/$part.json"
done
node -e '
  const fs = require("fs"), [work, out, ...parts] = process.argv.slice(1);
  const all = Object.fromEntries(parts.map(p => [p, JSON.parse(fs.readFileSync(`${work}/${p}.json`))]));
  fs.writeFileSync(out, JSON.stringify(all, null, 1) + "\n");' -- \
  "$work" "$out" hashes accounts rlp transactions messages hashSignatures typedData keystores
