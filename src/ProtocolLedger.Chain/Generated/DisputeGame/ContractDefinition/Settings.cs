using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.DisputeGame.ContractDefinition
{
    public partial class Settings : SettingsBase { }

    public class SettingsBase
    {
        [Parameter("uint32", "clockSeconds", 1)]
        public virtual uint ClockSeconds { get; set; }
        [Parameter("uint32", "refereeSeconds", 2)]
        public virtual uint RefereeSeconds { get; set; }
        [Parameter("uint96", "moveCost", 3)]
        public virtual BigInteger MoveCost { get; set; }
        [Parameter("uint16", "burnBps", 4)]
        public virtual ushort BurnBps { get; set; }
        [Parameter("uint8", "stride", 5)]
        public virtual byte Stride { get; set; }
    }
}
