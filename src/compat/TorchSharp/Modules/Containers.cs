using System.Collections;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Modules in a list, named by their places.</summary>
public sealed class ModuleList<T> : Module, IList<T> where T : Module
{
    private readonly List<T> list = [];

    /// <summary>A list of the modules given.</summary>
    public ModuleList(params T[] modules) : base(nameof(ModuleList<T>))
    {
        foreach (T each in modules)
        {
            Add(each);
        }
    }

    /// <inheritdoc/>
    public int Count => list.Count;

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public T this[int index]
    {
        get => list[index];
        set => list[index] = value;
    }

    /// <inheritdoc/>
    public override IEnumerable<(string name, Module module)> named_children()
    {
        return list.Select((each, place) => ($"{place}", (Module)each));
    }

    /// <inheritdoc/>
    public void Add(T item) => list.Add(item);

    /// <inheritdoc/>
    public void Clear() => list.Clear();

    /// <inheritdoc/>
    public bool Contains(T item) => list.Contains(item);

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public int IndexOf(T item) => list.IndexOf(item);

    /// <inheritdoc/>
    public void Insert(int index, T item) => list.Insert(index, item);

    /// <inheritdoc/>
    public bool Remove(T item) => list.Remove(item);

    /// <inheritdoc/>
    public void RemoveAt(int index) => list.RemoveAt(index);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Modules that run one after the other.</summary>
public sealed class Sequential : Module<Tensor, Tensor>
{
    private readonly List<Module<Tensor, Tensor>> steps = [];

    internal Sequential(IEnumerable<(string Name, Module<Tensor, Tensor> Module)> modules) : base(nameof(Sequential))
    {
        foreach ((string name, Module<Tensor, Tensor> module) in modules)
        {
            register_module(name, module);
            steps.Add(module);
        }
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor value = input;
        foreach (Module<Tensor, Tensor> each in steps)
        {
            value = each.call(value);
        }

        return scope.MoveToOuter(ReferenceEquals(value, input) ? input.alias() : value);
    }
}
