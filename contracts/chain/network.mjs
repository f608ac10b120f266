// A network of nodes on a chain: owners, workers, one run, and its rounds.
import { encodeAbiParameters, encodePacked, hashStruct, keccak256, toHex } from "viem";
import { account, functionOf, signCompact } from "./chain.mjs";

const ether = 10n ** 18n;
export const bytes32 = (label) => keccak256(toHex(label));
export const ZERO = "0x" + "0".repeat(64);
export const PHASE = { commit: 600, reveal: 300, propose: 60, attest: 120 };
export const REWARD = 9n * ether;
export const STEPS = 1023;
const MIN_STAKE = 100n * ether;
/** Levels of a tree over 100,000 participants. */
const LEVELS = 17;

const contributionType = [
  ["uint64", "run"],
  ["uint64", "round"],
  ["uint64", "node"],
  ["uint32", "stage"],
  ["bytes32", "parentCheckpoint"],
  ["bytes32", "traceRoot"],
  ["bytes32", "updateHash"],
  ["uint32", "steps"],
  ["uint64", "tokens"],
].map(([type, name]) => ({ type, name }));

/** keccak256(abi.encode(struct hash, salt)): what a node commits to. */
function commitmentOf(c, salt) {
  const data = hashStruct({ data: c, primaryType: "Contribution", types: { Contribution: contributionType } });
  return keccak256(encodeAbiParameters([{ type: "bytes32" }, { type: "bytes32" }], [data, salt]));
}

/** OpenZeppelin's inner node: the smaller child first. */
const pair = (a, b) => keccak256(a < b ? a + b.slice(2) : b + a.slice(2));

/** The tree of a batch: pairs in ascending order, an odd one at the end of a level moves up as it is. */
function treeOf(leaves) {
  const levels = [leaves];
  while (levels.at(-1).length > 1) {
    const below = levels.at(-1);
    const lefts = below.filter((_, i) => i % 2 === 0);
    levels.push(lefts.map((left, i) => (2 * i + 1 < below.length ? pair(left, below[2 * i + 1]) : left)));
  }
  const proof = (leaf) =>
    levels.slice(0, -1).flatMap((level, height) => {
      const sibling = (leaf >> height) ^ 1;
      return sibling < level.length ? [level[sibling]] : [];
    });
  return { root: levels.at(-1)[0], proof };
}

export class Network {
  constructor(chain) {
    this.chain = chain;
    this.treasury = account(0).address;
    this.nodes = [];
  }

  async give(to, amount) {
    await this.chain.send(this.treasury, "LedgerToken", "transfer", { to, value: amount });
  }

  /** Registers a node whose owner holds tokens and votes; returns the gas of the registration. */
  async register() {
    const index = this.nodes.length + 1;
    const owner = account(2 * index);
    const worker = account(2 * index + 1);
    await this.give(owner.address, 100n * MIN_STAKE);
    await this.chain.send(owner.address, "LedgerToken", "delegate", { delegatee: owner.address });
    const spender = this.chain.addresses.StakeVault;
    await this.chain.send(owner.address, "LedgerToken", "approve", { spender, value: 2n ** 256n - 1n });
    const receipt = await this.chain.send(owner.address, "StakeVault", "register", {
      worker: worker.address,
      endpoint: "https://node.example:9000",
      tlsFingerprint: bytes32("certificate"),
      amount: MIN_STAKE,
    });
    const { node } = this.chain.event(receipt, "StakeVault", "NodeRegistered");
    this.nodes.push({ id: node, owner, worker });
    return receipt.gas;
  }

  async createRun() {
    const { chain } = this;
    const mandateRounds = 1000n;
    const spender = chain.addresses.RewardDistributor;
    await chain.send(this.treasury, "LedgerToken", "approve", { spender, value: 2n ** 256n - 1n });
    const runParams = {
      specHash: bytes32("spec"),
      datasetRoot: bytes32("dataset"),
      engineId: bytes32("engine"),
      genesisCheckpoint: bytes32("genesis"),
      stages: 1,
      replicas: 4,
      innerSteps: STEPS,
      trainWindows: 1_000_003n,
      batchWindows: 16,
      commitSeconds: PHASE.commit,
      revealSeconds: PHASE.reveal,
      proposeSeconds: PHASE.propose,
      attestSeconds: PHASE.attest,
      minStake: MIN_STAKE,
      rewardPerRound: REWARD,
      mandateRounds,
      mandateExpiry: BigInt((await chain.now()) + 360 * 86_400),
      slashAmount: MIN_STAKE / 2n,
      referee: chain.addresses.JuryReferee,
      flopPerStep: 10n ** 15n,
      firstIssue: 1_000_000n * ether,
      halvingRounds: 100n,
      admission: "0x" + "0".repeat(40),
      parents: [],
      specUri: "ipfs://spec",
    };
    const receipt = await chain.send(this.treasury, "RunRegistry", "createRun", { runParams });
    this.run = chain.event(receipt, "RunRegistry", "RunCreated").run;
  }

  join(node) {
    return this.chain.send(node.worker.address, "RoundManager", "join", { run: this.run, node: node.id, gigabytes: 80, data: "0x" });
  }

