using System.Globalization;
using System.Runtime.CompilerServices;

namespace ProtocolLedger.TestKit;

/// <summary>What came of feeding a decoder.</summary>
/// <param name="Inputs">How many it was given.</param>
/// <param name="Taken">How many of them it took.</param>
/// <param name="MostAllocated">Bytes allocated for the greediest input.</param>
public readonly record struct FuzzReport(int Inputs, int Taken, long MostAllocated);

/// <summary>Feeds a decoder with malformed inputs: it may take or refuse each, but not fail otherwise, nor allocate out of proportion.</summary>
public static class Fuzz
{
    private const int Warming = 100;

    /// <summary>Inputs for all decoders together: a million, or what <c>FUZZ_INPUTS</c> in the environment says.</summary>
    public static int Inputs { get; } = int.Parse(Environment.GetEnvironmentVariable("FUZZ_INPUTS") ?? "1000000", CultureInfo.InvariantCulture);

    /// <summary>Feeds a decoder, with what is well-formed first.</summary>
    /// <param name="inputs">How many.</param>
    /// <param name="seed">Of the mutations.</param>
    /// <param name="valid">Well-formed inputs; each must be taken.</param>
    /// <param name="takes">Decodes one: true when it is taken, false when it is refused as documented. Anything that it throws is a defect.</param>
    /// <param name="perByte">Bytes that it may allocate for each byte of the input.</param>
    /// <param name="atLeast">Bytes that it may always allocate.</param>
    /// <param name="name">Of the test.</param>
    /// <exception cref="InvalidOperationException">A defect; the message has the input.</exception>
    public static FuzzReport Run(int inputs, int seed, IReadOnlyList<byte[]> valid, Func<byte[], bool> takes, int perByte = 64, int atLeast = 1 << 16, [CallerMemberName] string name = "")
    {
        ArgumentNullException.ThrowIfNull(valid);
        ArgumentNullException.ThrowIfNull(takes);
        Mutator mutator = new(seed);
        if (valid.FirstOrDefault(one => !takes(one)) is { } refused)
        {
            throw new InvalidOperationException($"A well-formed input is refused: {Convert.ToHexStringLower(refused)}");
        }

        for (int i = 0; i < Warming; i++)
        {
            takes(mutator.Next(valid)); // what is compiled or cached at first is not the input's doing
        }

        int taken = 0;
        long most = 0;
        for (int i = 0; i < inputs; i++)
        {
            byte[] input = mutator.Next(valid);
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                taken += takes(input) ? 1 : 0;
            }
            catch (Exception defect)
            {
                throw new InvalidOperationException($"Input {i} is not refused but fails: {Convert.ToHexStringLower(input)}", defect);
            }

            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            most = Math.Max(most, allocated);
            if (allocated > atLeast + ((long)perByte * input.Length))
            {
                throw new InvalidOperationException($"Input {i} of {input.Length} bytes costs {allocated} bytes: {Convert.ToHexStringLower(input)}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {inputs} inputs, {taken} taken, {inputs - taken} refused, at most {most} bytes allocated for one"));
        return new FuzzReport(inputs, taken, most);
    }
}
