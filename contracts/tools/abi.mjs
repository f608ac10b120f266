// Writes snapshots/abi/<Contract>.json. The off-chain side is generated from these files.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { artifact, build, contracts, root } from "./contracts.mjs";

const folder = join(root, "snapshots/abi");
mkdirSync(folder, { recursive: true });
build();
for (const name of Object.keys(contracts)) {
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(artifact(name).abi, null, 2) + "\n");
}
