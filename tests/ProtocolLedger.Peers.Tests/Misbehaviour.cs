namespace ProtocolLedger.Peers.Tests;

/// <summary>The ways in which a peer can be broken or hostile.</summary>
public enum Misbehaviour
{
    /// <summary>Shows another certificate than the one on chain.</summary>
    WrongCertificate,

    /// <summary>Announces all, sends half, and says that was it.</summary>
    Truncated,

    /// <summary>Announces the right length and sends more.</summary>
    Oversized,

    /// <summary>Announces more than is allowed.</summary>
    AnnouncesTooMuch,

    /// <summary>Sends the right number of other bytes.</summary>
    WrongData,

    /// <summary>Ends the call without a message.</summary>
    SaysNothing,

    /// <summary>Takes the call and never answers.</summary>
    Hangs,

    /// <summary>Goes quiet after half.</summary>
    StallsMidway,

    /// <summary>Never quiet, but would take hours.</summary>
    DripFeeds,

    /// <summary>Breaks off after half.</summary>
    DisconnectsMidway,

    /// <summary>Sends other bytes and breaks off after half.</summary>
    WrongDataAndDisconnects,

    /// <summary>Answers with an internal error.</summary>
    Fails,

    /// <summary>Says that it hasn't got anything.</summary>
    HasNothing,

    /// <summary>Nobody listens on the port.</summary>
    Refuses,

    /// <summary>Accepts connections and closes them at once.</summary>
    HangsUp,

    /// <summary>Answers the TLS hello with something else.</summary>
    NoTls,

    /// <summary>TLS with the right certificate, and then no HTTP/2.</summary>
    NoHttp2,
}
