using System.Text.Json;
using MarketSim.Reports.Demand;
using MarketSim.Scenarios;
using MarketSim.Scenarios.Traces;
using MarketSim.Scenarios.Traces.Fitting;
using MarketSim.Scenarios.Traces.Reading;

namespace MarketSim.Simulator.Demand;

/// <summary>Options of <c>marketsim demand fit</c>, and its execution.</summary>
internal sealed class TraceFitting(Surroundings here)
{
    public required string File { get; init; }

    public TraceFormat? Format { get; init; }

    public string? Only { get; init; }

    public IReadOnlyList<string> Work { get; init; } = [];

    public IReadOnlyList<DemandPart> Parts { get; init; } = [];

    public string? Include { get; init; }

    public bool WholeLengths { get; init; }

    public double? PflopsPerCard { get; init; }

    public string? Out { get; init; }

    public bool Force { get; init; }

    public bool Json { get; init; }

    /// <summary>Fits the trace, writes both files and prints the fit.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        string output = Out ?? $"demand-{Path.GetFileNameWithoutExtension(File)}.yaml";
        RefuseToReplace(output);
        TraceResult read = TraceReader.Read(File, Format, Choice());
        TellTrouble(read);
        if (read.Trace is not { } trace || Kinds(trace.Format) is not { } kinds)
        {
            return ExitCode.BadInput;
        }

        if (!trace.HasTime && (WholeLengths || PflopsPerCard is not null))
        {
            throw new BadInputException($"{File}: its lengths and sizes are {trace.LengthUnit}, which are neither days nor PFLOPS; leave out --whole-lengths and --pflops-per-card");
        }

        DemandFit fit = DemandFit.Of(trace);
        var demand = new DemandFile
        {
            Fit = fit,
            Work = kinds,
            Parts = Parts.Count > 0 ? Parts : Enum.GetValues<DemandPart>(),
            Include = Include is null ? null : Relative(Include, output),
            Name = NameOf(output),
            WholeLengths = WholeLengths,
            PflopsPerCard = PflopsPerCard,
        };
        DemandFitFiles.Write(output, demand);
        here.Out.Write(Json ? JsonSerializer.Serialize(fit, RunJson.Options) + "\n" : DemandFitText.Write(fit));
        if (!Json)
        {
            here.Out.WriteLine();
            here.Out.WriteLine($"demand file: {output}");
            here.Out.WriteLine($"picture: {DemandFitFiles.PictureOf(output)}");
        }

        foreach (string caution in demand.Cautions())
        {
            here.Error.WriteLine($"caution: {caution}");
        }

        return ExitCode.Fine;
    }

    /// <summary>Tells why there is no trace, or which of its lines are left out.</summary>
    private void TellTrouble(TraceResult read)
    {
        if (read.Trace is not { } trace)
        {
            ScenarioIntake.Tell(new LoadResult(null, read.Diagnostics), here);
            return;
        }

        foreach (Diagnostic left in read.Diagnostics)
        {
            here.Error.WriteLine($"left out: {left}");
        }

        if (trace.BadLines > 0)
        {
            here.Error.WriteLine(Invariant($"caution: {trace.BadLines} of {trace.BadLines + trace.Count + trace.LeftOut.Values.Sum()} lines could not be read and are left out."));
        }

        if (trace.CutAfterLines is { } lines)
        {
            here.Error.WriteLine(Invariant($"caution: only the first {lines:N0} lines were read; split the file to use the rest."));
        }
    }

    private (string Column, string Value)? Choice()
    {
        if (Only is null)
        {
            return null;
        }

        int sign = Only.IndexOf('=', StringComparison.Ordinal);
        return sign > 0 ? (Only[..sign], Only[(sign + 1)..]) : throw new BadInputException($"--only: '{Only}' names no column and value; allowed: column=value, such as num_gpus=1");
    }

    private void RefuseToReplace(string output)
    {
        foreach (string file in new[] { output, DemandFitFiles.PictureOf(output) }.Where(file => !Force && System.IO.File.Exists(file)))
        {
            throw new BadInputException($"{file} is there already; allowed: --force, or another --out");
        }
    }

    /// <summary>The kinds of work requested, or else the format's usual kinds that the included scenario has. Null if that scenario has errors, which are then reported.</summary>
    private IReadOnlyList<string>? Kinds(TraceFormat format)
    {
        if (Include is null)
        {
            return Work.Count > 0 ? [.. Work.Distinct()] : DemandFile.UsualWork(format);
        }

        if (ScenarioIntake.Load(Include, [], null, here) is not { } scenario)
        {
            return null;
        }

        string[] known = [.. scenario.Demand.Work.Select(work => work.Id)];
        IReadOnlyList<string> wanted = Work.Count > 0 ? [.. Work.Distinct()] : DemandFile.UsualWork(format, scenario.Demand.Work);
        return wanted.Count > 0 && wanted.All(known.Contains)
            ? wanted
            : throw new BadInputException($"{Include} has not all kinds of work that are to take the fit; allowed: {string.Join(", ", known)}");
    }

    private static string Relative(string include, string output) =>
        Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(output))!, Path.GetFullPath(include)).Replace('\\', '/');

    /// <summary>A scenario name made from a file name.</summary>
    private static string NameOf(string output)
    {
        const int Longest = 64;
        string name = string.Concat(Path.GetFileNameWithoutExtension(output).ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')).TrimStart('-', '_', '.');
        return name.Length == 0 ? "fitted-demand" : name[..Math.Min(Longest, name.Length)];
    }
}
