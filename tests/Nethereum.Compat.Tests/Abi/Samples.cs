namespace Nethereum.Compat.Tests.Abi;

/// <summary>Messages with something in every place.</summary>
internal static class Samples
{
    public static DeepMessage Deep() => new()
    {
        Numbers = [[[1, -1], [2, -2]], [], [[3, short.MinValue]]],
        Texts = ["one", "żółć"],
        Flag = true,
        Owner = "0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC",
        Data = [1, 2, 3],
        Shape = new Shape { Id = new byte[32], Name = "shape", Points = [new Point { X = ulong.MaxValue, Y = -1 }, new Point()] },
    };
}
