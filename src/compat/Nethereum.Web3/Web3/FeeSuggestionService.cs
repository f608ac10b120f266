using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Fee1559Suggestions;

namespace Nethereum.Web3;

/// <summary>Ways to choose fees.</summary>
public class FeeSuggestionService(IClient client)
{
    /// <summary>A fixed tip: one request.</summary>
    public SimpleFeeSuggestionStrategy GetSimpleFeeSuggestionStrategy() => new(client);

    /// <summary>The default: past base fees and tips.</summary>
    public TimePreferenceFeeSuggestionStrategy GetTimePreferenceFeeSuggestionStrategy() => new(client);
}
