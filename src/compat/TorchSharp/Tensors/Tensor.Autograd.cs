using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The gradient that backward left, null when there is none. Each read makes a new object for the same gradient.</summary>
        public Tensor? grad
        {
            get
            {
                Failure.Check(NativeMethods.pl_grad(Owned, out nint result));
                return result == 0 ? null : new Tensor(result);
            }

            set
            {
                Failure.Check(NativeMethods.pl_set_grad(Owned, value is null ? 0 : value.Handle));
                GC.KeepAlive(value);
            }
        }

        /// <summary>Computes the gradients of a one-element tensor and adds them to the leaves' gradients.</summary>
        public void backward()
        {
            backward(grad_tensors: null);
        }

        /// <summary>Computes gradients with respect to the graph's leaves.</summary>
        /// <param name="grad_tensors">The gradient of this tensor: none, or exactly one.</param>
        /// <param name="retain_graph">Keep the graph for another pass; by default as <paramref name="create_graph"/> says.</param>
        /// <param name="create_graph">Record the pass itself, for higher derivatives.</param>
        /// <param name="inputs">Only null is supported: gradients go to all leaves.</param>
        public void backward(IList<Tensor>? grad_tensors, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            if (grad_tensors is { Count: > 1 })
            {
                throw new ArgumentException("One tensor has one gradient.", nameof(grad_tensors));
            }

            if (inputs is not null)
            {
                throw new ArgumentException("Gradients go to all leaves.", nameof(inputs));
            }

            Tensor? gradient = grad_tensors is { Count: 1 } ? grad_tensors[0] : null;
            Failure.Check(NativeMethods.pl_backward(Owned, gradient?.Handle ?? 0, (retain_graph ?? create_graph) ? 1 : 0, create_graph ? 1 : 0));
            GC.KeepAlive(gradient);
        }

        /// <summary>Whether gradients are kept for this tensor.</summary>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>Keeps the gradient of a tensor that is not a leaf.</summary>
        public void retain_grad()
        {
            Failure.Check(NativeMethods.pl_retain_grad(Owned));
        }

        /// <summary>The same elements outside the graph.</summary>
        public Tensor detach()
        {
            return Ops.detach.Call(this);
        }

        /// <summary>Takes this tensor out of the graph that made it.</summary>
        public Tensor detach_()
        {
            return Ops.detach_.Call(this);
        }

        internal void SetData(Tensor value)
        {
            Failure.Check(NativeMethods.pl_set_data(Owned, value.Owned));
        }
    }
}
