using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers on the CPU.</summary>
    public class Generator : IDisposable
    {
        private readonly GeneratorHandle handle;

        /// <summary>A generator of its own, seeded.</summary>
        public Generator(ulong seed = 0, Device? device = null) : this(own: true, seed)
        {
            if (device is not null && device.type != DeviceType.CPU)
            {
                Dispose();
                throw new NotSupportedException($"Generators exist for the CPU only, not for {device}.");
            }
        }

        private Generator(bool own, ulong seed)
        {
            handle = new GeneratorHandle(Failure.Check(NativeMethods.pl_generator(own ? 1 : 0, seed)));
        }

        /// <summary>The generator that operators use when none is given.</summary>
        public static Generator Default { get; } = new(own: false, 0);

        internal nint Reference
        {
            get
            {
                ObjectDisposedException.ThrowIf(handle.IsClosed, this);
                return handle.DangerousGetHandle();
            }
        }

        /// <summary>The seed it was last given.</summary>
        public long initial_seed()
        {
            return (long)NativeMethods.pl_generator_current_seed(handle);
        }

        /// <summary>Seeds it.</summary>
        public Generator manual_seed(long seed)
        {
            Failure.Check(NativeMethods.pl_generator_seed(handle, (ulong)seed));
            return this;
        }

        /// <summary>Its state as bytes.</summary>
        public Tensor get_state()
        {
            return Tensor.Adopt(Failure.Check(NativeMethods.pl_generator_state(handle)));
        }

        /// <summary>Sets the state that <see cref="get_state"/> gave.</summary>
        public void set_state(Tensor value)
        {
            ArgumentNullException.ThrowIfNull(value);
            Failure.Check(NativeMethods.pl_generator_set_state(handle, value.Owned));
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Releases the native reference.</summary>
        protected virtual void Dispose(bool disposing)
        {
            if (disposing)
            {
                handle.Dispose();
            }
        }
    }

    /// <summary>Seeds the default generators and returns the CPU's.</summary>
    public static Generator manual_seed(long seed)
    {
        return random.manual_seed(seed);
    }

    /// <summary>Random numbers.</summary>
    public static class random
    {
        /// <summary>Seeds the default generators and returns the CPU's.</summary>
        public static Generator manual_seed(long seed)
        {
            Failure.Check(NativeMethods.pl_manual_seed((ulong)seed));
            return Generator.Default;
        }

        /// <summary>The state of the CPU's default generator.</summary>
        public static Tensor get_rng_state()
        {
            return Generator.Default.get_state();
        }

        /// <summary>Sets the state of the CPU's default generator.</summary>
        public static void set_rng_state(Tensor new_state)
        {
            Generator.Default.set_state(new_state);
        }
    }
}
