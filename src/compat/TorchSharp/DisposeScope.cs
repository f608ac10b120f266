namespace TorchSharp;

/// <summary>
/// Disposes the tensors that were made on this thread while it was the innermost scope, save those moved out or detached.
/// A scope belongs to its thread: end it where it began, never across an await.
/// </summary>
public sealed class DisposeScope : IDisposable
{
    [ThreadStatic]
    private static DisposeScope? innermost;

    private readonly DisposeScope? outer;
    private List<IDisposable?> entries = [];
    private int count;

    internal DisposeScope()
    {
        outer = innermost;
        innermost = this;
    }

    /// <summary>How many disposables the scope holds now.</summary>
    public int DisposablesCount => count;

    /// <summary>The scope in which a tensor made now would land; null when there is none.</summary>
    internal static DisposeScope? Current => innermost;

    /// <summary>Moves a disposable to the enclosing scope; without one nothing disposes it but its owner.</summary>
    public T MoveToOuter<T>(T disposable) where T : IDisposable
    {
        if (Remove(disposable))
        {
            outer?.Include(disposable);
        }

        return disposable;
    }

    /// <summary>Moves disposables to the enclosing scope.</summary>
    public void MoveToOuter(params IDisposable[] disposables)
    {
        foreach (IDisposable each in disposables)
        {
            MoveToOuter<IDisposable>(each);
        }
    }

    /// <summary>Takes a disposable out of this scope: only its owner disposes it.</summary>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        Remove(disposable);
        return disposable;
    }

    /// <summary>Takes disposables out of this scope.</summary>
    public void Detach(params IDisposable[] disposables)
    {
        foreach (IDisposable each in disposables)
        {
            Remove(each);
        }
    }

    /// <summary>Puts a disposable into this scope, taking it out of the one that holds it.</summary>
    public T Attach<T>(T disposable) where T : IDisposable
    {
        if (disposable is torch.Tensor tensor)
        {
            tensor.Scope?.Remove(tensor);
        }

        Include(disposable);
        return disposable;
    }

    /// <summary>Whether this scope holds the disposable.</summary>
    public bool Contains(IDisposable disposable)
    {
        return disposable is torch.Tensor tensor ? ReferenceEquals(tensor.Scope, this) : entries.Contains(disposable);
    }

    /// <summary>Disposes all that the scope holds; the scope goes on.</summary>
    public void DisposeEverything()
    {
        DisposeEverythingBut([]);
    }

    /// <summary>Disposes all that the scope holds except what is named.</summary>
    public void DisposeEverythingBut(params IDisposable[] keep)
    {
        List<IDisposable?> old = entries;
        entries = [];
        count = 0;
        foreach (IDisposable? each in old)
        {
            if (each is null)
            {
                continue;
            }

            if (each is torch.Tensor tensor)
            {
                tensor.Scope = null;
            }

            if (Array.IndexOf(keep, each) >= 0)
            {
                Include(each);
            }
            else
            {
                each.Dispose();
            }
        }
    }

    /// <summary>Disposes all that the scope holds except one.</summary>
    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut([keep]);
        return keep;
    }

    /// <summary>Disposes all that the scope holds and ends it.</summary>
    public void Dispose()
    {
        DisposeEverything();
        if (ReferenceEquals(innermost, this))
        {
            innermost = outer;
        }
    }

    internal void Include(IDisposable disposable)
    {
        if (entries.Count >= 64 && entries.Count > 4 * count)
        {
            Compact();
        }

        if (disposable is torch.Tensor tensor)
        {
            tensor.Scope = this;
            tensor.ScopeIndex = entries.Count;
        }

        entries.Add(disposable);
        count++;
    }

    internal bool Remove(IDisposable disposable)
    {
        int index;
        if (disposable is torch.Tensor tensor)
        {
            if (!ReferenceEquals(tensor.Scope, this))
            {
                return false;
            }

            tensor.Scope = null;
            index = tensor.ScopeIndex;
        }
        else
        {
            index = entries.IndexOf(disposable);
            if (index < 0)
            {
                return false;
            }
        }

        entries[index] = null;
        count--;
        return true;
    }

    /// <summary>Drops the gaps that disposed tensors left, so that a scope around a long loop does not grow.</summary>
    private void Compact()
    {
        entries.RemoveAll(each => each is null);
        for (int k = 0; k < entries.Count; k++)
        {
            if (entries[k] is torch.Tensor tensor)
            {
                tensor.ScopeIndex = k;
            }
        }
    }
}
