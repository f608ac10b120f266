#!/usr/bin/env bash
# Writes filing.json: abi.encode of what a node files with the exact referee (contracts/src/exact/IExactReferee.sol), everything
# in it filled and with as much as possible left out, and the hash of its program, made by foundry's cast 1.7.1. CAST names the binary.
set -euo pipefail
shopt -s inherit_errexit
cd "$(dirname "$0")"
cast=${CAST:-../../contracts/node_modules/@foundry-rs/cast-linux-amd64/bin/cast}

hash() { printf '0x'; printf "%02x" $(for _ in {1..32}; do echo "$1"; done); }

programType='(bytes32,bytes32,uint32,uint32,uint32,uint32,uint64,uint32,uint64,uint64,uint32,uint32,uint32,uint32,uint32)'
program="($(hash 1),$(hash 2),3,4,5,6,7,8,9,10,11,12,13,14,15)"
work="($(hash 21),$(hash 22),$(hash 23),$(hash 24),25)"
task="(0x0102030405,[$(hash 31),$(hash 32),$(hash 33)])"
spot='(41,0x0a0b0c0d,42,0x0e0f)'
leaves="[(0xaa,[$(hash 51)]),(0x,[]),(0x$(printf 'bb%.0s' {1..33}),[$(hash 52),$(hash 53)])]"
segment="[(61,62,63,$(hash 64),[$(hash 65),$(hash 66)])]"
contribution="[(71,72,73,74,$(hash 75),$(hash 76),$(hash 77),78,79)]"
workType='(bytes32,bytes32,bytes32,bytes32,uint32)'
type="($programType[],uint8,$workType[],bytes32,(bytes,bytes32[]),(uint64,bytes,uint32,bytes),(bytes,bytes32[])[],(uint32,uint64,uint64,bytes32,bytes32[])[],(uint64,uint64,uint64,uint32,bytes32,bytes32,bytes32,uint32,uint64)[],uint32)"

encoded=$("$cast" abi-encode "f($type)" "([$program],4,[$work],$(hash 0),$task,$spot,$leaves,$segment,$contribution,80)")
brief=$("$cast" abi-encode "f($type)" "([],3,[],$("$cast" keccak "$("$cast" abi-encode "f($workType)" "$work")"),$task,$spot,[],[],[],0)")
programHash=$("$cast" keccak "$("$cast" abi-encode "f($programType)" "$program")")
printf '{\n  "type": "%s",\n  "programHash": "%s",\n  "encoded": "%s",\n  "brief": "%s"\n}\n' "$type" "$programHash" "$encoded" "$brief" > filing.json
