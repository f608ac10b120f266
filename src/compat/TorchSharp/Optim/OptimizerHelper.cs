using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>The settings of a group.</summary>
public abstract class OptimizerOptions
{
    /// <summary>The learning rate at the start.</summary>
    public double? InitialLearningRate { get; set; }

    /// <summary>The learning rate now.</summary>
    public double? LearningRate { get; set; }

    /// <summary>Copies another's settings.</summary>
    public abstract void LoadStateDict(OptimizerOptions source);
}

/// <summary>What an optimiser remembers of one parameter.</summary>
public abstract class OptimizerState
{
    /// <summary>Copies another's state, in place.</summary>
    public abstract void LoadStateDict(OptimizerState source);

    /// <summary>Whether another holds about the same.</summary>
    public virtual bool ApproximatelyEquals(OptimizerState other) => false;
}

/// <summary>Parameters that share settings.</summary>
public class ParamGroup : ILearningRateController
{
    /// <summary>The parameters.</summary>
    public IEnumerable<Parameter> Parameters { get; set; } = [];

    /// <summary>The settings; null until the optimiser fills them in.</summary>
    public OptimizerOptions? Options { get; set; }

    /// <inheritdoc/>
    public double LearningRate
    {
        get => Settings.LearningRate ?? throw new InvalidOperationException("The group belongs to no optimizer yet.");
        set => Settings.LearningRate = value;
    }

    /// <inheritdoc/>
    public double InitialLearningRate
    {
        get => Settings.InitialLearningRate ?? throw new InvalidOperationException("The group belongs to no optimizer yet.");
        set => Settings.InitialLearningRate = value;
    }

    private OptimizerOptions Settings => Options ?? throw new InvalidOperationException("The group belongs to no optimizer yet.");
}

/// <summary>What optimisers have in common.</summary>
public abstract class OptimizerHelper : Optimizer
{
    private readonly Dictionary<Parameter, OptimizerState> states = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds a group.</summary>
    public virtual void add_param_group(ParamGroup param_group)
    {
        Groups.Add(param_group);
    }

    /// <summary>The settings and the state: the objects themselves, so that a change to their tensors is a change of the optimiser.</summary>
    public virtual StateDictionary state_dict()
    {
        var result = new StateDictionary();
        foreach (ParamGroup group in Groups)
        {
            result.Options.Add(group.Options!);
            foreach (Parameter each in group.Parameters)
            {
                result.State.Add(states[each]);
            }
        }

        return result;
    }

    /// <summary>Copies settings and state that <see cref="state_dict"/> of an optimiser of the same shape gave.</summary>
    /// <exception cref="ArgumentException">The other has more or fewer groups or parameters.</exception>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        StateDictionary own = this.state_dict();
        if (own.Options.Count != state_dict.Options.Count || own.State.Count != state_dict.State.Count)
        {
            throw new ArgumentException("The state has another number of groups or parameters than the optimizer.", nameof(state_dict));
        }

        for (int k = 0; k < own.Options.Count; k++)
        {
            own.Options[k].LoadStateDict(state_dict.Options[k]);
        }

        for (int k = 0; k < own.State.Count; k++)
        {
            own.State[k].LoadStateDict(state_dict.State[k]);
        }
    }

    internal static void Clear(Parameter parameter, bool toNone)
    {
        if (toNone)
        {
            parameter.grad = null;
            return;
        }

        using Tensor? gradient = parameter.grad;
        if (gradient is not null)
        {
            using IDisposable none = no_grad();
            Native.Ops.zero_.Run(gradient);
        }
    }

    internal OptimizerState StateOf(Parameter parameter) => states[parameter];

    internal void Remember(Parameter parameter, OptimizerState state)
    {
        if (!states.TryAdd(parameter, state))
        {
            throw new ArgumentException("A parameter is in the optimizer twice.");
        }
    }
}
