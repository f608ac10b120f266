using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

/// <summary>Selectors and words are put together by hand, apart from the codec under test.</summary>
public sealed class RevertDecoderTests
{
    private static readonly RevertDecoder Decoder = new();

    [Fact]
    public void Decode_Empty_SaysNoReason()
    {
        RevertReason reason = Decoder.Decode(ReadOnlyMemory<byte>.Empty);

        Assert.Equal(string.Empty, reason.Name);
        Assert.Contains("no reason", reason.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_ErrorString_GivesTheMessage()
    {
        byte[] data = Encode("Error(string)", Word(32), Word(5), [.. "seven"u8, .. new byte[27]]);

        Assert.Equal("seven", Decoder.Decode(data).Argument("message"));
    }

    [Fact]
    public void Decode_Panic_GivesTheCode()
    {
        Assert.Equal("0x11", Decoder.Decode(Encode("Panic(uint256)", Word(0x11))).Argument("code"));
    }

    [Theory]
    [InlineData(RunState.Paused, true)]
    [InlineData(RunState.Halted, false)]
    public void WasRefusedByPause_OnlyWhenThePauseIsTheReason(RunState state, bool expected)
    {
        RevertReason reason = Decoder.Decode(Encode("RunNotActive(uint64,uint8)", Word(1), Word((byte)state)));

        Assert.Equal(expected, new TxOutcome.Reverted(reason, null).WasRefusedByPause());
        Assert.False(new TxOutcome.Rejected(reason.Sentence).WasRefusedByPause());
    }

    [Fact]
    public void Decode_RunNotActive_NamesTheState()
    {
        RevertReason reason = Decoder.Decode(Encode("RunNotActive(uint64,uint8)", Word(1), Word(3)));

        Assert.Equal("RunNotActive(run 1, state Halted)", reason.ToString());
        Assert.StartsWith("Run 1 accepts no work: it is Halted.", reason.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_Amounts_SentenceIsInTokensAndTheErrorInWei()
    {
        byte[] stake = Convert.FromHexString("3635C9ADC5DEA00000"); // 1000e18
        byte[] data = Encode("StakeTooLow(uint64,uint256,uint256)", Word(4), [.. new byte[32 - stake.Length], .. stake], Word(0));

        RevertReason reason = Decoder.Decode(data);

        Assert.StartsWith("Node 4 has 1000.00 tokens at stake, the run asks for 0.00.", reason.Sentence, StringComparison.Ordinal);
        Assert.Contains("1000000000000000000000", reason.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_Timestamp_SentenceIsInUtc()
    {
        byte[] data = Encode("NotExpired(uint64,uint64,uint64)", Word(1), Word(2), Word(60));

        Assert.StartsWith("Round 2 of run 1 goes on until 1970-01-01 00:01:00Z.", Decoder.Decode(data).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_DynamicArgument_IsRead()
    {
        byte[] data = Encode("ZeroParam(string)", Word(32), Word(5), [.. "steps"u8, .. new byte[27]]);

        Assert.Equal("steps", Decoder.Decode(data).Argument("field"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(20)]
    [InlineData(36)]
    public void Decode_Truncated_IsUnknown(int length)
    {
        byte[] data = Encode("RunNotActive(uint64,uint8)", Word(1), Word(3));

        Assert.Equal(string.Empty, Decoder.Decode(data.AsMemory(0, length)).Name);
    }

    [Fact]
    public void Decode_UnknownSelector_ShowsIt()
    {
        Assert.Contains("0x01020304", Decoder.Decode(new byte[] { 1, 2, 3, 4 }).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_HugeStringLength_IsUnknown()
    {
        byte[] data = Encode("Error(string)", Word(32), [.. Enumerable.Repeat((byte)0xFF, 32)]);

        Assert.Equal(string.Empty, Decoder.Decode(data).Name);
    }

    private static byte[] Word(byte value) => [.. new byte[31], value];

    private static byte[] Encode(string signature, params byte[][] words) =>
        [.. Keccak256.HashText(signature).AsSpan()[..4], .. words.SelectMany(word => word)];
}
