using System.Reflection;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A part of a model: parameters, buffers and further modules under names.</summary>
        public abstract partial class Module : IDisposable
        {
            private readonly string name;
            private readonly Named<Parameter> ownParameters = [];
            private readonly Named<(Tensor Value, bool Persistent)> ownBuffers = [];
            private readonly Named<Module> ownModules = [];

            /// <summary>A module with a name for messages.</summary>
            protected Module(string name)
            {
                this.name = name;
            }

            /// <summary>Whether the module is being trained; dropout does nothing otherwise.</summary>
            public virtual bool training { get; protected set; } = true;

            /// <summary>The name that the module was given.</summary>
            public virtual string GetName()
            {
                return name;
            }

            /// <summary>
            /// Registers the fields that hold parameters, tensors (as buffers) and modules, in the order they are declared.
            /// Call it at the end of the constructor.
            /// </summary>
            protected virtual void RegisterComponents()
            {
                FieldInfo[] fields = GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
                foreach (FieldInfo field in fields.OrderBy(each => each.MetadataToken))
                {
                    switch (field.GetValue(this))
                    {
                        case Module module:
                            register_module(field.Name, module);
                            break;
                        case Parameter parameter:
                            register_parameter(field.Name, parameter);
                            break;
                        case Tensor tensor:
                            register_buffer(field.Name, tensor);
                            break;
                    }
                }
            }

            /// <summary>Adds a module under a name.</summary>
            public virtual void register_module(string name, Module submodule)
            {
                ownModules.Add(Checked(name), submodule);
            }

            /// <summary>Adds a parameter under a name; the module owns it from then on.</summary>
            public virtual void register_parameter(string name, Parameter param)
            {
                param.DetachFromDisposeScope();
                ownParameters.Add(Checked(name), param);
            }

            /// <summary>Adds a tensor that is not learnt; the module owns it from then on.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="tensor">The tensor.</param>
            /// <param name="persistent">Whether it is part of <see cref="state_dict"/>.</param>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                tensor.DetachFromDisposeScope();
                ownBuffers.Add(Checked(name), (tensor, persistent));
            }

            /// <summary>Sets training for this module and those in it.</summary>
            public virtual void train(bool on = true)
            {
                training = on;
                foreach (Module each in children())
                {
                    each.train(on);
                }
            }

            /// <summary>Ends training for this module and those in it.</summary>
            public virtual void eval()
            {
                train(false);
            }

            /// <summary>Calls a function for each module in this one, then for itself.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (Module each in children())
                {
                    each.apply(fn);
                }

                fn(this);
                return this;
            }

            /// <summary>Drops or zeroes the gradients of all parameters.</summary>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (Parameter each in parameters())
                {
                    Modules.OptimizerHelper.Clear(each, set_to_none);
                }
            }

            /// <inheritdoc/>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes the parameters, the buffers and the modules in this one.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                {
                    return;
                }

                foreach ((_, Parameter each) in ownParameters)
                {
                    each.Dispose();
                }

                foreach ((_, (Tensor each, _)) in ownBuffers)
                {
                    each.Dispose();
                }

                foreach (Module each in children())
                {
                    each.Dispose();
                }
            }

            private string Checked(string name)
            {
                ArgumentException.ThrowIfNullOrEmpty(name);
                return name.Contains('.', StringComparison.Ordinal) || ownParameters.Has(name) || ownBuffers.Has(name) || ownModules.Has(name)
                    ? throw new ArgumentException($"The name '{name}' is in use in {GetName()}, or has a dot.", nameof(name))
                    : name;
            }

            /// <summary>Values by name, in the order they were added.</summary>
            private sealed class Named<T> : List<(string Name, T Value)>
            {
                internal void Add(string name, T value) => Add((name, value));

                internal bool Has(string name) => Exists(each => each.Name == name);
            }
        }

        /// <summary>A module that makes one value from another.</summary>
        public abstract class Module<T, TResult> : Module
        {
            /// <summary>A module with a name for messages.</summary>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>Computes the result.</summary>
            public abstract TResult forward(T input);

            /// <summary>Computes the result; the way to run a module.</summary>
            public TResult call(T input)
            {
                return forward(input);
            }
        }

        /// <summary>A module that makes one value from two.</summary>
        public abstract class Module<T1, T2, TResult> : Module
        {
            /// <summary>A module with a name for messages.</summary>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>Computes the result.</summary>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <summary>Computes the result; the way to run a module.</summary>
            public TResult call(T1 input1, T2 input2)
            {
                return forward(input1, input2);
            }
        }
    }
}
