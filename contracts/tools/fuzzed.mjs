// Counts the fuzzed unit tests: of the functions in test/unit/*.t.sol whose name begins with "test", those with
// parameters, which forge runs with many random values. Tests elsewhere (attacks, gas, integration, invariants) are
// not counted. Ends with exit code 1 below the share that is asked for. --list names the tests without parameters.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const LEAST = 0.9;
const folder = fileURLToPath(new URL("../test/unit", import.meta.url));
const list = process.argv.includes("--list");
let all = 0;
let fuzzed = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith(".t.sol")).sort()) {
  const source = readFileSync(join(folder, file), "utf8").replace(/\/\/.*$/gm, "").replace(/\/\*[\s\S]*?\*\//g, "");
  const tests = [...source.matchAll(/\bfunction\s+(test\w*)\s*\(([^)]*)\)/g)].map(([, name, parameters]) => ({ name, fuzzed: parameters.trim() !== "" }));
  const with_ = tests.filter((test) => test.fuzzed).length;
  all += tests.length;
  fuzzed += with_;
  console.log(`${file.padEnd(28)} ${String(with_).padStart(3)} of ${String(tests.length).padStart(3)}`);
  if (list) for (const test of tests.filter((one) => !one.fuzzed)) console.log(`  ${test.name}`);
}

const percent = ((100 * fuzzed) / all).toFixed(1);
console.log(`${fuzzed} of ${all} unit tests are fuzzed, ${percent} %`);
if (fuzzed < LEAST * all) {
  console.error(`At least ${100 * LEAST} % must be; --list names those that are not.`);
  process.exit(1);
}
