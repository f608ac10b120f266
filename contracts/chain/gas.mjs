// Measures what each operation costs as a transaction on a real chain, and compares it with its budget. Steady state:
// whoever acts has acted before, so that slots, balances and votes are there. Writes artifacts/gas/summary.json.
// Exit code 1 if a figure is missing or above its budget.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashTypedData } from "viem";
import { account, Chain, encodeCall, signCompact } from "./chain.mjs";
import { bytes32, Network, PHASE, REWARD, STEPS, ZERO } from "./network.mjs";
import { Trace } from "./trace.mjs";

const ether = 10n ** 18n;
const DAY = 86_400;
const BATCH = 100;
const NODES = BATCH + 4;
const CHALLENGE = 7 * DAY;

const budgets = {
  "register and stake": 150_000,
  "commit a contribution": 32_000,
  "commit in a batch of 100, per node": 9_000,
  reveal: 45_000,
  attest: 40_000,
  "finalise a round, any number of nodes": 130_000,
  "claim, 100,000 participants, any number of rounds": 66_000,
  vote: 80_000,
  "bisection move": 50_000,
  "slash by a one-transaction proof": 120_000,
  "pull the brake": 110_000,
};
const figures = {};
const problems = [];

/** Where an operation has more than one form, the dearest counts; the others are told on stderr. */
function note(operation, gas, form) {
  if (form) process.stderr.write(`${operation}: ${gas.toLocaleString("en")} (${form})\n`);
  figures[operation] = Math.max(figures[operation] ?? 0, Math.ceil(gas));
}

async function staking(net) {
  for (let i = 1; i < NODES; ++i) await net.register();
  note("register and stake", await net.register());
}

/** A round in which a hundred nodes commit in one batch and three directly. */
async function round(net, measured) {
  const { chain, nodes } = net;
  const direct = nodes.slice(BATCH, NODES - 1);
  const number = await net.open();
  await net.commit(number, direct[0]);
  const commit = await net.commit(number, direct[1]);
  await net.commit(number, direct[2]);
  const batch = await net.commitBatch(number, nodes.slice(0, BATCH));
  await chain.skip(PHASE.commit);
  await net.reveal(number, direct[0]);
  const reveal = await net.reveal(number, direct[1]);
  const revealBatched = await net.reveal(number, nodes[0]);
  for (const node of nodes.slice(1, BATCH)) await net.reveal(number, node);
  await net.reveal(number, direct[2]);
  await chain.skip(PHASE.reveal);
  const leader = await net.propose(number, net.earned(nodes[0], nodes[1], REWARD * BigInt(number)).root);
  const voices = [...nodes.slice(0, BATCH), ...direct].filter((node) => node !== leader);
  await net.attest(number, voices[0]);
  const attest = await net.attest(number, voices[1]);
  for (const node of voices.slice(2)) await net.attest(number, node);
  const finalise = await net.finalise(number);
  if (!measured) return;
  note("commit a contribution", commit);
  note("commit in a batch of 100, per node", batch / BATCH);
  note("reveal", reveal, "of a direct commitment");
  note("reveal", revealBatched, "of a commitment in a batch of 100");
  note("attest", attest);
  note("finalise a round, any number of nodes", finalise);
}

async function rounds(net) {
  for (const node of net.nodes.slice(0, NODES - 1)) await net.join(node);
  await round(net, false);
  await round(net, false);
  await round(net, true);
}

/** Two nodes claim, work on and claim again. The first to claim after a root has vested moves it into its place. */
async function claims(net) {
  const { chain, nodes } = net;
  const claimAll = async (rounds) => {
    await chain.skip(CHALLENGE + 1);
    const gas = [];
    for (const args of net.earned(nodes[0], nodes[1], rounds * REWARD).claims) {
      gas.push((await chain.send(net.treasury, "RewardDistributor", "claim", args)).gas);
    }
    return gas;
  };
  await claimAll(3n);
  await round(net, false);
  const [first, next] = await claimAll(4n);
  process.stderr.write(`the first claim after a root has vested: ${first.toLocaleString("en")}\n`);
  note("claim, 100,000 participants, any number of rounds", next);
}

async function votes(net) {
  const { chain } = net;
  await chain.send(net.treasury, "LedgerToken", "delegate", { delegatee: net.treasury });
  await chain.skip(1);
  const proposal = {
    targets: [chain.addresses.RunRegistry],
    values: [0n],
    calldatas: [encodeCall("RunRegistry", "halt", { run: net.run })],
    description: "halt",
  };
  const receipt = await chain.send(net.treasury, "RunGovernor", "propose", proposal);
  const { proposalId } = chain.event(receipt, "RunGovernor", "ProposalCreated");
  await chain.skip(DAY + 1);
  for (const index of [0, 1, 2]) {
    const voter = net.nodes[index].owner.address;
    const { gas } = await chain.send(voter, "RunGovernor", "castVote", { proposalId, support: 0 });
    if (index === 2) note("vote", gas);
  }
}

