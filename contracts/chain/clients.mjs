// Runs the deployment and one whole round on anvil, then the same transactions, in blocks with the same headers, in the
// EVM of ethereumjs, which shares no code with it. Status, gas and every event must be the same. Exit code 1 if not.
import { createBlock } from "@ethereumjs/block";
import { createCustomCommon, Hardfork, Mainnet } from "@ethereumjs/common";
import { createTxFromRLP } from "@ethereumjs/tx";
import { bytesToHex, createAccount, createAddressFromString, hexToBytes } from "@ethereumjs/util";
import { createVM, runTx } from "@ethereumjs/vm";
import { account, Chain } from "./chain.mjs";
import { Network, PHASE, REWARD } from "./network.mjs";

const NODES = 4;
const ACCOUNTS = 2 * NODES + 2;
const CHALLENGE = 7 * 86_400;

/** Registration, a run, a round in which half of the nodes commit in a batch, a claim, a leave. */
async function scenario(chain) {
  const net = new Network(chain);
  for (let i = 0; i < NODES; ++i) await net.register();
  await net.createRun();
  for (const node of net.nodes) await net.join(node);
  const round = await net.open();
  await net.commitBatch(round, net.nodes.slice(0, NODES / 2));
  for (const node of net.nodes.slice(NODES / 2)) await net.commit(round, node);
  await chain.skip(PHASE.commit);
  for (const node of net.nodes) await net.reveal(round, node);
  const { claims, root } = net.earned(net.nodes[0], net.nodes[1], REWARD);
  const leader = await net.propose(round, root);
  for (const node of net.nodes) if (node !== leader) await net.attest(round, node);
  await net.finalise(round);
  await chain.skip(CHALLENGE + 1);
  for (const args of claims) await chain.send(net.treasury, "RewardDistributor", "claim", args);
}

/** Every block of the chain with its transactions as they were sent, and their receipts. */
async function recorded(chain) {
  const blocks = [];
  const last = Number(await chain.rpc("eth_blockNumber"));
  for (let number = 1; number <= last; ++number) {
    const header = await chain.rpc("eth_getBlockByNumber", "0x" + number.toString(16), false);
    const transactions = [];
    for (const hash of header.transactions) {
      const raw = await chain.rpc("eth_getRawTransactionByHash", hash);
      transactions.push({ raw, receipt: await chain.rpc("eth_getTransactionReceipt", hash) });
    }
    blocks.push({ header, transactions });
  }
  return blocks;
}

/** The differences between what both clients made of a transaction, in words. */
function differences(receipt, result) {
  const logs = (result.execResult.logs ?? []).map(([address, topics, data]) => ({
    address: bytesToHex(address),
    topics: topics.map(bytesToHex),
    data: bytesToHex(data),
  }));
  const expected = receipt.logs.map(({ address, topics, data }) => ({ address: address.toLowerCase(), topics, data }));
  const found = [];
  const status = result.execResult.exceptionError ? "0x0" : "0x1";
  if (status !== receipt.status) found.push(`status ${receipt.status} and ${status}`);
  if (result.totalGasSpent !== BigInt(receipt.gasUsed)) {
    found.push(`gas ${BigInt(receipt.gasUsed)} and ${result.totalGasSpent}`);
  }
  if (JSON.stringify(logs) !== JSON.stringify(expected)) found.push("events differ");
  return found;
}

const chain = await Chain.start({ accounts: ACCOUNTS });
try {
  await scenario(chain);
  const common = createCustomCommon({ chainId: Number(await chain.rpc("eth_chainId")) }, Mainnet, {
    hardfork: Hardfork.Osaka,
  });
  const vm = await createVM({ common });
  for (let i = 0; i < ACCOUNTS; ++i) {
    const address = createAddressFromString(account(i).address);
    await vm.stateManager.putAccount(address, createAccount({ balance: 10n ** 24n }));
  }
  const total = { transactions: 0, gas: 0n, events: 0, wrong: 0 };
  for (const { header, transactions } of await recorded(chain)) {
    const { number, timestamp, gasLimit, baseFeePerGas, mixHash, miner, excessBlobGas } = header;
    const block = createBlock(
      { header: { number, timestamp, gasLimit, baseFeePerGas, mixHash, coinbase: miner, excessBlobGas } },
      { common, skipConsensusFormatValidation: true },
    );
    for (const { raw, receipt } of transactions) {
      const result = await runTx(vm, { tx: createTxFromRLP(hexToBytes(raw), { common }), block });
      const found = differences(receipt, result);
      if (found.length > 0) console.error(`block ${Number(number)}, ${receipt.transactionHash}: ${found.join(", ")}`);
      total.wrong += found.length > 0 ? 1 : 0;
      total.transactions += 1;
      total.gas += result.totalGasSpent;
      total.events += receipt.logs.length;
    }
  }
  const same = total.transactions - total.wrong;
  console.log(
    `${same} of ${total.transactions} transactions (${total.gas} gas, ${total.events} events) gave the same status, gas and events in anvil and ethereumjs`,
  );
  if (total.wrong > 0 || total.transactions === 0) process.exitCode = 1;
} finally {
  chain.stop();
}
