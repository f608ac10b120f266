// Writes ../proto/vectors/protocol.json and policy.json, which the C# and the Solidity tests both read.
// Nothing here shares code with either: hashes and encodings come from foundry's `cast`, EIP-712 is cross-checked by
// letting `cast` sign the typed data and the digest, trees come from @openzeppelin/merkle-tree, or are checked by it.
import { SimpleMerkleTree, StandardMerkleTree } from "@openzeppelin/merkle-tree";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./contracts.mjs";
import { policyVectors } from "./policy-vectors.mjs";

const MAX_U32 = 2n ** 32n - 1n;
const MAX_U64 = 2n ** 64n - 1n;
const ether = 10n ** 18n;

const cast = (...args) => run("cast", ...args).trim();
const keccak = (hex) => cast("keccak", hex);
const encode = (types, ...values) => cast("abi-encode", `f(${types})`, ...values.map(String));
/** A key of nobody: anyone can make it from its label. */
const keyOf = (label) => keccak("0x" + Buffer.from(label).toString("hex"));
const KEY = keyOf("protocolledger vectors: signer");
const bytes32 = (label) => "0x" + createHash("sha256").update(label).digest("hex");
/** JSON numbers are exact up to 2^53; anything larger is a string. */
const json = (n) => (n <= 2n ** 53n ? Number(n) : n.toString());

const members = [
  ["uint64", "run"],
  ["uint64", "round"],
  ["uint64", "node"],
  ["uint32", "stage"],
  ["bytes32", "parentCheckpoint"],
  ["bytes32", "traceRoot"],
  ["bytes32", "updateHash"],
  ["uint32", "steps"],
  ["uint64", "tokens"],
];
const typeHash = keccak(cast("from-utf8", `Contribution(${members.map((m) => m.join(" ")).join(",")})`));
const domainTypeHash = keccak(
  cast("from-utf8", "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
);

const hashOf = (text) => keccak(cast("from-utf8", text));
const jsonOf = (fields) => Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, typeof v === "bigint" ? json(v) : v]));

/** EIP-712 of a struct, by hand and by `cast`, which signs it. */
function signed(domain, name, members, fields, key = KEY) {
  const types = members.map(([type]) => type).join(",");
  const typeHash = hashOf(`${name}(${members.map((m) => m.join(" ")).join(",")})`);
  const structHash = keccak(encode(`bytes32,${types}`, typeHash, ...members.map(([, member]) => fields[member])));
  const domainSeparator = keccak(
    encode(
      "bytes32,bytes32,bytes32,uint256,address",
      domainTypeHash,
      hashOf("ProtocolLedger"),
      hashOf("1"),
      domain.chainId,
      domain.verifyingContract,
    ),
  );
  const digest = keccak("0x1901" + domainSeparator.slice(2) + structHash.slice(2));

  const typed = {
    types: {
      EIP712Domain: [
        { name: "name", type: "string" },
        { name: "version", type: "string" },
        { name: "chainId", type: "uint256" },
        { name: "verifyingContract", type: "address" },
      ],
      [name]: members.map(([type, member]) => ({ name: member, type })),
    },
    primaryType: name,
    domain: { name: "ProtocolLedger", version: "1", chainId: domain.chainId, verifyingContract: domain.verifyingContract },
    message: Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, typeof v === "bigint" ? v.toString() : v])),
  };
  const signature = cast("wallet", "sign", "--private-key", key, "--data", JSON.stringify(typed));
  const again = cast("wallet", "sign", "--private-key", key, "--no-hash", digest);
  if (signature !== again) throw new Error(`digest ${digest} is not what cast signs for ${JSON.stringify(typed)}`);
  return { domainSeparator, structHash, digest, signer: cast("wallet", "address", key), signature };
}

function contribution(domain, fields, saltLabel) {
  const { domainSeparator, structHash, digest, signer, signature } = signed(domain, "Contribution", members, fields);
  const salt = bytes32(saltLabel);
  const commitment = keccak(encode("bytes32,bytes32", structHash, salt));
  return { domain, ...jsonOf(fields), domainSeparator, structHash, digest, salt, commitment, signer, signature };
}

const admissionMembers = [
  ["uint64", "run"],
  ["uint64", "node"],
  ["address", "owner"],
  ["uint64", "issuedAt"],
  ["uint64", "expiry"],
];

/** What an attestor signs, and the data that the joining node passes on: attestor, issuedAt, expiry, signature. */
function admission(domain, run_, node, of, issuedAt, expiry) {
  const fields = { run: run_, node, owner: of, issuedAt, expiry };
  const { digest, signer, signature } = signed(domain, "Admission", admissionMembers, fields);
  const word = (n) => n.toString(16).padStart(16, "0");
  const data = signer.toLowerCase() + word(issuedAt) + word(expiry) + signature.slice(2);
  return { domain, ...jsonOf(fields), digest, signer, signature, data };
}

function fields(seed, numbers) {
  return {
    run: numbers.run,
    round: numbers.round,
    node: numbers.node,
    stage: numbers.stage,
    parentCheckpoint: bytes32(`parent ${seed}`),
    traceRoot: bytes32(`trace ${seed}`),
    updateHash: bytes32(`update ${seed}`),
    steps: numbers.steps,
    tokens: numbers.tokens,
  };
}

