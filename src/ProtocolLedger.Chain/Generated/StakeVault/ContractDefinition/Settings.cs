using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.StakeVault.ContractDefinition
{
    public partial class Settings : SettingsBase { }

    public class SettingsBase
    {
        [Parameter("uint64", "unbondingSeconds", 1)]
        public virtual ulong UnbondingSeconds { get; set; }
        [Parameter("uint64", "jailSeconds", 2)]
        public virtual ulong JailSeconds { get; set; }
        [Parameter("uint16", "proverShareBps", 3)]
        public virtual ushort ProverShareBps { get; set; }
    }
}
