// What the other tools share: the product's contracts and how to build them.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export const contracts = {
  LedgerToken: "src/token/LedgerToken.sol",
  StakeVault: "src/staking/StakeVault.sol",
  RunRegistry: "src/runs/RunRegistry.sol",
  RoundManager: "src/runs/RoundManager.sol",
  CheckpointRegistry: "src/checkpoints/CheckpointRegistry.sol",
  RewardDistributor: "src/rewards/RewardDistributor.sol",
  OwnershipLedger: "src/rewards/OwnershipLedger.sol",
  InferenceCredit: "src/rewards/InferenceCredit.sol",
  ComputeMeter: "src/policy/ComputeMeter.sol",
  AllowListAdmission: "src/policy/AllowListAdmission.sol",
  AttestationAdmission: "src/policy/AttestationAdmission.sol",
  Brake: "src/governance/Brake.sol",
  RunGovernor: "src/governance/RunGovernor.sol",
  ProtocolTimelock: "src/governance/ProtocolTimelock.sol",
  DisputeGame: "src/disputes/DisputeGame.sol",
  JuryReferee: "src/disputes/JuryReferee.sol",
  FraudProofs: "src/disputes/FraudProofs.sol",
  ExactReferee: "src/exact/ExactReferee.sol",
  ExactUnits: "src/exact/ExactUnits.sol",
};

const bin = join(root, "node_modules/.bin");

/** Runs one of the pinned foundry programs in this folder and returns what it wrote to stdout. */
export function run(program, ...args) {
  return execFileSync(join(bin, program), args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 << 20,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** The compiler's artifact of one contract; call build() first. */
export function artifact(name) {
  const file = contracts[name].split("/").at(-1);
  return JSON.parse(readFileSync(join(root, "out", file, `${name}.json`), "utf8"));
}

/** Compiles the product. */
export function build() {
  run("forge", "build", "src");
}
