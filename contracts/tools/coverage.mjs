// Measures which lines and branches of src/ the tests run: writes ../artifacts/coverage/contracts.json, and names every
// line and branch that none reaches. Invariant campaigns and gas tests are left out: they add minutes and no line.
// Exit code 1 if a line or branch is not reached and README.md doesn't name it as a gap (`File.sol:line`).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./contracts.mjs";

const SKIPPED = ["--no-match-path", "test/{invariant,gas}/*"];
const folder = join(root, "../artifacts/coverage");
mkdirSync(folder, { recursive: true });
const lcov = join(folder, "contracts.lcov");
process.env.FOUNDRY_PROFILE = "coverage";
run("forge", "coverage", "--report", "lcov", "--report-file", lcov, "--exclude-tests", ...SKIPPED);

/** Counts of one file of an lcov report. */
function counted(block) {
  const file = block.match(/^SF:(.*)$/m)[1];
  const lines = [...block.matchAll(/^DA:(\d+),(\d+)/gm)].map(([, line, hits]) => ({ line: Number(line), hits }));
  const branches = [...block.matchAll(/^BRDA:(\d+),\d+,\d+,(\d+|-)/gm)].map(([, line, hits]) => ({
    line: Number(line),
    hits: hits === "-" ? "0" : hits,
  }));
  return { file, lines, branches };
}

const percent = (of) => (of.length === 0 ? 100 : (100 * of.filter((x) => x.hits !== "0").length) / of.length);
const rounded = (value) => Math.floor(value * 100) / 100;
const summary = (lines, branches) => ({
  lines: rounded(percent(lines)),
  branches: rounded(percent(branches)),
  lineCount: lines.length,
  branchCount: branches.length,
});

const files = readFileSync(lcov, "utf8").split("end_of_record").filter((block) => block.includes("SF:src/")).map(counted);
if (files.length === 0) throw new Error(`no file of src/ in ${lcov}`);
const perFile = Object.fromEntries(files.map(({ file, lines, branches }) => [file, summary(lines, branches)]));
const all = summary(files.flatMap((f) => f.lines), files.flatMap((f) => f.branches));
const missed = (list) => [...new Set(list.filter((x) => x.hits === "0").map((x) => x.line))];
const gaps = files
  .map(({ file, lines, branches }) => ({ file, lines: missed(lines), branches: missed(branches) }))
  .filter((gap) => gap.lines.length + gap.branches.length > 0);
writeFileSync(join(folder, "contracts.json"), JSON.stringify({ ...all, files: perFile, gaps }, null, 2) + "\n");

console.log(`contracts/src: ${all.lines} % of ${all.lineCount} lines, ${all.branches} % of ${all.branchCount} branches`);
const readme = readFileSync(join(root, "README.md"), "utf8");
for (const { file, lines, branches } of gaps) {
  const name = file.split("/").at(-1);
  for (const [kind, list] of Object.entries({ line: lines, branch: branches })) {
    for (const line of list) {
      const known = readme.includes(`${name}:${line}`);
      console.log(`${file}:${line}: ${kind} not reached${known ? " (README.md says why)" : ""}`);
      if (!known) process.exitCode = 1;
    }
  }
}
