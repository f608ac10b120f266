// Writes ../proto/vectors/protocol.json and policy.json, which the C# and the Solidity tests both read.
// Nothing here shares code with either: hashes and encodings come from foundry's `cast`, EIP-712 is cross-checked by
// letting `cast` sign the typed data and the digest, trees come from @openzeppelin/merkle-tree.
import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
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
// A key of nobody: anyone can make it from this label.
const KEY = keccak("0x" + Buffer.from("protocolledger vectors: signer").toString("hex"));
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
function signed(domain, name, members, fields) {
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
  const signature = cast("wallet", "sign", "--private-key", KEY, "--data", JSON.stringify(typed));
  const again = cast("wallet", "sign", "--private-key", KEY, "--no-hash", digest);
  if (signature !== again) throw new Error(`digest ${digest} is not what cast signs for ${JSON.stringify(typed)}`);
  return { domainSeparator, structHash, digest, signer: cast("wallet", "address", KEY), signature };
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
    ...little(2n, 4),
    ...little(run_, 8),
    ...little(round, 8),
    ...bytesOf(parent),
    ...bytesOf(checkpointRoot),
    ...little(participants.length, 4),
    ...participants.flatMap(([node, steps, update]) => [...little(node, 8), ...little(steps, 4), ...bytesOf(update)]),
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
  const participants = nodes.map((node, i) => [node, BigInt(i + 1), bytes32(`update ${label} ${node}`)]);
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
    participants: participants.map(([node, steps, update]) => ({ node: json(node), steps: json(steps), update })),
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
