using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Nethereum.ABI;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.Contracts;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.Compat.Tests.Abi;

/// <summary>What is encoded decodes to itself.</summary>
public sealed class AbiRoundTripTests
{
    private static readonly Gen<string> Text = ArbMap.Default.GeneratorFor<NonNull<string>>()
        .Select(s => s.Get).Where(s => !s.Any(char.IsSurrogate));

    private static readonly Gen<byte[]> Id = ArbMap.Default.GeneratorFor<byte>().ArrayOf(32);

    private static readonly Gen<Point> Points =
        from x in ArbMap.Default.GeneratorFor<ulong>()
        from y in ArbMap.Default.GeneratorFor<int>()
        select new Point { X = x, Y = y };

    private static readonly Gen<Shape> Shapes =
        from id in Id
        from points in Points.ListOf()
        from name in Text
        select new Shape { Id = id, Points = [.. points], Name = name };

    private static readonly Gen<List<List<List<short>>>> Numbers =
        ArbMap.Default.GeneratorFor<short>().ListOf(2).Select(l => l.ToList()).ListOf().Select(l => l.ToList()).ListOf(3).Select(l => l.ToList());

    private static readonly Gen<DeepMessage> Messages =
        from numbers in Numbers
        from texts in Text.ArrayOf(2)
        from flag in ArbMap.Default.GeneratorFor<bool>()
        from owner in ArbMap.Default.GeneratorFor<byte>().ArrayOf(20)
        from data in ArbMap.Default.GeneratorFor<byte[]>().Where(b => b is not null)
        from shape in Shapes
        select new DeepMessage { Numbers = numbers, Texts = texts, Flag = flag, Owner = owner.ToHex(prefix: true), Data = data, Shape = shape };

    [Fact]
    public void DecodeInput_OfCallData_SameMessage() =>
        Prop.ForAll(Messages.ToArbitrary(), message =>
        {
            DeepMessage decoded = new DeepMessage().DecodeInput(message.GetCallData().ToHex(prefix: true));
            return decoded.GetCallData().AsSpan().SequenceEqual(message.GetCallData())
                && decoded.Texts.SequenceEqual(message.Texts)
                && decoded.Flag == message.Flag
                && string.Equals(decoded.Owner, message.Owner, StringComparison.OrdinalIgnoreCase)
                && decoded.Data.SequenceEqual(message.Data)
                && decoded.Shape.Name == message.Shape.Name
                && decoded.Shape.Points.Select(p => (p.X, p.Y)).SequenceEqual(message.Shape.Points.Select(p => (p.X, p.Y)))
                && decoded.Numbers.SelectMany(a => a).SelectMany(a => a).SequenceEqual(message.Numbers.SelectMany(a => a).SelectMany(a => a));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Decode_OfEncodedInteger_SameWheneverInRange() =>
        Prop.ForAll(Integers().ToArbitrary(), ((int Bits, bool Signed, BigInteger Value) c) =>
        {
            string type = (c.Signed ? "int" : "uint") + c.Bits;
            BigInteger low = c.Signed ? -BigInteger.Pow(2, c.Bits - 1) : 0;
            BigInteger high = BigInteger.Pow(2, c.Signed ? c.Bits - 1 : c.Bits) - 1;
            if (c.Value < low || c.Value > high)
            {
                Assert.Throws<AbiRangeException>(() => Encode(type, c.Value));
                return true;
            }

            return new FunctionCallDecoder().DecodeSimpleTypeOutput<BigInteger>(type, Encode(type, c.Value).ToHex()) == c.Value;
        }).QuickCheckThrowOnFailure();

    private static Gen<(int Bits, bool Signed, BigInteger Value)> Integers() =>
        from width in Gen.Choose(1, 32)
        from signed in ArbMap.Default.GeneratorFor<bool>()
        from power in Gen.Choose(0, 264)
        from delta in Gen.Choose(-2, 2)
        from negative in ArbMap.Default.GeneratorFor<bool>()
        select (width * 8, signed, (BigInteger.Pow(2, power) + delta) * (negative ? -1 : 1));

    private static byte[] Encode(string type, BigInteger value) => new ABIEncode().GetABIEncoded(new ABIValue(type, value));
}
