using System.Buffers.Binary;
using System.Numerics;

namespace ProtocolLedger.Core.Tests.Rounds;

public sealed class RoundRecordTests
{
    [Fact]
    public void Parse_WhatToBytesWrote_GivesTheSameBytes()
    {
        byte[] bytes = Sample().ToBytes();

        RoundRecord parsed = RoundRecord.Parse(bytes);

        Assert.Equal(bytes, parsed.ToBytes());
        Assert.Equal(Sample().Hash(), parsed.Hash());
        Assert.Equal(Sample().Participants, parsed.Participants);
        Assert.Equal(Sample().Rewards, parsed.Rewards);
    }

    [Fact]
    public void ToBytes_ListsInAnotherOrder_GivesTheSameBytes()
    {
        RoundRecord sample = Sample();

        RoundRecord reversed = sample with { Participants = [.. sample.Participants.Reverse()] };

        Assert.Equal(sample.ToBytes(), reversed.ToBytes());
    }

    [Fact]
    public void ToBytes_Sample_FollowsTheDocumentedLayout()
    {
        byte[] bytes = Sample().ToBytes();

        Assert.Equal("PLROUND1"u8.ToArray(), bytes[..8]);
        Assert.Equal(8 + 4 + 8 + 8 + 32 + 32 + 4 + (2 * 48) + 4 + (2 * (8 + 20 + 32 + 32)), bytes.Length);
        Assert.Equal(1, bytes[^33]); // 2^255 + 1, big-endian
        Assert.Equal(0x80, bytes[^64]);
        Assert.Equal(7, bytes[^93]); // the first node's shares
    }

    [Fact]
    public void Parse_EveryTruncation_IsRefused()
    {
        byte[] bytes = Sample().ToBytes();

        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<MalformedDataException>(() => RoundRecord.Parse(bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Parse_TrailingByte_IsRefused()
    {
        MalformedDataException refused = Assert.Throws<MalformedDataException>(() => RoundRecord.Parse([.. Sample().ToBytes(), 0]));

        Assert.Equal(FormatErrorKind.TrailingData, refused.Error.Kind);
    }

    [Fact]
    public void Parse_NodesThatDescend_IsRefused()
    {
        byte[] bytes = Sample().ToBytes();
        bytes[8 + 4 + 8 + 8 + 32 + 32 + 4] = 200; // the first participant's id, now above the second's

        MalformedDataException refused = Assert.Throws<MalformedDataException>(() => RoundRecord.Parse(bytes));

        Assert.Equal(FormatErrorKind.NotCanonical, refused.Error.Kind);
    }

    [Fact]
    public void Parse_CountFarAboveTheData_IsRefusedWithoutAllocating()
    {
        byte[] bytes = Sample().ToBytes();
        bytes.AsSpan(8 + 4 + 8 + 8 + 32 + 32, 4).Fill(0xff);

        MalformedDataException refused = Assert.Throws<MalformedDataException>(() => RoundRecord.Parse(bytes));

        Assert.Equal(FormatErrorKind.TooLarge, refused.Error.Kind);
    }

    [Fact]
    public void Parse_QualityAboveFull_IsRefused()
    {
        byte[] bytes = Sample().ToBytes();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8 + 4 + 8 + 8 + 32 + 32 + 4 + 44), Quality.Unit + 1);

        MalformedDataException refused = Assert.Throws<MalformedDataException>(() => RoundRecord.Parse(bytes));

        Assert.Equal(FormatErrorKind.TooLarge, refused.Error.Kind);
    }

    private static RoundRecord Sample() => new(
        new RunId(7),
        new Round(3),
        new CheckpointRoot(Hash32.Sha256("parent"u8)),
        new CheckpointRoot(Hash32.Sha256("checkpoint"u8)),
        [
            new Participant(new NodeId(2), 10, new UpdateHash(Hash32.Sha256("a"u8)), Quality.Full),
            new Participant(new NodeId(9), 10, new UpdateHash(Hash32.Sha256("b"u8)), new Quality(250_000)),
        ],
        new SortedDictionary<NodeId, Earned>
        {
            [new NodeId(2)] = new Earned(new EthAddress(Hash32.Sha256("owner"u8).AsSpan()[..EthAddress.Size]), Wei.FromTokens(5), new Wei(7)),
            [new NodeId(9)] = new Earned(EthAddress.Zero, new Wei(BigInteger.Pow(2, 255) + 1), Wei.Zero),
        });
}
