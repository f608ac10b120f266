// Every file that the documents of this folder link to exists, every setting of the deploy script is explained, and every
// attack test is in README.md's threat table. Exit code 1 if not.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "./contracts.mjs";

const documents = [join(root, "README.md")];
for (const folder of readdirSync(join(root, "src"))) {
  const path = join(root, "src", folder, "README.md");
  if (existsSync(path)) documents.push(path);
}
const problems = [];
for (const document of documents) {
  for (const [, target] of readFileSync(document, "utf8").matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
    if (/^[a-z]+:/.test(target) || existsSync(join(dirname(document), target))) continue;
    problems.push(`${relative(root, document)} links to ${target}, which is not there`);
  }
}
const readme = readFileSync(documents[0], "utf8");
for (const file of readdirSync(join(root, "test/attacks"))) {
  if (!readme.includes(`(test/attacks/${file})`)) problems.push(`README.md's threat table lacks test/attacks/${file}`);
}
for (const [, setting] of readFileSync(join(root, "script/Deploy.s.sol"), "utf8").matchAll(/vm\.envOr\("([A-Z_]+)"/g)) {
  if (!readme.includes(setting)) problems.push(`README.md doesn't explain ${setting}`);
}
for (const problem of problems) console.error(problem);
console.log(`${documents.length} documents, ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;
