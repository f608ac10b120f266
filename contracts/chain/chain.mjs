// A disposable local chain with the protocol on it, spoken to through the checked-in ABIs. It dies with its owner.
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { decodeErrorResult, decodeEventLog, decodeFunctionResult, encodeFunctionData, hashStruct, toHex } from "viem";
import { mnemonicToAccount, sign } from "viem/accounts";

const contracts = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(contracts, "node_modules/.bin");
// The public test phrase that anvil derives its accounts from.
const MNEMONIC = "test test test test test test test test test test test junk";
/** Below the most that one transaction may use (2^24). */
const TRANSACTION_GAS = 16_000_000;

const abis = {};
for (const file of readdirSync(join(contracts, "snapshots/abi"))) {
  abis[file.replace(".json", "")] = JSON.parse(readFileSync(join(contracts, "snapshots/abi", file), "utf8"));
}
const errors = Object.values(abis).flatMap((abi) => abi.filter((entry) => entry.type === "error"));

/** A function of a contract's ABI; throws if it isn't there. */
export function functionOf(contract, name) {
  const found = abis[contract]?.find((entry) => entry.type === "function" && entry.name === name);
  if (!found) throw new Error(`${contract} has no function ${name}`);
  return found;
}

/** Arguments by name, in the order of the ABI; one that the ABI wants and the caller doesn't give is an error. */
function inOrder(inputs, given, where) {
  return inputs.map((input) => {
    if (!(input.name in given)) throw new Error(`${where} wants ${input.type} ${input.name}`);
    const value = given[input.name];
    if (input.type !== "tuple") return value;
    inOrder(input.components, value, `${where}, ${input.name},`);
    return value;
  });
}

export function encodeCall(contract, name, args = {}) {
  const abi = functionOf(contract, name);
  return encodeFunctionData({ abi: [abi], functionName: name, args: inOrder(abi.inputs, args, `${contract}.${name}`) });
}

function sentence(data) {
  try {
    const { errorName, args } = decodeErrorResult({ abi: errors, data });
    return `${errorName}(${(args ?? []).join(", ")})`;
  } catch {
    return data ?? "no reason given";
  }
}

/** An account of the chain: its address and key. */
export function account(index) {
  const made = mnemonicToAccount(MNEMONIC, { addressIndex: index });
  return { address: made.address, key: toHex(made.getHdKey().privateKey) };
}

/** Signs a digest as EIP-2098 has it: r, and s with the recovery bit on top. */
export async function signCompact(digest, key) {
  const { r, s, yParity } = await sign({ hash: digest, privateKey: key });
  return { r, vs: toHex(BigInt(s) | (BigInt(yParity) << 255n), { size: 32 }) };
}

export { hashStruct };

export class Chain {
  /** Starts anvil on a free port and deploys the protocol with account 0. */
  static async start({ accounts, env = {} }) {
    const chain = new Chain();
    chain.child = spawn(
      join(bin, "anvil"),
      ["--port", "0", "--accounts", String(accounts), "--balance", "1000000", "--gas-limit", "60000000"],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    process.once("exit", () => chain.child.kill());
    chain.url = await new Promise((resolve, reject) => {
      let text = "";
      chain.child.stdout.on("data", (part) => {
        text += part;
        const at = text.match(/Listening on ([\d.]+:\d+)/);
        if (at) resolve(`http://${at[1]}`);
      });
      chain.child.once("error", reject);
      chain.child.once("exit", (code) => reject(new Error(`anvil ended with code ${code}`)));
    });
    try {
      await chain.#deploy(env);
    } catch (error) {
      chain.stop();
      throw error;
    }
    return chain;
  }

  /** Not synchronous: anvil stops when nobody reads what it prints. */
  async #deploy(env) {
    const folder = mkdtempSync(join(tmpdir(), "protocolledger-chain-"));
    const out = join(folder, "deployment.json");
    try {
      const options = ["--rpc-url", this.url, "--broadcast", "--non-interactive", "--slow"];
      await promisify(execFile)(join(bin, "forge"), ["script", "script/Deploy.s.sol:Deploy", ...options], {
        cwd: contracts,
        env: { ...process.env, ...env, DEPLOYER_KEY: account(0).key, DEPLOYMENT_OUT: out },
      });
      this.addresses = JSON.parse(readFileSync(out, "utf8")).addresses;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  stop() {
    this.child.removeAllListeners("exit");
    this.child.kill();
  }

  async rpc(method, ...params) {
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
    const reply = await fetch(this.url, { method: "POST", headers: { "content-type": "application/json" }, body });
    const { result, error } = await reply.json();
    if (error) throw new Error(`${method}: ${error.data ? sentence(error.data) : error.message}`);
    return result;
  }

  /** Sends a transaction of one of the chain's accounts and waits for its receipt; throws if it was refused. */
  async send(from, contract, name, args) {
    const to = this.addresses[contract] ?? contract;
    const data = encodeCall(contract, name, args);
    const receipt = await this.rpc("eth_sendTransactionSync", { from, to, data, gas: toHex(TRANSACTION_GAS) });
    if (receipt.status !== "0x1") {
      await this.rpc("eth_call", { from, to, data }, "latest"); // throws with the reason
      throw new Error(`${contract}.${name} was refused`);
    }
    return { gas: Number(receipt.gasUsed), logs: receipt.logs };
  }

  /** What a view function gives: one value, or an array of them. */
  async view(contract, name, args) {
    const call = { to: this.addresses[contract], data: encodeCall(contract, name, args) };
    const data = await this.rpc("eth_call", call, "latest");
    return decodeFunctionResult({ abi: [functionOf(contract, name)], functionName: name, data });
  }

  /** The arguments of an event in a receipt. */
  event(receipt, contract, name) {
    const abi = abis[contract].filter((entry) => entry.type === "event" && entry.name === name);
    if (abi.length === 0) throw new Error(`${contract} has no event ${name}`);
    for (const log of receipt.logs) {
      if (log.address.toLowerCase() !== this.addresses[contract].toLowerCase()) continue;
      try {
        return decodeEventLog({ abi, data: log.data, topics: log.topics }).args;
      } catch {
        // another event of the same contract
      }
    }
    throw new Error(`no ${name} in the receipt`);
  }

  /** Lets time pass. */
  async skip(seconds) {
    await this.rpc("evm_increaseTime", Math.ceil(Number(seconds)));
    await this.rpc("evm_mine");
  }

  async now() {
    return Number((await this.rpc("eth_getBlockByNumber", "latest", false)).timestamp);
  }
}