const little = (n, bytes) => Array.from({ length: bytes }, (_, i) => Number((BigInt(n) >> BigInt(8 * i)) & 255n));
const bytesOf = (hex) => [...Buffer.from(hex.slice(2), "hex")];

/** The bytes of a round record, as RoundRecord.cs documents them. */
function roundRecord(run_, round, parent, checkpointRoot, participants, rewards) {
  return Buffer.from([
    ...Buffer.from("PLROUND1"),
    ...little(3n, 4),
    ...little(run_, 8),
    ...little(round, 8),
    ...bytesOf(parent),
    ...bytesOf(checkpointRoot),
    ...little(participants.length, 4),
    ...participants.flatMap(([node, steps, update, quality]) => [...little(node, 8), ...little(steps, 4), ...bytesOf(update), ...little(quality, 4)]),
    ...little(rewards.length, 4),
    ...rewards.flatMap(([node, owner, wei, shares]) => [
      ...little(node, 8),
      ...bytesOf(owner),
      ...little(wei, 32).reverse(),
      ...little(shares, 32).reverse(),
    ]),
  ]);
}

/** An address of nobody for a node's owner; what belongs to node 0 is burnt. */
const owner = (node) => (node === 0n ? "0x" + "0".repeat(40) : bytes32(`owner ${node}`).slice(0, 42));

function proposal(run_, round, view, nodes, label) {
  const parent = bytes32(`parent ${label}`);
  const checkpointRoot = bytes32(`checkpoint ${label}`);
  const rewardRoot = bytes32(`reward ${label}`);
  const participants = nodes.map((node, i) => [node, BigInt(i + 1), bytes32(`update ${label} ${node}`), BigInt(Math.floor(1_000_000 / (i + 1)))]);
  const rewards = nodes.map((node, i) => [node, owner(node), (BigInt(i) << 200n) + ether / 3n, BigInt(i) << 120n]);
  const record = roundRecord(run_, round, parent, checkpointRoot, participants, rewards);
  const participantSet = "0x" + createHash("sha256").update(record).digest("hex");
  const types = "uint64,uint64,uint32,bytes32,bytes32,bytes32";
  const hash = keccak(encode(types, run_, round, view, checkpointRoot, participantSet, rewardRoot));
  return {
    run: json(run_),
    round: json(round),
    view: json(view),
    parent,
    checkpointRoot,
    participants: participants.map(([node, steps, update, quality]) => ({ node: json(node), steps: json(steps), update, quality: json(quality) })),
    rewards: rewards.map(([node, of, wei, shares]) => [json(node), of, wei.toString(), shares.toString()]),
    record: "0x" + record.toString("hex"),
    participantSet,
    rewardRoot,
    hash,
  };
}

function rewardTree(entries) {
  const leaves = entries.map(([node, wei, shares]) => [node.toString(), owner(node), wei.toString(), shares.toString()]);
  const tree = StandardMerkleTree.of(leaves, ["uint64", "address", "uint256", "uint256"]);
  const proofs = {};
  for (const [index, [node]] of tree.entries()) proofs[node] = tree.getProof(index);
  return { leaves: leaves.map(([node, ...rest]) => [json(BigInt(node)), ...rest]), root: tree.root, proofs };
}

const commitmentMembers = [
  ["uint64", "run"],
  ["uint64", "round"],
  ["uint64", "node"],
  ["bytes32", "commitment"],
];

/** r and s as in EIP-2098, where the highest bit of s is v - 27. */
function compact(signature) {
  const [, r, s, v] = /^0x(.{64})(.{64})(1b|1c)$/.exec(signature);
  return r + (BigInt("0x" + s) | ((v === "1c" ? 1n : 0n) << 255n)).toString(16).padStart(64, "0");
}

/**
 * Every node of a batch's tree with its proof: pairs in ascending order, an odd one at the end of a level moves up.
 * OpenZeppelin's trees have that shape for powers of two only; its verifier takes the proofs of all.
 */
function batchTree(leaves) {
  const nodes = leaves.map((hash) => ({ hash, proof: [] }));
  let level = nodes.map((node) => [node, [node]]); // the top of each subtree, and all that is in it
  while (level.length > 1) {
    const above = [];
    for (let i = 0; i + 1 < level.length; i += 2) {
      const [[left, lefts], [right, rights]] = [level[i], level[i + 1]];
      const pair = [left.hash, right.hash].sort();
      for (const node of lefts) node.proof.push(right.hash);
      for (const node of rights) node.proof.push(left.hash);
      const top = { hash: keccak(pair[0] + pair[1].slice(2)), pair, proof: [] };
      nodes.push(top);
      above.push([top, [...lefts, ...rights, top]]);
    }
    if (level.length % 2 === 1) above.push(level.at(-1));
    level = above;
  }
  const top = level[0][0].hash;
  for (const { hash, proof } of nodes) {
    if (!SimpleMerkleTree.verify(top, hash, proof)) throw new Error(`${hash} is not in the tree ${top}`);
  }
  if (Number.isInteger(Math.log2(leaves.length)) && SimpleMerkleTree.of(leaves, { sortLeaves: false }).root !== top) {
    throw new Error(`The tree over ${leaves.length} leaves has another root than ${top}`);
  }
  return { root: top, nodes };
}

