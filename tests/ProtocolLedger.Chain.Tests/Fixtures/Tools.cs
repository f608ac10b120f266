using System.Numerics;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Chain.Devnet;
using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Chain.Tests;

/// <summary>Real chains for tests. Missing binaries fail the test with the command that installs them.</summary>
internal static class Tools
{
    public static readonly BigInteger OneEther = BigInteger.Pow(10, 18);

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static FoundryTools Foundry => FoundryTools.InContractsFolder(RepositoryPaths.At("contracts"));

    public static Task<AnvilInstance> AnvilAsync(AnvilMining mining) =>
        AnvilInstance.StartAsync(new AnvilOptions { Executable = Foundry.Anvil, Mining = mining }, null, Token);

    /// <summary>A new key with ether.</summary>
    public static async Task<LedgerKey> FundedKeyAsync(this AnvilInstance anvil, BigInteger? wei = null)
    {
        LedgerKey key = LedgerKey.Generate();
        await anvil.SetBalanceAsync(key.Address.ToString(), wei ?? 1000 * OneEther, Token);
        return key;
    }

    /// <summary>Short waits, so that what takes minutes in earnest takes a second here.</summary>
    public static TxSenderOptions Impatient => new()
    {
        PollInterval = TimeSpan.FromMilliseconds(20),
        BumpAfter = TimeSpan.FromMilliseconds(250),
        Timeout = TimeSpan.FromSeconds(60),
        CancelTimeout = TimeSpan.FromSeconds(20),
    };

    public static EthRpc Rpc(Uri url) => new(url, TimeSpan.FromSeconds(10), TimeProvider.System);

    /// <summary>A sender without any contracts around.</summary>
    public static TxSender Sender(AnvilInstance anvil, LedgerKey key, TxSenderOptions? options = null)
    {
        EthRpc rpc = Rpc(anvil.RpcUrl);
        TxReceipts receipts = new(rpc, new RevertDecoder(), new EventDecoder(Addresses()));
        return new TxSender(rpc, key, anvil.ChainId, receipts, options ?? Impatient, TimeProvider.System, NullLogger.Instance);
    }

    public static TxRequest Transfer(EthAddress to, BigInteger wei) => new("test transfer", to, ReadOnlyMemory<byte>.Empty) { Value = wei };

    /// <summary>Waits until <paramref name="condition"/> holds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        TimeSpan limit = TimeSpan.FromSeconds(30);
        long start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < limit, $"{what} did not happen within {limit.TotalSeconds} s.");
            await Task.Delay(20, Token);
        }
    }

    /// <summary>Ether of an account in wei, in the newest block.</summary>
    public static Task<BigInteger> BalanceAsync(this AnvilInstance anvil, EthAddress account) => Rpc(anvil.RpcUrl).BalanceAsync(account, Token);

    /// <summary>Transactions in anvil's pool, those that wait for an earlier one included.</summary>
    public static async Task<int> PendingCountAsync(this AnvilInstance anvil)
    {
        JsonElement status = await anvil.CallAsync("txpool_status", [], Token);
        return Convert.ToInt32(status.GetProperty("pending").GetString(), 16) + Convert.ToInt32(status.GetProperty("queued").GetString(), 16);
    }

    /// <summary>Different addresses that hold nothing.</summary>
    public static DeploymentAddresses Addresses()
    {
        EthAddress At(byte last) => new([0xAA, .. new byte[18], last]);
        return new DeploymentAddresses
        {
            LedgerToken = At(1),
            StakeVault = At(2),
            RunRegistry = At(4),
            RoundManager = At(5),
            CheckpointRegistry = At(6),
            RewardDistributor = At(7),
            RunGovernor = At(8),
            ProtocolTimelock = At(9),
            Brake = At(10),
            ComputeMeter = At(11),
            DisputeGame = At(12),
            FraudProofs = At(13),
            JuryReferee = At(14),
            OwnershipLedger = At(15),
            InferenceCredit = At(16),
            AllowListAdmission = At(17),
            AttestationAdmission = At(18),
            ExactUnits = At(19),
            ExactReferee = At(20),
        };
    }
}
