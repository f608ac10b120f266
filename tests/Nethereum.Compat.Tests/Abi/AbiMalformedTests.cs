using System.Numerics;
using Nethereum.ABI;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.Contracts;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.Compat.Tests.Abi;

/// <summary>Malformed data give a typed error and bounded memory, never a crash or a silent default.</summary>
public sealed class AbiMalformedTests
{
    private const int Word = 32;
    private const int Seed = 20261121;

    [Theory]
    [InlineData("bool", "02")]
    [InlineData("bool", "0100")]
    [InlineData("uint8", "0100")]
    [InlineData("uint64", "010000000000000000")]
    [InlineData("address", "010000000000000000000000000000000000000000")]
    [InlineData("int8", "80")]
    [InlineData("int8", "ff")]
    public void Decode_DirtyPadding_Throws(string type, string lowBytes) =>
        Assert.Throws<AbiDecodingException>(() => Decode(type, lowBytes.PadLeft(Word * 2, '0')));

    [Fact]
    public void Decode_DirtyFixedBytes_Throws() =>
        Assert.Throws<AbiDecodingException>(() => Decode("bytes4", "0102030405".PadRight(Word * 2, '0')));

    [Theory]
    [InlineData("string", "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    [InlineData("string", "0000000000000000000000000000000000000000000000000000000000000040")]
    [InlineData("bytes", "000000000000000000000000000000000000000000000000000000007fffffff")]
    [InlineData("uint8[]", "0000000000000000000000000000000000000000000000000000000080000000")]
    public void Decode_OffsetOutside_Throws(string type, string offset) =>
        Assert.Throws<AbiDecodingException>(() => Decode(type, offset));

    [Theory]
    [InlineData("bytes")]
    [InlineData("string")]
    [InlineData("uint256[]")]
    [InlineData("string[]")]
    [InlineData("uint256[][]")]
    [InlineData("uint256[0][]")]
    public void Decode_AbsurdLength_ThrowsWithoutAllocating(string type)
    {
        string data = Hex(32) + Hex(int.MaxValue);
        Assert.Throws<AbiDecodingException>(() => Decode(type, data));
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<AbiDecodingException>(() => Decode(type, data));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void Decode_ManyOffsetsToOneArray_ThrowsWithBoundedMemory()
    {
        // 200 arrays of 200 elements that are all the same bytes: a legal type, data that decode to far more than was sent.
        const int Copies = 200;
        string shared = Hex(Copies) + string.Concat(Enumerable.Repeat(Hex(7), Copies));
        string data = Hex(32) + Hex(Copies) + string.Concat(Enumerable.Repeat(Hex(Copies * Word), Copies)) + shared;
        Assert.Throws<AbiDecodingException>(() => Decode("uint256[][]", data));
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<AbiDecodingException>(() => Decode("uint256[][]", data));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50L * data.Length);
    }

    [Fact]
    public void Decode_OffsetToItself_Ends() =>
        Assert.Empty(Assert.IsType<System.Collections.IEnumerable>(Decode("uint256[][][][]", Hex(0)), exactMatch: false));

    [Fact]
    public void Decode_InvalidUtf8_Throws() =>
        Assert.Throws<AbiDecodingException>(() => Decode("string", Hex(32) + Hex(2) + "c328".PadRight(Word * 2, '0')));

    [Theory]
    [InlineData("0x0")]
    [InlineData("zz")]
    [InlineData("0x0g")]
    public void Decode_NotHex_Throws(string output) =>
        Assert.Throws<AbiDecodingException>(() => new FunctionCallDecoder().DecodeSimpleTypeOutput<bool>("bool", output));

    [Fact]
    public void Decode_NumberTooLargeForTheDotnetType_Throws() =>
        Assert.Throws<AbiDecodingException>(() => new FunctionCallDecoder().DecodeSimpleTypeOutput<ulong>("uint256", "01".PadLeft(40, '0').PadRight(64, '0')));

    [Fact]
    public void DecodeInput_CutAnywhere_Throws()
    {
        byte[] data = AbiVectors.Call("dynamicTuple").Data.HexToByteArray();
        // The last word is the text's padding, which a decoder may do without.
        int needed = data.Length - Word + "shape".Length;
        for (int length = 0; length < needed; length++)
        {
            Assert.Throws<AbiDecodingException>(() => new DynamicTupleMessage().DecodeInput(data.AsSpan(0, length).ToArray().ToHex()));
        }

        Assert.Equal("shape", new DynamicTupleMessage().DecodeInput(data.AsSpan(0, needed).ToArray().ToHex()).Shape.Name);
    }

    [Fact]
    public void DecodeInput_OtherSelector_Throws() =>
        Assert.Throws<AbiDecodingException>(() => new ClaimMessage().DecodeInput(AbiVectors.Call("dynamicTuple").Data));

    [Fact]
    public void DecodeInput_FaultInside_NamesThePath()
    {
        byte[] data = AbiVectors.Call("staticTuple").Data.HexToByteArray();
        data[4 + Word] = 0x12;

        AbiDecodingException e = Assert.Throws<AbiDecodingException>(() => new StaticTupleMessage().DecodeInput(data.ToHex()));

        Assert.Equal("p.y", e.Path);
    }

    [Fact]
    public void DecodeInput_RandomDamage_DecodesOrThrowsTyped()
    {
        Random random = new(Seed);
        int refused = 0;
        DeepMessage message = Samples.Deep();
        byte[] good = message.GetCallData();
        for (int i = 0; i < 20_000; i++)
        {
            byte[] bad = [.. good];
            for (int hits = random.Next(1, 4); hits > 0; hits--)
            {
                int at = random.Next(4, bad.Length);
                bad[at] = random.Next(3) == 0 ? (byte)0xff : (byte)random.Next(256);
            }

            string hex = bad.AsSpan(0, random.Next(4) == 0 ? random.Next(4, bad.Length) : bad.Length).ToArray().ToHex();
            long before = GC.GetAllocatedBytesForCurrentThread();
            refused += Decodes(hex) ? 0 : 1;
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400L * good.Length);
        }

        Assert.InRange(refused, 1_000, 20_000);
    }

    private static bool Decodes(string hex)
    {
        try
        {
            new DeepMessage().DecodeInput(hex);
            return true;
        }
        catch (AbiDecodingException)
        {
            return false;
        }
    }

    private static object? Decode(string type, string data) => new FunctionCallDecoder().DecodeSimpleTypeOutput<object>(type, data);

    private static string Hex(BigInteger number) => number.ToString("x64");
}
