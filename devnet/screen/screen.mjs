// Runs a command in a terminal of its own and draws what that shows at the end as SVG.
// Usage: screen.mjs <title> <output.svg> <command>...   Needs `script` (util-linux).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import headless from "@xterm/headless";

const [COLUMNS, ROWS, SCROLLBACK] = [120, 60, 1000];
const [CELL, LINE, MARGIN] = [8.43, 18, 12];
const [BACKGROUND, FOREGROUND] = ["#1e2127", "#dcdfe4"];
const PALETTE = ["#3f4451", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#dcdfe4"];
const [title, output, ...command] = process.argv.slice(2);
if (command.length === 0) {
  console.error("error: give a title, the file to write and a command");
  process.exit(2);
}

/** Everything that the command wrote to its terminal. */
function record() {
  const folder = mkdtempSync(join(tmpdir(), "protocolledger-screen-"));
  const file = join(folder, "typescript");
  const line = `stty cols ${COLUMNS} rows ${ROWS}; exec ${command.join(" ")}`;
  const env = { ...process.env, TERM: "xterm-256color" };
  const { status } = spawnSync("script", ["-qefc", line, file], { stdio: "inherit", env });
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`${command.join(" ")} ended with exit code ${status}`);
  // `script` puts a line of its own before and after.
  return bytes.subarray(bytes.indexOf(10) + 1, bytes.lastIndexOf("\nScript done"));
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const colour = (cell) => (cell.isFgPalette() ? (PALETTE[cell.getFgColor() % 8] ?? FOREGROUND) : FOREGROUND);

/** One line as pieces of one look each. */
function piecesOf(line) {
  const pieces = [];
  for (let x = 0; x < line.length; x++) {
    const cell = line.getCell(x);
    const look = `fill="${colour(cell)}"${cell.isBold() ? ' font-weight="bold"' : ""}${cell.isDim() ? ' opacity="0.6"' : ""}`;
    const text = cell.getChars() || " ";
    if (pieces.at(-1)?.look === look) pieces.at(-1).text += text;
    else pieces.push({ x, look, text });
  }
  return pieces.filter((piece) => piece.text.trim() !== "");
}

function draw(buffer) {
  const lines = [];
  for (let y = 0; y < buffer.length; y++) lines.push(piecesOf(buffer.getLine(y)));
  while (lines.length > 0 && lines.at(-1).length === 0) lines.pop();
  const texts = lines.flatMap((pieces, y) =>
    pieces.map(({ x, look, text }) => {
      const width = (text.trimEnd().length * CELL).toFixed(1);
      const place = `x="${(MARGIN + x * CELL).toFixed(1)}" y="${MARGIN + 14 + y * LINE}"`;
      return `<text ${place} ${look} textLength="${width}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">${escaped(text.trimEnd())}</text>`;
    }),
  );
  const size = `0 0 ${Math.ceil(2 * MARGIN + COLUMNS * CELL)} ${2 * MARGIN + lines.length * LINE}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${size}" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14">
<title>${escaped(title)}</title><rect width="100%" height="100%" rx="8" fill="${BACKGROUND}"/>
${texts.join("\n")}
</svg>
`;
}

const terminal = new headless.Terminal({ cols: COLUMNS, rows: ROWS, scrollback: SCROLLBACK, allowProposedApi: true });
terminal.write(process.env.SCREEN_RECORDING ? readFileSync(process.env.SCREEN_RECORDING) : record(), () => {
  writeFileSync(output, draw(terminal.buffer.active));
});
