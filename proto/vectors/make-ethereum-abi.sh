#!/usr/bin/env bash
# Writes ethereum-abi.json: selectors, call data, packed data, topics and error data made by foundry's cast 1.7.1.
# CAST names the binary.
set -euo pipefail
shopt -s inherit_errexit
cd "$(dirname "$0")"
cast=${CAST:-../../contracts/node_modules/@foundry-rs/cast-linux-amd64/bin/cast}
out=ethereum-abi.json
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Prints its arguments as a JSON object: name value name value ...; a value that starts with [ is JSON itself.
object() {
  node -e '
    const a = process.argv.slice(1), o = {};
    for (let i = 0; i < a.length; i += 2) o[a[i]] = a[i + 1].startsWith("[\"") || a[i + 1] === "[]" ? JSON.parse(a[i + 1]) : a[i + 1];
    console.log(JSON.stringify(o));' -- "$@"
}
strings() { node -e 'console.log(JSON.stringify(process.argv.slice(1)))' -- "$@"; }
# Joins the objects of a file to an array.
array() { node -e 'console.log(JSON.stringify(require("fs").readFileSync(process.argv[1], "utf8").trim().split("\n").map((l) => JSON.parse(l)), null, 2))' "$1"; }

call() { # name signature arguments...
  local name=$1 signature=$2; shift 2
  local data; data=$("$cast" calldata "$signature" -- "$@")
  [ $# -eq 0 ] || "$cast" decode-calldata "$signature" "$data" > /dev/null
  object name "$name" signature "$signature" selector "$("$cast" sig "$signature")" \
    encoded "$("$cast" abi-encode "$signature" -- "$@")" data "$data" arguments "$(strings "$@")" >> "$work/calls"
}
packed() { # signature arguments...
  local signature=$1; shift
  object signature "$signature" encoded "$("$cast" abi-encode --packed "$signature" -- "$@")" arguments "$(strings "$@")" >> "$work/packed"
}
error() { # signature arguments...
  local signature=$1; shift
  local data; data=$("$cast" calldata "$signature" -- "$@")
  [ $# -eq 0 ] || "$cast" decode-error --sig "$signature" "$data" > /dev/null
  object signature "$signature" data "$data" arguments "$(strings "$@")" >> "$work/errors"
}
event() { object signature "$1" topic "$("$cast" sig-event "$1")" >> "$work/events"; }

a=0x94a08d2cBa5d3a2E4f2f8E5fC5D2a2a3cF3f8a11
a=$("$cast" to-check-sum-address "$a")
b=0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC
zero=0x0000000000000000000000000000000000000000
h1=0x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff
h2=0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
max256=115792089237316195423570985008687907853269984665640564039457584007913129639935
max255=57896044618658097711785492504343953926634992332820282019728792003956564819967
min255=-57896044618658097711785492504343953926634992332820282019728792003956564819968
text64=0123456789012345678901234567890123456789012345678901234567890123
proof=$(node -e 'console.log("[" + Array.from({ length: 16 }, (_, i) => "0x" + (i + 1).toString(16).padStart(2, "0").repeat(32)).join(",") + "]")')

call empty 'f()'
for type in uint8:0 uint8:255 uint16:65535 uint24:16777215 uint32:4294967295 uint64:18446744073709551615 \
  uint72:4722366482869645213695 uint128:340282366920938463463374607431768211455 uint256:0 uint256:$max256 \
  int8:-128 int8:127 int16:-32768 int32:-1 int64:-9223372036854775808 int64:9223372036854775807 \
  int128:-170141183460469231731687303715884105728 int256:$min255 int256:$max255 int256:-1 \
  bool:true bool:false address:$a address:$b address:$zero \
  bytes1:0xff bytes4:0x01020304 bytes20:0x1111111111111111111111111111111111111111 bytes31:0x${h1:4} bytes32:$h1 bytes32:$h2 \
  bytes:0x bytes:0x01 bytes:$h1 bytes:${h1}01 string:a string:$text64 string:${text64}x; do
  call "${type%%:*}" "f(${type%%:*})" "${type#*:}"
done
call emptyString 'f(string)' ''
call unicode 'f(string)' 'żółć 漢字 🚀'
call quotes 'f(string)' 'a "q" \ b, (c) [d]'
call headAndTail 'sam(bytes,bool,uint256[])' 0x64617665 true '[1,2,3]'
call mixed 'f(uint256,uint32[],bytes10,bytes)' 291 '[1110,1929]' 0x31323334353637383930 0x48656c6c6f2c20776f726c6421
call emptyArrays 'f(uint256[],string[],bytes32[])' '[]' '[]' '[]'
call fixedArray 'f(uint64[3],bool)' '[1,2,3]' true
call fixedDynamic 'f(string[2],uint8)' '[one,two]' 7
call nestedArrays 'f(uint256[][],string[])' '[[1,2],[3],[]]' '[one,two,three]'
call fixedOfDynamic 'f(uint64[][2])' '[[1,2,3],[]]'
call dynamicOfFixed 'f(uint64[2][])' '[[1,2],[3,4],[5,6]]'
call deep 'f(int16[2][][3],address[])' '[[[1,-1],[2,-2]],[],[[3,-3]]]' "[$a,$b]"
call addresses 'f(address[],uint256[],bytes[])' "[$a,$b]" '[0,1]' '[0x,0x1234]'
call claim 'claim(uint64,uint64,uint256,bytes32[])' 1 7 123456789012345678901234567890 "$proof"
call staticTuple 'f((uint64,int32),uint8)' '(5,-6)' 9
call dynamicTuple 'f(uint8,(bytes32,(uint64,int32)[],string))' 3 "($h1,[(1,-2),(3,4)],shape)"
call tupleArray 'f((int64,bool)[],(string,uint256[])[])' '[(1,true),(-2,false)]' '[(a,[1,2]),(b,[])]'
call nestedTuple 'createRun((bytes32,uint32,uint64[],string,(uint8,bytes)))' "($h1,4,[10,20],ipfs,(255,0xdeadbeef))"

packed 'f(uint64,address,bytes32)' 18446744073709551615 "$a" "$h1"
packed 'f(int16,bytes1,uint16,string)' -1 0x42 3 'Hello, world!'
packed 'f(uint64[])' '[1,2,3]'
packed 'f(bytes32[],bool)' "[$h1,$h2]" true
packed 'f(string,bytes)' abc 0x0102
packed 'f(uint8,int256,uint256)' 255 -2 "$max256"

error 'Error(string)' 'seven'
error 'Panic(uint256)' 17
error 'TooBig(uint256,uint256)' 101 100
error 'Empty()'
error 'RunNotActive(uint64,uint8)' 9 3
error 'Described(string,uint64[])' 'why not' '[1,2]'

event 'Transfer(address,address,uint256)'
event 'Counted(uint64,address,uint256,string)'
event 'Tagged(string,uint64[],bytes)'
event 'Shaped((bytes32,(uint64,int32)[],string))'
event 'Nothing()'

node -e '
  const [calls, packed, errors, events] = process.argv.slice(1).map((t) => JSON.parse(t));
  console.log(JSON.stringify({ calls, packed, errors, events }, null, 2));' -- \
  "$(array "$work/calls")" "$(array "$work/packed")" "$(array "$work/errors")" "$(array "$work/events")" > "$out"
