using static TorchSharp.torch;

namespace TorchSharp.Compat.Tests;

/// <summary>Dispose scopes and the per-thread modes.</summary>
public sealed class DisposeScopeTests
{
    [Fact]
    public void Dispose_Scope_DisposesWhatWasMadeInIt()
    {
        long before = Libtorch.LiveTensors;
        Tensor inner;
        using (DisposeScope scope = NewDisposeScope())
        {
            inner = ones(2) + 1;
            Assert.Equal(2, scope.DisposablesCount);
        }

        Assert.True(inner.IsInvalid);
        Assert.Equal(before, Libtorch.LiveTensors);
    }

    [Fact]
    public void MoveToOuter_Result_LivesUntilTheOuterEnds()
    {
        Tensor result;
        using (DisposeScope outer = NewDisposeScope())
        {
            using (DisposeScope inner = NewDisposeScope())
            {
                result = inner.MoveToOuter(ones(2) + 1);
                Assert.False(inner.Contains(result));
            }

            Assert.Equal([2f, 2f], result.data<float>().ToArray());
            Assert.True(outer.Contains(result));
        }

        Assert.True(result.IsInvalid);
    }

    [Fact]
    public void MoveToOuterDisposeScope_WithoutOuter_LeavesItToItsOwner()
    {
        Tensor result;
        using (NewDisposeScope())
        {
            result = ones(1).MoveToOuterDisposeScope();
        }

        Assert.False(result.IsInvalid);
        result.Dispose();
    }

    [Fact]
    public void Detach_Tensor_OutlivesAllScopes()
    {
        Tensor one;
        Tensor two;
        using (NewDisposeScope())
        {
            using DisposeScope inner = NewDisposeScope();
            one = inner.Detach(ones(1));
            two = ones(1).DetachFromDisposeScope();
        }

        Assert.False(one.IsInvalid);
        Assert.False(two.IsInvalid);
        one.Dispose();
        two.Dispose();
    }

    [Fact]
    public void DisposeEverythingBut_Kept_StaysInTheScope()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor keep = ones(1);
        Tensor drop = ones(1);

        scope.DisposeEverythingBut(keep);

        Assert.False(keep.IsInvalid);
        Assert.True(drop.IsInvalid);
        Assert.Equal(1, scope.DisposablesCount);
    }

    [Fact]
    public void Dispose_TensorByHand_LeavesTheScope()
    {
        using DisposeScope scope = NewDisposeScope();
        for (int k = 0; k < 1000; k++)
        {
            ones(1).Dispose();
        }

        Assert.Equal(0, scope.DisposablesCount);
        Tensor last = ones(1);
        Assert.True(scope.Contains(last));
    }

    [Fact]
    public void Dispose_AfterCompaction_StillRemovesTheRightTensor()
    {
        using DisposeScope scope = NewDisposeScope();
        List<Tensor> made = [.. Enumerable.Range(0, 200).Select(_ => ones(1))];
        foreach (Tensor each in made.Where((_, place) => place % 10 != 0))
        {
            each.Dispose();
        }

        Tensor late = ones(1);
        made[10].Dispose();

        Assert.Equal(20, scope.DisposablesCount);
        Assert.False(made[20].IsInvalid);
        Assert.False(late.IsInvalid);
    }

    [Fact]
    public void Parameters_MadeInScope_BelongToTheirModule()
    {
        nn.Module<Tensor, Tensor> layer;
        using (NewDisposeScope())
        {
            layer = nn.Linear(2, 2);
        }

        Assert.All(layer.parameters(), each => Assert.False(each.IsInvalid));
        Modules.Parameter[] all = [.. layer.parameters()];
        layer.Dispose();
        Assert.All(all, each => Assert.True(each.IsInvalid));
    }

    [Fact]
    public void NoGrad_WhileOpen_RecordsNothing()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones(1, requires_grad: true);
        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            Assert.False((x * 2).requires_grad);
            using (enable_grad())
            {
                Assert.True((x * 2).requires_grad);
            }

            Assert.False(is_grad_enabled());
        }

        Assert.True(is_grad_enabled());
        Assert.True((x * 2).requires_grad);
    }

    [Fact]
    public void InferenceMode_WhileOpen_RecordsNothing()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones(1, requires_grad: true);
        using (inference_mode())
        {
            Assert.True(is_inference_mode_enabled());
            Assert.False((x * 2).requires_grad);
        }

        Assert.False(is_inference_mode_enabled());
        Assert.True((x * 2).requires_grad);
    }
}
