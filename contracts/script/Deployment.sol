// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CheckpointRegistry} from "../src/checkpoints/CheckpointRegistry.sol";
import {DisputeGame} from "../src/disputes/DisputeGame.sol";
import {FraudProofs} from "../src/disputes/FraudProofs.sol";
import {IDisputedRounds, IDisputedRuns, IDisputedStake} from "../src/disputes/IDisputed.sol";
import {JuryReferee} from "../src/disputes/JuryReferee.sol";
import {ExactReferee} from "../src/exact/ExactReferee.sol";
import {ExactUnits} from "../src/exact/ExactUnits.sol";
import {Brake} from "../src/governance/Brake.sol";
import {ProtocolTimelock} from "../src/governance/ProtocolTimelock.sol";
import {RunGovernor} from "../src/governance/RunGovernor.sol";
import {AllowListAdmission} from "../src/policy/AllowListAdmission.sol";
import {AttestationAdmission} from "../src/policy/AttestationAdmission.sol";
import {ComputeMeter} from "../src/policy/ComputeMeter.sol";
import {IRecordedCheckpoints} from "../src/policy/IRecordedCheckpoints.sol";
import {IReviewedRuns} from "../src/policy/IReviewedRuns.sol";
import {INodeOwners} from "../src/rewards/INodeOwners.sol";
import {IRunCreators} from "../src/rewards/IRunCreators.sol";
import {IShareTerms} from "../src/rewards/IShareTerms.sol";
import {InferenceCredit} from "../src/rewards/InferenceCredit.sol";
import {OwnershipLedger} from "../src/rewards/OwnershipLedger.sol";
import {RewardDistributor} from "../src/rewards/RewardDistributor.sol";
import {RoundManager} from "../src/runs/RoundManager.sol";
import {RunRegistry} from "../src/runs/RunRegistry.sol";
import {StakeVault} from "../src/staking/StakeVault.sol";
import {LedgerToken} from "../src/token/LedgerToken.sol";
import {Vm} from "forge-std/Vm.sol";

/// @param supply wei of the token, all to `holder`
/// @param vault delay of unbonding, time in jail, a prover's share
/// @param refundDelaySeconds between a mandate's expiry and the refund of what it left
/// @param timelockDelaySeconds between a passed vote and its execution
/// @param challengeSeconds after a round's end in which its contributions may be disputed
/// @param bountyClaimSeconds in which whoever had the evidence first may claim a prover's share
/// @param exactStride levels that a node shows per answer, below the trace, of a game about a run of the exact engine
/// @param reviewFlop lineage FLOP at which a run rests until a review passes
/// @param reviewGigabytes accelerator memory of one node above which it does
struct Settings {
    address holder;
    uint256 supply;
    StakeVault.Settings vault;
    uint64 refundDelaySeconds;
    uint256 timelockDelaySeconds;
    RunGovernor.Settings governor;
    Brake.Settings brake;
    uint64 challengeSeconds;
    uint64 bountyClaimSeconds;
    DisputeGame.Settings disputes;
    JuryReferee.Settings jury;
    uint8 exactStride;
    uint128[] reviewFlop;
    uint24 reviewGigabytes;
}

struct Protocol {
    LedgerToken token;
    StakeVault vault;
    RunRegistry registry;
    RoundManager rounds;
    CheckpointRegistry checkpoints;
    RewardDistributor distributor;
    RunGovernor governor;
    ProtocolTimelock timelock;
    Brake brake;
    ComputeMeter meter;
    DisputeGame disputes;
    FraudProofs proofs;
    JuryReferee jury;
    ExactUnits exactUnits;
    ExactReferee exactReferee;
    OwnershipLedger ownership;
    InferenceCredit credit;
    AllowListAdmission allowList;
    AttestationAdmission attestation;
}

error AddressesMispredicted();
error UnbondingTooShort(uint256 unbondingSeconds, uint256 needed);

