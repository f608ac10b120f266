using Nethereum.ABI;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Compat.Tests.Abi;
using Nethereum.Compat.Tests.Fixture.ContractDefinition;
using Nethereum.Contracts;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.Util;

namespace Nethereum.Compat.Tests.Contracts;

/// <summary>Logs to events and back to filters.</summary>
public sealed class EventTests
{
    private const string Owner = "0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC";
    private static readonly ABIEncode Abi = new();

    [Fact]
    public void DecodeEvent_IndexedAndData_SetsEveryMember()
    {
        EventLog<CountedEventDTO> decoded = Counted().DecodeEvent<CountedEventDTO>()!;

        Assert.Equal((5UL, Owner, "note"), (decoded.Event.Run, decoded.Event.Who, decoded.Event.Note));
        Assert.Equal(7, decoded.Event.Value);
    }

    [Fact]
    public void IsLogForEvent_OtherSignatureOrTopicCount_IsFalse()
    {
        FilterLog log = Counted();

        Assert.False(log.IsLogForEvent<TaggedEventDTO>());
        Assert.Null(log.DecodeEvent<TaggedEventDTO>());
        log.Topics = [log.Topics[0], log.Topics[1]];
        Assert.False(log.IsLogForEvent<CountedEventDTO>());
        log.Topics = [];
        Assert.False(log.IsLogForEvent<CountedEventDTO>());
    }

    [Fact]
    public void DecodeEvent_IndexedDynamicType_GivesTheHash()
    {
        string hash = "0x" + Sha3Keccack.Current.CalculateHash("tag");
        FilterLog log = Log([AbiVectors.Topic("Tagged(string,uint64[],bytes)"), hash, hash], Abi.GetABIEncoded(new ABIValue("bytes", new byte[] { 9 })));

        TaggedEventDTO decoded = log.DecodeEvent<TaggedEventDTO>()!.Event;

        Assert.Equal(hash, decoded.Tag);
        Assert.Null(decoded.List);
        Assert.Equal([9], decoded.Data);
    }

    [Fact]
    public void DecodeEvent_Anonymous_NeedsNoSignature()
    {
        FilterLog log = Log([Word(3)], Abi.GetABIEncoded(new ABIValue("bytes", new byte[] { 1 })));

        Assert.Equal(3, log.DecodeEvent<NamelessEvent>()!.Event.X);
        Assert.Null(Counted().DecodeEvent<NamelessEvent>());
    }

    [Theory]
    [InlineData("0x")]
    [InlineData("0x00")]
    [InlineData("zz")]
    public void DecodeEvent_MalformedData_Throws(string data)
    {
        FilterLog log = Counted();
        log.Data = data;

        Assert.Throws<AbiDecodingException>(() => log.DecodeEvent<CountedEventDTO>());
    }

    [Theory]
    [InlineData("0x")]
    [InlineData("0x05")]
    [InlineData("0x0100000000000000000000000000000000000000000000000000000000000000")]
    public void DecodeEvent_MalformedTopic_Throws(string topic)
    {
        FilterLog log = Counted();
        log.Topics[1] = topic;

        Assert.Throws<AbiDecodingException>(() => log.DecodeEvent<CountedEventDTO>());
    }

    [Fact]
    public void CreateFilterInput_Values_BecomeTopics()
    {
        Event<CountedEventDTO> counted = new(new RpcClient(new Uri("http://localhost/")), Owner);
        string signature = AbiVectors.Topic("Counted(uint64,address,uint256,string)");

        Assert.Equal([signature], counted.CreateFilterInput().Topics!);
        NewFilterInput both = counted.CreateFilterInput(5UL, Owner);
        NewFilterInput second = counted.CreateFilterInput(null, [Owner]);

        Assert.Equal([Owner], both.Address!);
        Assert.Equal([signature, new[] { Word(5) }, new[] { "0x" + Owner[2..].ToLowerInvariant().PadLeft(64, '0') }], both.Topics!);
        Assert.Null(second.Topics![1]);
        Assert.Throws<ArgumentException>(() => counted.CreateFilterInput(1UL, Owner, 3UL));
        Assert.Throws<AbiRangeException>(() => counted.CreateFilterInput(-1));
    }

    [Fact]
    public void CreateFilterInput_IndexedText_IsHashed()
    {
        Event<TaggedEventDTO> tagged = new(new RpcClient(new Uri("http://localhost/")));

        Assert.Equal([new[] { "0x" + Sha3Keccack.Current.CalculateHash("tag") }], tagged.CreateFilterInput("tag").Topics![1..]);
    }

    private static FilterLog Counted() => Log(
        [AbiVectors.Topic("Counted(uint64,address,uint256,string)"), Word(5), "0x" + Owner[2..].PadLeft(64, '0')],
        Abi.GetABIEncoded(new ABIValue("uint256", 7), new ABIValue("string", "note")));

    private static FilterLog Log(object[] topics, byte[] data) => new()
    {
        Topics = topics,
        Data = data.ToHex(prefix: true),
        Address = Owner,
        BlockNumber = new HexBigInteger(1),
    };

    private static string Word(int number) => "0x" + number.ToString("x64");

    [Event("Anonymous", true)]
    public sealed class NamelessEvent : IEventDTO
    {
        [Parameter("uint256", "x", 1, true)]
        public System.Numerics.BigInteger X { get; set; }

        [Parameter("bytes", "data", 2, false)]
        public byte[] Data { get; set; } = [];
    }
}
