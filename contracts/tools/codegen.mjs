// Generates the C# messages and services from snapshots/abi, with Nethereum's own generator.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { contracts, root } from "./contracts.mjs";

const generator = createRequire(import.meta.url)("nethereum-codegen");
const target = join(root, "../src/ProtocolLedger.Chain/Generated");
const namespace = "ProtocolLedger.Chain.Generated";

/** All files below a folder. */
function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const name of Object.keys(contracts)) {
  const abi = readFileSync(join(root, "snapshots/abi", `${name}.json`), "utf8");
  generator.generateAllClasses(abi, "", name, namespace, target, 0);
}

// The generator leaves blank ends of lines; the repository keeps none.
for (const file of files(target)) {
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "").replace(/\r\n/g, "\n");
  writeFileSync(file, text.replace(/[ \t]+$/gm, "").trimEnd() + "\n");
}
