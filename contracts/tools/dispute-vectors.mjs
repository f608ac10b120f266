// Writes ../proto/vectors/disputes.json, which the C# and the Solidity tests both read: traces, their openings and the
// draw of batches. Hashes come from node's own SHA-256, trees from RFC 6962's recursive definition.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./contracts.mjs";

const sha256 = (...parts) => createHash("sha256").update(Buffer.concat(parts)).digest();
const label = (text) => sha256(Buffer.from(text));
const hex = (bytes) => "0x" + bytes.toString("hex");
/** JSON numbers are exact up to 2^53; anything larger is a string. */
const json = (n) => (n <= 2n ** 53n ? Number(n) : n.toString());
const little = (n, size) => {
  const bytes = Buffer.alloc(size);
  for (let i = 0; i < size; i++) bytes[i] = Number((BigInt(n) >> BigInt(8 * i)) & 255n);
  return bytes;
};

const split = (count) => {
  let k = 1;
  while (k * 2 < count) k *= 2;
  return k;
};
function treeRoot(hashes) {
  if (hashes.length === 1) return hashes[0];
  const k = split(hashes.length);
  return sha256(Buffer.from([1]), treeRoot(hashes.slice(0, k)), treeRoot(hashes.slice(k)));
}
function path(hashes, index) {
  if (hashes.length === 1) return [];
  const k = split(hashes.length);
  return index < k
    ? [...path(hashes.slice(0, k), index), treeRoot(hashes.slice(k))]
    : [...path(hashes.slice(k), index - k), treeRoot(hashes.slice(0, k))];
}

function trace(steps) {
  const start = label(`start ${steps}`);
  const segments = Array.from({ length: steps }, (_, i) => ({ batch: label(`batch ${i}`), state: label(`state ${i}`) }));
  const update = label(`update ${steps}`);
  const leaves = [
    Buffer.concat([Buffer.from("PLTRACE1"), Buffer.from([0]), start]),
    ...segments.map(({ batch, state }, i) =>
      Buffer.concat([Buffer.from("PLTRACE1"), Buffer.from([1]), little(i, 4), batch, state]),
    ),
    Buffer.concat([Buffer.from("PLTRACE1"), Buffer.from([2]), update]),
  ];
  const hashes = leaves.map((leaf) => sha256(Buffer.from([0]), leaf));
  return {
    start: hex(start),
    segments: segments.map(({ batch, state }) => ({ batch: hex(batch), state: hex(state) })),
    update: hex(update),
    leaves: leaves.map(hex),
    paths: hashes.map((_, i) => path(hashes, i).map(hex)),
    root: hex(treeRoot(hashes)),
  };
}

function draw(beacon, node, step, sample, windows) {
  const limit = 2n ** 64n - (2n ** 64n % windows);
  for (let counter = 0; ; counter++) {
    const block = sha256(
      Buffer.from("PLBATCH1"),
      beacon,
      little(node, 8),
      little(step, 4),
      little(sample, 4),
      little(counter, 4),
    );
    for (let i = 0; i < 32; i += 8) {
      const number = block.readBigUInt64LE(i);
      if (number < limit) return { window: number % windows, draws: 4 * counter + i / 8 + 1 };
    }
  }
}

function batch(name, node, step, size, windows) {
  const beacon = label(`beacon ${name}`);
  const drawn = Array.from({ length: size }, (_, i) => draw(beacon, node, step, i, windows));
  return {
    beacon: hex(beacon),
    node: json(node),
    step,
    windows: json(windows),
    drawn: drawn.map(({ window }) => json(window)),
    mostDraws: Math.max(...drawn.map(({ draws }) => draws)),
    hash: hex(sha256(Buffer.from("PLBATCHI"), ...drawn.map(({ window }) => little(window, 8)))),
  };
}

const vectors = {
  comment: "Written by `npm run vectors` in contracts/. Never edit.",
  traces: [0, 1, 2, 3, 4, 7, 12, 20].map(trace),
  batches: [
    batch("a", 1n, 0, 8, 1n),
    batch("b", 1n, 3, 16, 1_000_003n),
    batch("c", 2n ** 64n - 1n, 2 ** 32 - 1, 3, 2n ** 64n - 1n),
    // Half of all draws are rejected: some samples need a second block.
    batch("d", 77n, 19, 24, 2n ** 63n + 1n),
    batch("e", 4096n, 500, 1, 2n ** 32n),
  ],
};
if (!vectors.batches.some((b) => b.mostDraws > 4)) throw new Error("no draw needs a second block");

writeFileSync(join(root, "../proto/vectors/disputes.json"), JSON.stringify(vectors, null, 2) + "\n");
