// Writes snapshots/storage/<Contract>.json: which variable lies where. A change shows up in the diff.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { artifact, build, contracts, root } from "./contracts.mjs";

const folder = join(root, "snapshots/storage");
mkdirSync(folder, { recursive: true });
build();
for (const name of Object.keys(contracts)) {
  const { storage, types } = artifact(name).storageLayout;
  // Type ids carry syntax-tree numbers that change with unrelated edits: keep the readable labels.
  const label = (type) => types[type].label;
  const members = (list) => list.map((m) => `${m.slot}+${m.offset} ${m.label}: ${label(m.type)}`);
  const structs = {};
  for (const type of Object.values(types ?? {})) if (type.members) structs[type.label] = members(type.members);
  const sorted = Object.fromEntries(Object.entries(structs).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = JSON.stringify({ storage: members(storage ?? []), structs: sorted }, null, 2);
  writeFileSync(join(folder, `${name}.json`), text + "\n");
}
