using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public abstract partial class Module
        {
            /// <summary>The parameters with their dotted names, this module's own first.</summary>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                foreach ((string name, Module module) in Walk(recurse))
                {
                    foreach ((string own, Parameter value) in module.ownParameters)
                    {
                        yield return (Join(name, own), value);
                    }
                }
            }

            /// <summary>The buffers with their dotted names.</summary>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                foreach ((string name, Module module) in Walk(recurse))
                {
                    foreach ((string own, (Tensor value, bool persistent)) in module.ownBuffers)
                    {
                        if (persistent || include_nonpersistent)
                        {
                            yield return (Join(name, own), value);
                        }
                    }
                }
            }

            /// <summary>The modules directly in this one.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children()
            {
                return ownModules;
            }

            /// <summary>All the modules in this one, at every depth, with their dotted names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                return Walk(recurse: true).Skip(1);
            }

            /// <summary>The parameters.</summary>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(each => each.parameter);

            /// <summary>The buffers.</summary>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) => named_buffers(recurse, include_nonpersistent).Select(each => each.buffer);

            /// <summary>The modules directly in this one.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(each => each.module);

            /// <summary>All the modules in this one, at every depth.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(each => each.module);

            /// <summary>The parameters and persistent buffers by dotted name: the tensors themselves, not copies.</summary>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                foreach ((string name, Parameter value) in named_parameters())
                {
                    destination.Add(Join(prefix ?? "", name), value);
                }

                foreach ((string name, Tensor value) in named_buffers(include_nonpersistent: false))
                {
                    destination.Add(Join(prefix ?? "", name), value);
                }

                return destination;
            }

            /// <summary>Copies tensors into the parameters and buffers of the same names.</summary>
            /// <param name="source">Tensors by dotted name.</param>
            /// <param name="strict">Whether the names must be the same on both sides.</param>
            /// <param name="skip">Names of this module to leave as they are.</param>
            /// <returns>The names that the source lacks and those it has too many.</returns>
            /// <exception cref="InvalidOperationException">The names differ and <paramref name="strict"/> is set.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keys) load_state_dict(Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                skip ??= [];
                Dictionary<string, Tensor> own = state_dict();
                List<string> missing = [.. own.Keys.Where(key => !source.ContainsKey(key) && !skip.Contains(key))];
                List<string> unexpected = [.. source.Keys.Where(key => !own.ContainsKey(key) && !skip.Contains(key))];
                if (strict && (missing.Count > 0 || unexpected.Count > 0))
                {
                    throw new InvalidOperationException($"The state does not match {GetName()}: missing [{string.Join(", ", missing)}], unexpected [{string.Join(", ", unexpected)}].");
                }

                using IDisposable none = no_grad();
                foreach ((string key, Tensor value) in source)
                {
                    if (own.TryGetValue(key, out Tensor? target) && !skip.Contains(key))
                    {
                        Native.Ops.copy_.Run(target, value);
                    }
                }

                return (missing, unexpected);
            }

            /// <summary>Moves the parameters, their gradients and the buffers to another type or device.</summary>
            internal void MoveTo(Device? device, ScalarType? dtype)
            {
                using IDisposable none = no_grad();
                foreach (Tensor each in parameters().Concat(buffers()))
                {
                    ScalarType type = dtype is ScalarType wanted && each.dtype is ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64 ? wanted : each.dtype;
                    using Tensor moved = each.to(type, device ?? each.device);
                    using Tensor? gradient = each.grad;
                    using Tensor? movedGradient = gradient?.to(type, device ?? each.device);
                    each.grad = null;
                    each.SetData(moved);
                    each.grad = movedGradient;
                }
            }

            private static string Join(string prefix, string name) => prefix.Length == 0 ? name : $"{prefix}.{name}";

            private IEnumerable<(string Name, Module Module)> Walk(bool recurse, string prefix = "")
            {
                yield return (prefix, this);
                if (!recurse)
                {
                    yield break;
                }

                foreach ((string name, Module module) in named_children())
                {
                    foreach ((string, Module) each in module.Walk(true, Join(prefix, name)))
                    {
                        yield return each;
                    }
                }
            }
        }
    }

    /// <summary>Moves a module's parameters and buffers to a device.</summary>
    public static T to<T>(this T module, Device device) where T : nn.Module
    {
        module.MoveTo(device, null);
        return module;
    }

    /// <summary>Converts a module's floating-point parameters and buffers.</summary>
    public static T to<T>(this T module, ScalarType type) where T : nn.Module
    {
        module.MoveTo(null, type);
        return module;
    }
}
