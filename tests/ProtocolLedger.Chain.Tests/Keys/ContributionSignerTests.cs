using System.Globalization;
using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

public sealed class ContributionSignerTests
{
    private static readonly Eip712Domain Domain = new(31337, LedgerKey.Generate().Address);

    private static readonly Contribution Sample = new(
        new RunId(1), new Round(2), new NodeId(3), new StageIndex(0), new CheckpointRoot(Hash32.Sha256("p"u8)), new TraceRoot(Hash32.Sha256("t"u8)), new UpdateHash(Hash32.Sha256("u"u8)), 10, 20_480);

    [Fact]
    public void Recover_Signed_IsTheSigner()
    {
        LedgerKey key = LedgerKey.Generate();

        EthSignature signature = ContributionSigner.Sign(Sample, Domain, key);

        Assert.Equal(key.Address, ContributionSigner.Recover(Sample, Domain, signature));
        Assert.Equal(signature, ContributionSigner.Sign(Sample, Domain, key));
    }

    [Fact]
    public void Recover_OtherContributionOrLedger_IsSomebodyElse()
    {
        LedgerKey key = LedgerKey.Generate();
        EthSignature signature = ContributionSigner.Sign(Sample, Domain, key);

        Assert.NotEqual(key.Address, ContributionSigner.Recover(Sample with { Steps = 11 }, Domain, signature));
        Assert.NotEqual(key.Address, ContributionSigner.Recover(Sample, Domain with { ChainId = 1 }, signature));
    }

    [Fact]
    public void Recover_MalleableTwin_IsNull()
    {
        byte[] bytes = ContributionSigner.Sign(Sample, Domain, LedgerKey.Generate()).ToArray();
        BigInteger order = BigInteger.Parse("0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141", NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        BigInteger twin = order - new BigInteger(bytes.AsSpan(32, 32), isUnsigned: true, isBigEndian: true);
        byte[] twinBytes = twin.ToByteArray(isUnsigned: true, isBigEndian: true);
        bytes.AsSpan(32, 32).Clear();
        twinBytes.CopyTo(bytes.AsSpan(64 - twinBytes.Length));
        bytes[64] = (byte)(27 + 28 - bytes[64]);

        Assert.Null(ContributionSigner.Recover(Sample, Domain, new EthSignature(bytes)));
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x01)]
    [InlineData(0x7F)]
    [InlineData(0xFF)]
    public void Recover_Garbage_NeverThrows(byte filler)
    {
        foreach (byte v in (byte[])[0, 27, 28, 29, 255])
        {
            byte[] bytes = [.. Enumerable.Repeat(filler, 64), v];
            EthAddress? signer = ContributionSigner.Recover(Sample, Domain, new EthSignature(bytes));

            Assert.True(signer is null || v is 27 or 28);
        }
    }
}