  /** What a node did in a round; a trace root may be given. */
  contribution(round, node, traceRoot = bytes32(`trace ${round} ${node.id}`)) {
    return {
      run: this.run,
      round,
      node: node.id,
      stage: 0,
      parentCheckpoint: this.parent,
      traceRoot,
      updateHash: bytes32(`update ${round} ${node.id}`),
      steps: STEPS,
      tokens: BigInt(STEPS) * 2048n,
    };
  }

  salt = (node) => bytes32(`salt ${node.id}`);

  commitment(round, node) {
    return commitmentOf(this.contribution(round, node), this.salt(node));
  }

  async signContribution(c, node) {
    const digest = await this.chain.view("RoundManager", "hashContribution", { contribution: c });
    return signCompact(digest, node.worker.key);
  }

  async open() {
    const receipt = await this.chain.send(this.treasury, "RoundManager", "open", { run: this.run });
    const opened = this.chain.event(receipt, "RoundManager", "RoundOpened");
    this.parent = opened.parentCheckpoint;
    this.batches = [];
    return opened.round;
  }

  async commit(round, node) {
    const args = { run: this.run, round, node: node.id, commitment: this.commitment(round, node) };
    return (await this.chain.send(node.worker.address, "RoundManager", "commit", args)).gas;
  }

  /** Many nodes' signed commitments in one transaction. */
  async commitBatch(round, nodes) {
    functionOf("RoundManager", "commitBatch");
    let entries = "0x";
    const leaves = [];
    for (const node of nodes) {
      const commitment = this.commitment(round, node);
      const args = { run: this.run, round, node: node.id, commitment };
      const digest = await this.chain.view("RoundManager", "hashCommitment", args);
      const { r, vs } = await signCompact(digest, node.worker.key);
      const types = ["uint64", "bytes32", "bytes32", "bytes32"];
      entries += encodePacked(types, [node.id, commitment, r, vs]).slice(2);
      leaves.push(keccak256(encodePacked(["uint64", "bytes32"], [node.id, commitment])));
    }
    const receipt = await this.chain.send(this.treasury, "RoundManager", "commitBatch", {
      run: this.run,
      round,
      entries,
    });
    const tree = treeOf(leaves);
    const { batch, root } = this.chain.event(receipt, "RoundManager", "BatchCommitted");
    if (root !== tree.root) throw new Error(`the batch's root is ${root}, not ${tree.root}: not every entry counted`);
    this.batches.push({ batch, nodes, tree });
    return receipt.gas;
  }

  async reveal(round, node) {
    const c = this.contribution(round, node);
    const salt = this.salt(node);
    const batched = this.batches.find((b) => b.nodes.includes(node));
    const worker = node.worker.address;
    if (!batched) return (await this.chain.send(worker, "RoundManager", "reveal", { ...c, c, salt })).gas;
    const proof = batched.tree.proof(batched.nodes.indexOf(node));
    return (await this.chain.send(worker, "RoundManager", "revealBatched", { c, salt, batch: batched.batch, proof })).gas;
  }

  /** The node that the draw of the present view falls on. */
  async leader(round) {
    const { chain, run } = this;
    const [, drawn] = await chain.view("RoundManager", "leaderDraw", { run, round });
    for (const node of this.nodes) {
      const info = await chain.view("RoundManager", "contributionOf", { run, round, node: node.id });
      if (info.cumulativeStake - info.stake <= drawn && drawn < info.cumulativeStake) return node;
    }
    throw new Error("nobody leads");
  }

  async propose(round, rewardRoot) {
    const leader = await this.leader(round);
    const receipt = await this.chain.send(leader.worker.address, "RoundManager", "propose", {
      run: this.run,
      round,
      node: leader.id,
      checkpointRoot: bytes32(`checkpoint ${round}`),
      participantSet: bytes32("participants"),
      rewardRoot,
    });
    this.proposalHash = this.chain.event(receipt, "RoundManager", "Attested").proposalHash;
    return leader;
  }

  async attest(round, node) {
    const args = { run: this.run, round, node: node.id, proposalHash: this.proposalHash };
    return (await this.chain.send(node.worker.address, "RoundManager", "attest", args)).gas;
  }

  async finalise(round) {
    return (await this.chain.send(this.treasury, "RoundManager", "finalise", { run: this.run, round })).gas;
  }

  /** Two nodes' claims for all of their rewards, and the root of a tree of 17 levels that holds both leaves. */
  earned(first, second, rewards) {
    const inputs = functionOf("RewardDistributor", "claim").inputs.filter((i) => !["run", "proof"].includes(i.name));
    const claims = [first, second].map((node) => {
      const args = { run: this.run, node: node.id, owner: node.owner.address, rewards: rewards / 2n, shares: 0n };
      const values = inputs.map((input) => {
        if (!(input.name in args)) throw new Error(`RewardDistributor.claim wants ${input.type} ${input.name}`);
        return args[input.name];
      });
      return { args, leaf: keccak256(keccak256(encodeAbiParameters(inputs, values))) };
    });
    claims[0].args.proof = [claims[1].leaf];
    claims[1].args.proof = [claims[0].leaf];
    let root = pair(claims[0].leaf, claims[1].leaf);
    for (let i = 1; i < LEVELS; ++i) {
      const sibling = bytes32(`sibling ${i}`);
      for (const { args } of claims) args.proof.push(sibling);
      root = pair(root, sibling);
    }
    return { claims: claims.map(({ args }) => args), root };
  }
}
