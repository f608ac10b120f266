using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Compat.Tests;

/// <summary>Modules: registration, state, training mode, moving.</summary>
public sealed class ModuleTests
{
    private static readonly GptSize Size = new(Vocabulary: 8, Width: 4, Heads: 2, Layers: 2, Context: 4);

    [Fact]
    public void RegisterComponents_Fields_GiveDottedNamesInOrder()
    {
        using var model = new SmallGpt(Size);

        string[] names = [.. model.named_parameters().Select(each => each.name)];

        Assert.Equal(["tokens", "positions", "blocks.0.norm1.weight", "blocks.0.norm1.bias", "blocks.0.qkv.weight"], names[..5]);
        Assert.Equal("blocks.1.norm1.weight", names[14]);
        Assert.Equal(["norm.weight", "norm.bias", "head.weight"], names[^3..]);
        Assert.Equal(29, names.Length);
        Assert.Equal(names, model.state_dict().Keys);
        Assert.Equal(["tokens", "positions"], model.named_parameters(recurse: false).Select(each => each.name));
        Assert.Contains("blocks.1.up", model.named_modules().Select(each => each.name));
        Assert.Equal(["blocks", "norm", "head"], model.named_children().Select(each => each.name));
    }

    [Fact]
    public void LoadStateDict_OfAnotherModel_MakesItTheSame()
    {
        using DisposeScope scope = NewDisposeScope();
        using var one = new SmallGpt(Size);
        using var two = new SmallGpt(Size);
        using (no_grad())
        {
            foreach (Parameter each in one.parameters())
            {
                each.add_(1);
            }
        }

        (IList<string> missing, IList<string> unexpected) = two.load_state_dict(one.state_dict());

        Assert.Empty(missing);
        Assert.Empty(unexpected);
        Tensor ids = tensor([1L, 2L, 3L], [1, 3]);
        Assert.True(one.call(ids).equal(two.call(ids)));
        Assert.All(two.parameters(), each => Assert.True(each.requires_grad));
    }

    [Fact]
    public void LoadStateDict_NamesDiffer_ThrowsOrReports()
    {
        using var model = new SmallGpt(Size);
        Dictionary<string, Tensor> state = model.state_dict();
        state.Remove("tokens");
        state["extra"] = state["positions"];

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => model.load_state_dict(state));
        Assert.Contains("tokens", error.Message);
        Assert.Contains("extra", error.Message);

        (IList<string> missing, IList<string> unexpected) = model.load_state_dict(state, strict: false);
        Assert.Equal(["tokens"], missing);
        Assert.Equal(["extra"], unexpected);
    }

    [Fact]
    public void Eval_Dropout_PassesThrough()
    {
        using DisposeScope scope = NewDisposeScope();
        using Sequential model = Sequential(("drop", Dropout(0.9)), ("act", GELU()));

        model.eval();
        Assert.All(model.modules(), each => Assert.False(each.training));
        Assert.True(model.call(ones(50)).equal(functional.gelu(ones(50))));

        model.train();
        Assert.Contains(0f, model.call(ones(50)).data<float>().ToArray());
    }

    [Fact]
    public void Buffers_PersistentOrNot_AreInTheStateOrNot()
    {
        using var module = new WithBuffers();

        Assert.Equal(["weight", "kept"], module.state_dict().Keys);
        Assert.Equal(["kept", "scratch"], module.named_buffers().Select(each => each.name));
        Assert.Throws<ArgumentException>(() => module.register_buffer("kept", ones(1)));
    }

    [Fact]
    public void To_Float64_ConvertsParametersAndGradients()
    {
        using DisposeScope scope = NewDisposeScope();
        using Linear layer = nn.Linear(2, 1);
        layer.call(ones(1, 2)).sum().backward();

        layer.to(ScalarType.Float64);

        Assert.Equal(ScalarType.Float64, layer.weight.dtype);
        Assert.Equal([1.0, 1.0], layer.weight.grad!.data<double>().ToArray());
        Assert.Equal(ScalarType.Float64, layer.call(ones(1, 2, dtype: ScalarType.Float64)).dtype);
    }

    [Fact]
    public void Linear_Initial_IsUniformWithinTheBound()
    {
        manual_seed(1);
        using Linear layer = nn.Linear(64, 100);
        float bound = 1 / 8f;

        Assert.All(layer.weight.data<float>().ToArray(), each => Assert.InRange(each, -bound, bound));
        Assert.InRange(layer.weight.data<float>().ToArray().Max(), bound * 0.95f, bound);
    }

    [Fact]
    public void Embedding_Call_TakesRowsAndLearns()
    {
        using DisposeScope scope = NewDisposeScope();
        using Embedding table = nn.Embedding(4, 2);

        table.call(tensor([1L, 1L])).sum().backward();

        Assert.Equal([0f, 0f, 2f, 2f, 0f, 0f, 0f, 0f], table.weight.grad!.data<float>().ToArray());
    }

    [Fact]
    public void ZeroGrad_Module_DropsGradients()
    {
        using DisposeScope scope = NewDisposeScope();
        using Linear layer = nn.Linear(2, 1);
        layer.call(ones(1, 2)).sum().backward();

        layer.zero_grad(set_to_none: false);
        Assert.Equal([0f, 0f], layer.weight.grad!.data<float>().ToArray());
        layer.zero_grad();
        Assert.Null(layer.weight.grad);
    }

    private sealed class WithBuffers : Module
    {
        internal WithBuffers() : base(nameof(WithBuffers))
        {
            register_parameter("weight", new Parameter(ones(1)));
            register_buffer("kept", ones(1));
            register_buffer("scratch", ones(1), persistent: false);
        }
    }
}
