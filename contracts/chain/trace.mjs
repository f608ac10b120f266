// A trace as a node commits to it (RFC 6962 tree of SHA-256), full to a power of two.
import { createHash } from "node:crypto";
import { bytes32 } from "./network.mjs";

const sha256 = (...parts) => createHash("sha256").update(Buffer.concat(parts)).digest();
const hex = (buffer) => "0x" + buffer.toString("hex");
const bytes = (text) => Buffer.from(text.slice(2), "hex");

export class Trace {
  /** @param lieAt first leaf whose state is not the honest one */
  constructor(steps, lieAt) {
    const leaves = [];
    for (let i = 0; i <= steps; ++i) {
      const state = bytes(bytes32(`${i >= lieAt ? "lie" : "state"} ${i}`));
      const head = Buffer.alloc(i === 0 ? 9 : 13);
      head.write("PLTRACE1");
      if (i > 0) {
        head[8] = 1;
        head.writeUInt32LE(i - 1, 9);
      }
      const batch = i === 0 ? Buffer.alloc(0) : bytes(bytes32(`batch ${i - 1}`));
      leaves.push(sha256(Buffer.from([0]), head, batch, state));
    }
    this.levels = [leaves];
    for (let level = leaves; level.length > 1; ) {
      level = level.filter((_, i) => i % 2 === 0).map((left, i) => sha256(Buffer.from([1]), left, level[2 * i + 1]));
      this.levels.push(level);
    }
  }

  get root() {
    return hex(this.levels.at(-1)[0]);
  }

  /** Hashes of the subtrees of height `lower` below the subtree `index` of height `height`. */
  below(height, index, lower) {
    const width = 2 ** (height - lower);
    return this.levels[lower].slice(index * width, (index + 1) * width).map(hex);
  }

  /** The path of subtree `index` of height `lower` up to height `height`. */
  path(lower, index, height) {
    const path = [];
    for (let level = lower; level < height; ++level, index >>= 1) path.push(hex(this.levels[level][index ^ 1]));
    return path;
  }
}
