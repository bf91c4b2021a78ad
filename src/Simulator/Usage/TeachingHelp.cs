using System.CommandLine.Help;
using System.CommandLine.Invocation;
using MarketSim.Simulator.Studies;

namespace MarketSim.Simulator.Usage;

/// <summary>The help of a command, with examples after it.</summary>
internal sealed class TeachingHelp : SynchronousCommandLineAction
{
    private const int Width = 110;
    private readonly HelpAction _inner;
    private readonly IReadOnlyList<IStudyKind> _kinds;

    public TeachingHelp(HelpAction inner, IReadOnlyList<IStudyKind> kinds)
    {
        (_inner, _kinds) = (inner, kinds);
        _inner.MaxWidth = Width;
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = _inner.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach ((string example, string meaning) in Examples.Of(parseResult.CommandResult.Command, _kinds))
        {
            output.WriteLine($"  # {meaning}");
            output.WriteLine($"  {example}");
        }

        if (parseResult.CommandResult.Command is RootCommand)
        {
            output.WriteLine();
            output.WriteLine("Exit codes: 0 fine, 1 the run failed, 2 bad input or usage, 130 interrupted (finished days are kept).");
        }

        output.WriteLine();
        return code;
    }
}
