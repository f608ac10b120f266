using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests;

/// <summary>What a wrong command line gets.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("frobnicate", "frobnicate", "pledger --help")]
    [InlineData("node", "Required command", "pledger node --help")]
    [InlineData("node run", "--config", "pledger node run --help")]
    [InlineData("node run --config x --fast", "--fast", "pledger node run --help")]
    [InlineData("demo --workers many", "'many' is not a whole number, as --workers takes it.", "pledger demo --help")]
    [InlineData("stake 1.5 --node 1 --config x", "'1.5' is not a whole number.", "pledger stake --help")]
    [InlineData("vote 1 perhaps --config x", "'perhaps' is not one of its values. Did you mean one of the following? Abstain; Against; For", "pledger vote --help")]
    [InlineData("propose extend-mandate --until soon --rounds 9 --why x --config x", "'soon' is not a time such as", "pledger propose extend-mandate --help")]
    [InlineData("vote", "Required argument", "pledger vote --help")]
    public async Task Run_WrongCommandLine_SaysWhereHelpIs(string line, string says, string help)
    {
        Refusal.Check(await Pledger.RunAsync(line.Split(' ')), ExitCode.Usage, says, help);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    [InlineData("node run --help")]
    [InlineData("--version")]
    public async Task Run_AskedForHelp_AnswersOnStandardOutput(string line)
    {
        PledgerResult result = await Pledger.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.True(result.Code == 0, result.All);
        Assert.NotEmpty(result.Output);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task Keys_NewThenShow_SameAddressAndNeverOverwritten()
    {
        using TestKit.TempDirectory folder = new();
        await File.WriteAllTextAsync(folder.At("key.password"), "correct horse\n", TestContext.Current.CancellationToken);

        PledgerResult made = await Pledger.RunAsync("keys", "new", folder.At("key.json"), "--password-file", folder.At("key.password"));
        PledgerResult shown = await Pledger.RunAsync("keys", "show", folder.At("key.json"));
        PledgerResult again = await Pledger.RunAsync("keys", "new", folder.At("key.json"));

        Assert.True(made.Code == 0, made.All);
        Assert.Equal(made.Output, shown.Output);
        Refusal.Check(again, ExitCode.KeyOrPassword, "never overwritten");
    }
}
