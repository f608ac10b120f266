using ProtocolLedger.Core;
using ProtocolLedger.Node;

namespace ProtocolLedger.Attacks.Conducts;

/// <summary><see cref="Misbehaviour.Withholder"/>.</summary>
internal sealed class WithholderConduct : NodeConduct
{
    public override bool Publishes => false;
}

/// <summary><see cref="Misbehaviour.FalseAccuser"/>.</summary>
internal sealed class FalseAccuserConduct : NodeConduct
{
    public override bool Accuses(bool holds) => true;
}

/// <summary><see cref="Misbehaviour.SilentJuror"/>.</summary>
internal sealed class SilentJurorConduct : NodeConduct
{
    public override Hash32? Vote(Hash32 right) => null;
}

/// <summary><see cref="Misbehaviour.LyingJuror"/>.</summary>
internal sealed class LyingJurorConduct : NodeConduct
{
    public override Hash32? Vote(Hash32 right) => Hash32.Sha256(right.AsSpan());
}