/// @title The wiring of the protocol, for the deploy script and the tests alike.
/// @notice Contracts that need each other get addresses computed in advance, so that every link is immutable and
/// nobody is left with a right to change one.
library Deployment {
    Vm private constant VM = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    /// @notice Deploys all contracts in a fixed order.
    /// @param settings what may differ between networks
    /// @param deployer account whose creations these are
    /// @param nonce its nonce before the first of them
    function deploy(Settings memory settings, address deployer, uint256 nonce) internal returns (Protocol memory p) {
        Protocol memory at = _predict(deployer, nonce);
        p.token = new LedgerToken(settings.holder, settings.supply, address(at.vault));
        p.vault = new StakeVault(
            at.token, at.rounds, address(at.disputes), address(at.proofs), at.distributor, settings.vault
        );
        p.timelock = new ProtocolTimelock(settings.timelockDelaySeconds, address(at.governor));
        p.governor = new RunGovernor(at.token, at.timelock, address(at.registry), address(at.brake), settings.governor);
        p.registry = new RunRegistry(
            address(at.timelock), at.rounds, address(at.brake), at.meter, at.vault, at.distributor, at.checkpoints
        );
        p.rounds = new RoundManager(
            at.token, at.registry, at.vault, at.checkpoints, at.distributor, at.meter, settings.challengeSeconds
        );
        p.checkpoints = new CheckpointRegistry(at.rounds, at.registry);
        p.distributor = new RewardDistributor(
            at.token, at.registry, address(at.vault), at.rounds, settings.challengeSeconds, settings.refundDelaySeconds
        );
        p.brake = new Brake(address(at.token), at.registry, address(at.timelock), settings.brake);
        p.meter = new ComputeMeter(
            address(at.timelock),
            IReviewedRuns(address(at.registry)),
            address(at.rounds),
            IRecordedCheckpoints(address(at.checkpoints)),
            settings.reviewFlop,
            settings.reviewGigabytes
        );
        _deployDisputes(p, at, settings);
        IShareTerms terms = IShareTerms(address(at.registry));
        p.ownership = new OwnershipLedger(at.token, at.distributor, terms, address(at.credit));
        IRunCreators creators = IRunCreators(address(at.registry));
        INodeOwners owners = INodeOwners(address(at.vault));
        p.credit = new InferenceCredit(at.token, at.ownership, creators, owners, address(at.timelock));
        p.allowList = new AllowListAdmission(address(at.timelock));
        p.attestation = new AttestationAdmission(address(at.timelock));
        require(keccak256(abi.encode(p)) == keccak256(abi.encode(at)), AddressesMispredicted());
    }

    function _deployDisputes(Protocol memory p, Protocol memory at, Settings memory settings) private {
        IDisputedStake stake = IDisputedStake(address(at.vault));
        IDisputedRounds rounds = IDisputedRounds(address(at.rounds));
        IDisputedRuns runs = IDisputedRuns(address(at.registry));
        p.disputes = new DisputeGame(at.token, stake, rounds, runs, at.proofs, settings.disputes);
        p.proofs = new FraudProofs(at.token, stake, rounds, runs, address(at.disputes), settings.bountyClaimSeconds);
        p.jury = new JuryReferee(at.token, stake, at.disputes, settings.jury);
        p.exactUnits = new ExactUnits();
        IRunCreators creators = IRunCreators(address(at.registry));
        p.exactReferee = new ExactReferee(at.disputes, rounds, creators, at.exactUnits, settings.exactStride);

        // A stake must stay within reach until the last game about it has ended.
        uint256 needed = settings.challengeSeconds + p.disputes.longestGameSeconds();
        require(settings.vault.unbondingSeconds > needed, UnbondingTooShort(settings.vault.unbondingSeconds, needed));
    }

    /// Where the contracts will be, in the order in which they are deployed.
    function _predict(address deployer, uint256 nonce) private pure returns (Protocol memory at) {
        at.token = LedgerToken(_created(deployer, nonce));
        at.vault = StakeVault(_created(deployer, nonce + 1));
        at.timelock = ProtocolTimelock(payable(_created(deployer, nonce + 2)));
        at.governor = RunGovernor(payable(_created(deployer, nonce + 3)));
        at.registry = RunRegistry(_created(deployer, nonce + 4));
        at.rounds = RoundManager(_created(deployer, nonce + 5));
        at.checkpoints = CheckpointRegistry(_created(deployer, nonce + 6));
        at.distributor = RewardDistributor(_created(deployer, nonce + 7));
        at.brake = Brake(_created(deployer, nonce + 8));
        at.meter = ComputeMeter(_created(deployer, nonce + 9));
        at.disputes = DisputeGame(_created(deployer, nonce + 10));
        at.proofs = FraudProofs(_created(deployer, nonce + 11));
        at.jury = JuryReferee(_created(deployer, nonce + 12));
        at.exactUnits = ExactUnits(_created(deployer, nonce + 13));
        at.exactReferee = ExactReferee(_created(deployer, nonce + 14));
        at.ownership = OwnershipLedger(_created(deployer, nonce + 15));
        at.credit = InferenceCredit(_created(deployer, nonce + 16));
        at.allowList = AllowListAdmission(_created(deployer, nonce + 17));
        at.attestation = AttestationAdmission(_created(deployer, nonce + 18));
    }

    function _created(address deployer, uint256 nonce) private pure returns (address) {
        return VM.computeCreateAddress(deployer, nonce);
    }
}
