// What ../proto/vectors/policy.json holds: shares, training FLOP and admissions. Sums are JavaScript's integers, hashes
// come from foundry's `cast`, trees from @openzeppelin/merkle-tree, as in vectors.mjs.
import { StandardMerkleTree } from "@openzeppelin/merkle-tree";

const MAX_U64 = 2n ** 64n - 1n;
const MAX_U128 = 2n ** 128n - 1n;
const MAX_U256 = 2n ** 256n - 1n;
const ether = 10n ** 18n;
const text = (value) => (typeof value === "bigint" ? value.toString() : value);
const row = (fields) => Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, text(value)]));

/** Round r issues first * 2^-floor((r - 1) / halving), rounded down. */
const issueOf = (first, halving, round) => first / 2n ** ((round - 1n) / halving < 128n ? (round - 1n) / halving : 128n);

function shareIssue(firstIssue, halvingRounds, round) {
  let issuedUpTo = 0n;
  // Rounds of the same issue are summed as one.
  for (let from = 1n; from <= round; from += halvingRounds) {
    const each = issueOf(firstIssue, halvingRounds, from);
    if (each === 0n) break;
    const last = from + halvingRounds - 1n;
    issuedUpTo += each * ((last < round ? last : round) - from + 1n);
  }
  return row({ firstIssue, halvingRounds, round, issue: issueOf(firstIssue, halvingRounds, round), issuedUpTo });
}

const shareSplit = (issue, reward, total) => row({ issue, reward, total, shares: (issue * reward) / total });

/** leaf (uint64 node, address owner, uint256 rewards, uint256 shares), all cumulative */
function ownershipTree(leaves) {
  const values = leaves.map((leaf) => leaf.map(text));
  const tree = StandardMerkleTree.of(values, ["uint64", "address", "uint256", "uint256"]);
  const proofs = {};
  for (const [index, [node]] of tree.entries()) proofs[node] = tree.getProof(index);
  const rows = values.map(([node, owner, rewards, shares]) => ({ node, owner, rewards, shares }));
  return { leaves: rows, root: tree.root, proofs };
}

/** 6 * parameters * tokens for each step */
const trainingFlop = (parameters, tokens, steps) => {
  const flopPerStep = 6n * parameters * tokens;
  return row({ parameters, tokens, flopPerStep, steps, flop: flopPerStep * steps });
};

const owner = (i) => "0x" + BigInt(i).toString(16).padStart(40, "0");

export const policyVectors = {
  comment: "Written by `npm run vectors` in contracts/. Never edit. Integers are strings.",
  shareIssue: [
    shareIssue(1_000_000n * ether, 100n, 1n),
    shareIssue(1_000_000n * ether, 100n, 100n),
    shareIssue(1_000_000n * ether, 100n, 101n),
    shareIssue(1_000_000n * ether, 100n, 1_000n),
    shareIssue(1_000_000n * ether, 100n, 100_000n),
    shareIssue(7n, 1n, 3n),
    shareIssue(7n, 1n, 4n),
    shareIssue(1n, MAX_U64, MAX_U64),
    shareIssue(MAX_U128, 1n, 128n),
    shareIssue(MAX_U128, 1n, MAX_U64),
    shareIssue(MAX_U128, MAX_U64, MAX_U64),
  ],
  shareSplits: [
    shareSplit(1_000_000n * ether, 1n, 3n),
    shareSplit(1_000_000n * ether, 333333333333333334n, ether),
    shareSplit(7n, 3n, 4n),
    shareSplit(0n, 3n, 4n),
    shareSplit(MAX_U128, MAX_U128, MAX_U128),
    shareSplit(MAX_U128, MAX_U256 / 3n, MAX_U256),
  ],
  ownershipTrees: [
    ownershipTree([[1n, owner(0xa11ce), ether, 5n * ether]]),
    ownershipTree([[1n, owner(1), 0n, 1n], [2n, owner(2), MAX_U256, 2n], [MAX_U64, owner(3), 12345678901234567890n, MAX_U128 - 3n]]),
    ownershipTree(Array.from({ length: 13 }, (_, i) => [BigInt(i + 1), owner(i + 1), BigInt(i) * ether, BigInt(i + 1) * ether + 7n])),
  ],
  trainingFlop: [
    trainingFlop(124_439_808n, 524_288n, 20n),
    trainingFlop(10n ** 11n, 10n ** 6n, 1_666_667n),
    trainingFlop(1n, 1n, 1n),
    trainingFlop(0n, MAX_U64, MAX_U64),
    trainingFlop(MAX_U64 / 6n, MAX_U64, MAX_U64),
  ],
};
