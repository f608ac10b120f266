// The peer of the `abi-encode` and `sign` benchmarks: viem on Node.
//
// One JSON object per line on stdin, one per line on stdout:
//   {"op":"inputs","privateKey","claims":[...],"transactions":[...]} -> {"claims":[hex...],"transactions":[hex...]}
//   {"op":"abi-encode"|"sign","seconds":s}                           -> calls per second over that time
// Numbers are decimal strings, bytes are hex. In between it waits without using the processor, so that the two programs
// can take turns.
import { createInterface } from 'node:readline';
import { encodeFunctionData, parseAbi, prepareEncodeFunctionData } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';

const abi = parseAbi(['function claim(uint64 run, uint64 node, address owner, uint256 rewards, uint256 shares, bytes32[] proof)']);
// Finds the function and its selector once, as viem advises where one function is encoded often.
const claim = prepareEncodeFunctionData({ abi, functionName: 'claim' });

let account;
let claims = [];
let transactions = [];

const encode = (i) => encodeFunctionData({ ...claim, args: claims[i % claims.length] });
const sign = (i) => account.signTransaction(transactions[i % transactions.length]);

async function readInputs(request) {
  account = privateKeyToAccount(request.privateKey);
  claims = request.claims.map((c) => [BigInt(c.run), BigInt(c.node), c.owner, BigInt(c.rewards), BigInt(c.shares), c.proof]);
  transactions = request.transactions.map((t) => ({
    type: 'eip1559',
    chainId: Number(t.chainId),
    nonce: Number(t.nonce),
    maxPriorityFeePerGas: BigInt(t.maxPriorityFeePerGas),
    maxFeePerGas: BigInt(t.maxFeePerGas),
    gas: BigInt(t.gas),
    to: t.to,
    value: BigInt(t.value),
    data: t.data,
  }));
  return {
    claims: claims.map((_, i) => encode(i)),
    transactions: await Promise.all(transactions.map((_, i) => sign(i))),
  };
}

function encodeFor(seconds) {
  const begin = performance.now();
  const end = begin + seconds * 1000;
  let calls = 0;
  while (performance.now() < end) {
    for (let i = 0; i < 64; i++) encode(calls + i);
    calls += 64;
  }
  return (calls * 1000) / (performance.now() - begin);
}

async function signFor(seconds) {
  const begin = performance.now();
  const end = begin + seconds * 1000;
  let calls = 0;
  while (performance.now() < end) {
    for (let i = 0; i < 8; i++) await sign(calls + i);
    calls += 8;
  }
  return (calls * 1000) / (performance.now() - begin);
}

const operations = {
  inputs: readInputs,
  'abi-encode': (request) => encodeFor(request.seconds),
  sign: (request) => signFor(request.seconds),
};

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  console.log(JSON.stringify(await operations[request.op](request)));
}
