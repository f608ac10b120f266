using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Compat.Tests;

/// <summary>The sizes of a <see cref="SmallGpt"/>.</summary>
internal readonly record struct GptSize(long Vocabulary, long Width, long Heads, int Layers, long Context);

/// <summary>The model of golden/train20.py, written with modules.</summary>
internal sealed class SmallGpt : Module<Tensor, Tensor>
{
    private readonly Parameter tokens;
    private readonly Parameter positions;
    private readonly ModuleList<Block> blocks;
    private readonly LayerNorm norm;
    private readonly Linear head;

    internal SmallGpt(GptSize size) : base(nameof(SmallGpt))
    {
        tokens = new Parameter(zeros(size.Vocabulary, size.Width));
        positions = new Parameter(zeros(size.Context, size.Width));
        blocks = new ModuleList<Block>([.. Enumerable.Range(0, size.Layers).Select(_ => new Block(size))]);
        norm = nn.LayerNorm(size.Width);
        head = nn.Linear(size.Width, size.Vocabulary, hasBias: false);
        RegisterComponents();
        using IDisposable none = no_grad();
        int seed = 1;
        foreach ((string name, Parameter parameter) in named_parameters())
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor values = tensor(IntegerHash.Weights(seed++, parameter.numel()), parameter.shape);
            parameter.copy_(name.Contains("norm") && name.EndsWith("weight", StringComparison.Ordinal) ? values + 1.0 : values);
        }
    }

    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        long length = input.size(1);
        Tensor x = functional.embedding(input, tokens) + positions.slice(0, 0, length, 1);
        Tensor mask = ones(length, length, dtype: ScalarType.Bool).triu(1);
        foreach (Block each in blocks)
        {
            x = each.call(x, mask);
        }

        return head.call(norm.call(x)).MoveToOuterDisposeScope();
    }

    private sealed class Block : Module<Tensor, Tensor, Tensor>
    {
        private readonly LayerNorm norm1;
        private readonly Linear qkv;
        private readonly Linear @out;
        private readonly LayerNorm norm2;
        private readonly Linear up;
        private readonly Linear down;
        private readonly long heads;
        private readonly long width;

        internal Block(GptSize size) : base(nameof(Block))
        {
            (heads, width) = (size.Heads, size.Width);
            norm1 = nn.LayerNorm(width);
            qkv = nn.Linear(width, 3 * width);
            @out = nn.Linear(width, width);
            norm2 = nn.LayerNorm(width);
            up = nn.Linear(width, 4 * width);
            down = nn.Linear(4 * width, width);
            RegisterComponents();
        }

        public override Tensor forward(Tensor input1, Tensor input2)
        {
            Tensor x = input1;
            (long batch, long length, long each) = (x.size(0), x.size(1), width / heads);
            Tensor[] parts = qkv.call(norm1.call(x)).split(width, 2);
            Tensor[] perHead = [.. parts.Select(part => part.view(batch, length, heads, each).transpose(1, 2))];
            Tensor scores = perHead[0].matmul(perHead[1].transpose(-2, -1)) * (1.0 / Math.Pow(each, 0.5));
            Tensor weights = functional.softmax(scores.masked_fill(input2, double.NegativeInfinity), -1);
            Tensor mixed = weights.matmul(perHead[2]).transpose(1, 2).contiguous().view(batch, length, width);
            x = x + @out.call(mixed);
            return x + down.call(functional.gelu(up.call(norm2.call(x))));
        }
    }
}

/// <summary>The integer hash of golden/train20.py.</summary>
internal static class IntegerHash
{
    internal static uint Mix(long seed, long i)
    {
        uint h = unchecked(((uint)i * 0x9E3779B1u) + ((uint)seed * 0x85EBCA77u));
        h ^= h >> 15;
        h = unchecked(h * 0x2C1B3C6Du);
        h ^= h >> 12;
        h = unchecked(h * 0x297A2D39u);
        return h ^ (h >> 15);
    }

    /// <summary>Numbers in [-1/8, 1/8) of 24 bits, exact in single precision.</summary>
    internal static float[] Weights(long seed, long count)
    {
        var values = new float[count];
        for (long i = 0; i < count; i++)
        {
            values[i] = ((int)(Mix(seed, i) >> 8) - (1 << 23)) / (float)(1 << 26);
        }

        return values;
    }

    internal static long[] Tokens(long seed, long count, long vocabulary)
    {
        var values = new long[count];
        for (long i = 0; i < count; i++)
        {
            values[i] = Mix(seed, i) % vocabulary;
        }

        return values;
    }
}