/** Commitments as workers sign them for one batch, what the ledger is given of each, and the tree over them. */
function commitBatch(domain, run_, round, nodes) {
  let domainSeparator;
  const entries = nodes.map((node) => {
    const fields = { run: run_, round, node, commitment: bytes32(`commitment ${run_} ${round} ${node}`) };
    const keyLabel = `protocolledger vectors: worker ${node}`;
    const { signature, ...hashes } = signed(domain, "Commitment", commitmentMembers, fields, keyOf(keyLabel));
    domainSeparator = hashes.domainSeparator;
    const preimage = cast("abi-encode", "--packed", "f(uint64,bytes32)", node.toString(), fields.commitment);
    return {
      node: json(node),
      commitment: fields.commitment,
      digest: hashes.digest,
      keyLabel,
      signer: hashes.signer,
      packed: preimage + compact(signature),
      leaf: keccak(preimage),
    };
  });
  const tree = batchTree(entries.map((entry) => entry.leaf));
  return {
    domain,
    run: json(run_),
    round: json(round),
    domainSeparator,
    entries: entries.map((entry, i) => ({ ...entry, proof: tree.nodes[i].proof })),
    inner: tree.nodes.slice(entries.length),
    root: tree.root,
  };
}

const anvil = { chainId: 31337, verifyingContract: "0x5FbDB2315678afecb367f032d93F642f64180aa3" };
const mainnet = { chainId: 1, verifyingContract: "0x00000000000000000000000000000000000000FF" };

const vectors = {
  comment: "Written by `npm run vectors` in contracts/. Never edit.",
  typeString: `Contribution(${members.map((m) => m.join(" ")).join(",")})`,
  typeHash,
  contributions: [
    contribution(anvil, fields("a", { run: 1n, round: 1n, node: 1n, stage: 0n, steps: 20n, tokens: 40960n }), "salt a"),
    contribution(anvil, fields("b", { run: 1n, round: 2n, node: 3n, stage: 0n, steps: 1n, tokens: 0n }), "salt b"),
    contribution(mainnet, fields("c", { run: 7n, round: 1000000n, node: 4096n, stage: 3n, steps: 500n, tokens: 2n ** 53n + 1n }), "salt c"),
    contribution(
      mainnet,
      fields("d", { run: MAX_U64, round: MAX_U64, node: MAX_U64, stage: MAX_U32, steps: MAX_U32, tokens: MAX_U64 }),
      "salt d",
    ),
  ],
  admissions: [
    admission(anvil, 1n, 1n, owner(1), 1n, 2n),
    admission(mainnet, 7n, 4096n, owner(255), 1_800_000_000n, 2n ** 53n + 1n),
    admission(mainnet, MAX_U64, MAX_U64, "0xFFfFfFffFFfffFFfFFfFFFFFffFFFffffFfFFFfF", MAX_U64 - 1n, MAX_U64),
  ],
  commitmentTypeString: `Commitment(${commitmentMembers.map((m) => m.join(" ")).join(",")})`,
  commitBatches: [
    commitBatch(anvil, 1n, 1n, [1n]),
    commitBatch(anvil, 1n, 2n, [2n, 1n]),
    commitBatch(mainnet, 7n, 1000000n, [1n, 4096n, 3n]),
    commitBatch(mainnet, MAX_U64, MAX_U64, [MAX_U64, 5n, 2n ** 53n + 1n, 4n, 1n]),
    commitBatch(anvil, 2n, 3n, [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n]),
  ],
  proposals: [
    proposal(1n, 1n, 0n, [1n], "a"),
    proposal(1n, 2n, 1n, [1n, 2n, 3n, 4n], "b"),
    proposal(MAX_U64, MAX_U64, MAX_U32, [5n, 2n ** 53n + 1n, MAX_U64], "c"),
  ],
  rewardTrees: [
    rewardTree([[1n, ether, ether]]),
    rewardTree([[1n, ether, 0n], [2n, 2n * ether, 1n]]),
    rewardTree([[0n, 5n, 0n], [1n, 333333333333333334n, 7n], [2n, 333333333333333333n, 6n], [3n, 333333333333333328n, 6n]]),
    rewardTree([[1n, 0n, 3n], [2n, 1n, 2n ** 128n], [3n, 2n ** 256n - 1n, 2n ** 256n - 1n], [4n, 5n * ether, 0n], [MAX_U64, 12345678901234567890n, 1n]]),
    rewardTree(Array.from({ length: 13 }, (_, i) => [BigInt(i + 1), BigInt(i + 1) * ether + BigInt(i), BigInt(i) << 100n])),
  ],
};

writeFileSync(join(root, "../proto/vectors/protocol.json"), JSON.stringify(vectors, null, 2) + "\n");
writeFileSync(join(root, "../proto/vectors/policy.json"), JSON.stringify(policyVectors, null, 2) + "\n");
