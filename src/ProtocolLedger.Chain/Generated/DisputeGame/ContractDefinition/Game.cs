using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.DisputeGame.ContractDefinition
{
    public partial class Game : GameBase { }

    public class GameBase
    {
        [Parameter("tuple", "turn", 1)]
        public virtual Turn Turn { get; set; }
        [Parameter("bytes32", "hash", 2)]
        public virtual byte[] Hash { get; set; }
        [Parameter("bytes32", "root", 3)]
        public virtual byte[] Root { get; set; }
        [Parameter("address", "challenger", 4)]
        public virtual string Challenger { get; set; }
        [Parameter("uint96", "bond", 5)]
        public virtual BigInteger Bond { get; set; }
        [Parameter("address", "referee", 6)]
        public virtual string Referee { get; set; }
        [Parameter("uint96", "fee", 7)]
        public virtual BigInteger Fee { get; set; }
        [Parameter("uint64", "run", 8)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 9)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 10)]
        public virtual ulong Node { get; set; }
        [Parameter("uint40", "refereeEnd", 11)]
        public virtual ulong RefereeEnd { get; set; }
        [Parameter("bool", "feePaid", 12)]
        public virtual bool FeePaid { get; set; }
        [Parameter("bool", "voided", 13)]
        public virtual bool Voided { get; set; }
    }
}
