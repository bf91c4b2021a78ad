using MarketSim.Simulator.Screens;

namespace MarketSim.Simulator.Tests.Invocations;

/// <summary>What a command line did.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Out">What it wrote as results.</param>
/// <param name="Error">What it wrote as errors and progress.</param>
internal sealed record Invocation(int Code, string Out, string Error)
{
    /// <summary>Two months of the tiny market: enough for requests, leases and prices, and done in no time.</summary>
    public static readonly string[] TwoMonths = ["--set", "horizon={start: 2023-07-01, end: 2023-08-31}"];

    public static Invocation Of(params string[] args) => Of(new Surroundings { Out = new StringWriter(), Error = new StringWriter() }, CancellationToken.None, args);

    public static Invocation Of(Surroundings here, CancellationToken cancellation, params string[] args)
    {
        int code = CommandLine.InvokeAsync(args, here, cancellation).GetAwaiter().GetResult();
        return new Invocation(code, here.Out.ToString()!, here.Error.ToString()!);
    }

    /// <summary>Runs two months of the tiny market.</summary>
    public static Invocation Run(string folder, params string[] more) => Of(["run", Repository.Tiny, "--out", folder, "--quiet", .. TwoMonths, .. more]);
}