async function dispute(net, node) {
  const { chain } = net;
  const round = await chain.view("RoundManager", "currentRound", { run: net.run });
  const challenger = net.nodes.at(-1).owner.address;
  const spender = chain.addresses.DisputeGame;
  await net.give(challenger, 1_000_000n * ether);
  await chain.send(challenger, "LedgerToken", "approve", { spender, value: 2n ** 256n - 1n });
  const [lie, honest] = [new Trace(STEPS, 700), new Trace(STEPS, STEPS + 1)];
  const c = net.contribution(round, node, lie.root);
  const signature = await net.signContribution(c, node);
  const start = { height: 0, index: 0, hash: ZERO, path: [] };
  await chain.send(challenger, "DisputeGame", "open", { c, ...signature, start });
  const game = await chain.view("DisputeGame", "gameCount");
  for (;;) {
    const { turn } = await chain.view("DisputeGame", "gameOf", { game });
    if (turn.height === 0) return;
    const height = Math.max(turn.height - turn.stride, 0);
    const nodes = lie.below(turn.height, turn.index, height);
    note("bisection move", (await chain.send(node.worker.address, "DisputeGame", "reveal", { game, nodes })).gas, "reveal");
    const own = honest.below(turn.height, turn.index, height);
    const pick = nodes.findIndex((hash, i) => hash !== own[i]);
    const index = turn.index * nodes.length + pick;
    const to = { height, index, hash: nodes[pick], path: lie.path(height, index, turn.height) };
    note("bisection move", (await chain.send(challenger, "DisputeGame", "descend", { game, to })).gas, "descend");
  }
}

async function slashes(net) {
  const { chain } = net;
  const round = await chain.view("RoundManager", "currentRound", { run: net.run });
  const two = async (node) => {
    const signed = [];
    for (const label of ["a", "b"]) {
      const c = net.contribution(round, node, bytes32(label));
      const digest = await chain.view("RoundManager", "hashContribution", { contribution: c });
      signed.push({ c, digest, signature: await signCompact(digest, node.worker.key) });
    }
    signed.sort((x, y) => (x.digest < y.digest ? -1 : 1));
    const [a, b] = signed;
    return encodeCall("FraudProofs", "checkContributions", {
      a: a.c,
      signatureA: a.signature,
      b: b.c,
      signatureB: b.signature,
    });
  };
  const commitments = async (node) => {
    const args = { run: net.run, round, node: node.id };
    const signatures = [];
    const values = [bytes32("a"), bytes32("b")].sort();
    for (const commitment of values) {
      const types = { Commitment: ["run", "round", "node"].map((name) => ({ name, type: "uint64" })) };
      types.Commitment.push({ name: "commitment", type: "bytes32" });
      const domain = {
        name: "ProtocolLedger",
        version: "1",
        chainId: Number(await chain.rpc("eth_chainId")),
        verifyingContract: chain.addresses.RoundManager,
      };
      const message = { ...args, commitment };
      const digest = hashTypedData({ domain, types, primaryType: "Commitment", message });
      signatures.push(await signCompact(digest, node.worker.key));
    }
    const [a, b] = values;
    const [signatureA, signatureB] = signatures;
    return encodeCall("FraudProofs", "checkCommitments", { ...args, a, signatureA, b, signatureB });
  };
  const unopened = async (node) => {
    const c = net.contribution(round + 2n, node);
    return encodeCall("FraudProofs", "checkUnopened", { c, signature: await net.signContribution(c, node) });
  };
  const prove = async (evidence) => (await chain.send(net.treasury, "FraudProofs", "prove", { evidence })).gas;
  await prove(await unopened(net.nodes[4])); // the first of all fills the award's pot
  note("slash by a one-transaction proof", await prove(await two(net.nodes[5])), "two contributions");
  note("slash by a one-transaction proof", await prove(await commitments(net.nodes[6])), "two commitments");
  note("slash by a one-transaction proof", await prove(await unopened(net.nodes[7])), "a round never opened");
}

async function brake(net) {
  const { chain } = net;
  const puller = account(1).address;
  const supply = await chain.view("LedgerToken", "totalSupply");
  await net.give(puller, supply / 9n);
  await chain.send(puller, "LedgerToken", "delegate", { delegatee: puller });
  await chain.send(puller, "LedgerToken", "approve", { spender: chain.addresses.Brake, value: 2n ** 256n - 1n });
  const pull = async () => (await chain.send(puller, "Brake", "pull", { run: net.run, supporters: [] })).gas;
  await chain.skip(2 * DAY);
  await pull();
  await chain.skip(91 * DAY);
  note("pull the brake", await pull());
}

async function measure() {
  const chain = await Chain.start({ accounts: 2 * NODES + 2 });
  try {
    const net = new Network(chain);
    await staking(net);
    await net.createRun();
    const parts = { rounds, dispute: (n) => dispute(n, n.nodes[3]), claims, votes, slashes, brake };
    for (const [name, part] of Object.entries(parts)) {
      try {
        await part(net);
      } catch (error) {
        problems.push(`${name}: ${error.message}`);
      }
    }
  } finally {
    chain.stop();
  }
}

function report() {
  const rows = Object.entries(budgets).map(([operation, budget]) => ({ operation, gas: figures[operation], budget }));
  const cell = (number) => (number === undefined ? "-" : number.toLocaleString("en")).padStart(9);
  console.log(`${"operation".padEnd(52)}      gas    budget`);
  for (const { operation, gas, budget } of rows) {
    const verdict = gas === undefined ? "not measured" : gas > budget ? "above the budget" : "";
    console.log(`${operation.padEnd(50)} ${cell(gas)} ${cell(budget)}  ${verdict}`.trimEnd());
  }
  for (const problem of problems) console.error(`error: ${problem}`);
  const measured = rows.filter((row) => row.gas !== undefined);
  const folder = join(dirname(fileURLToPath(import.meta.url)), "../../artifacts/gas");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "summary.json"), JSON.stringify(measured, null, 2) + "\n");
  if (problems.length > 0 || rows.some((row) => !(row.gas <= row.budget))) process.exitCode = 1;
}

await measure();
report();
