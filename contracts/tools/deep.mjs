// The long profile: 10,000 runs of each fuzz test, 2,000 sequences of 500 calls of each invariant campaign. One part
// after the other, each with its time; all of them take hours on two cores, most of that the unit tests. Usage: deep.mjs [part]...
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root, run } from "./contracts.mjs";

const parts = {
  unit: ["--match-path", "test/unit/*"],
  attacks: ["--match-path", "test/attacks/*"],
  integration: ["--match-path", "test/integration/*"],
  protocol: ["--match-path", "test/invariant/Society.t.sol"],
  ownership: ["--match-path", "test/invariant/Ownership.t.sol"],
};
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
const unknown = wanted.filter((part) => !(part in parts));
if (unknown.length > 0) {
  console.error(`error: no part is called ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}`);
  process.exit(2);
}

const minutes = (since) => `${((Date.now() - since) / 60_000).toFixed(1)} min`;
let passed = 0;
let failed = 0;

/** Runs one part, passing on what each suite came to; true if all of it passed. */
function test(part) {
  const env = { ...process.env, FOUNDRY_PROFILE: "deep", DEPLOYED_ARTIFACTS: "out" };
  const forge = join(root, "node_modules/.bin/forge");
  const child = spawn(forge, ["test", "--color", "never", ...parts[part]], { cwd: root, env });
  child.stderr.pipe(process.stderr);
  let suite = "";
  createInterface({ input: child.stdout }).on("line", (line) => {
    suite = line.match(/^Ran \d+ tests? for (.*)$/)?.[1] ?? suite;
    const result = line.match(/^Suite result: .*?(\d+) passed; (\d+) failed.*finished in (\S+)/);
    if (result) {
      passed += Number(result[1]);
      failed += Number(result[2]);
      console.log(`${part}: ${suite}: ${result[1]} passed, ${result[2]} failed, ${result[3]}`);
    } else if (/^\[FAIL|calldata=|Error/.test(line)) console.log(line);
  });
  return new Promise((resolve, reject) => child.once("error", reject).once("close", (code) => resolve(code === 0)));
}

run("forge", "build", "src", "script");
const began = Date.now();
let good = true;
for (const part of wanted) {
  const start = Date.now();
  good = (await test(part)) && good;
  console.log(`${part}: ${minutes(start)}`);
}
console.log(`${passed} passed, ${failed} failed, ${minutes(began)}`);
if (!good || passed === 0) process.exitCode = 1;
