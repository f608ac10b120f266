using FsCheck;
using FsCheck.Fluent;

namespace ProtocolLedger.Core.Tests;

/// <summary>FsCheck without its xunit adapter.</summary>
internal static class Check
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(200);

    public static void ForAll<T>(Func<T, bool> property) => FsCheck.Fluent.Prop.ForAll(ArbMap.Default.ArbFor<T>(), property).Check(Config);

    public static void ForAll<T>(Gen<T> gen, Func<T, bool> property) => FsCheck.Fluent.Prop.ForAll(gen.ToArbitrary(), property).Check(Config);

    /// <summary>The bytes with some of them changed, cut off, or followed by more.</summary>
    public static Gen<byte[]> Mutations(byte[] valid)
    {
        Gen<byte[]> flipped =
            from position in Gen.Choose(0, valid.Length - 1)
            from value in Gen.Choose(0, 255)
            select Replace(valid, position, (byte)value);
        Gen<byte[]> cut = Gen.Choose(0, valid.Length).Select(length => valid[..length]);
        Gen<byte[]> grown = Gen.Choose(0, 255).Select(value => (byte[])[.. valid, (byte)value]);
        Gen<byte[]> wild = ArbMap.Default.GeneratorFor<byte[]>();
        return Gen.OneOf(flipped, flipped, flipped, cut, grown, wild);
    }

    private static byte[] Replace(byte[] valid, int position, byte value)
    {
        byte[] copy = [.. valid];
        copy[position] = value;
        return copy;
    }
}
