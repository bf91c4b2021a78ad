using System.Text;
using MarketSim.Scenarios.Traces.Fitting;

namespace MarketSim.Scenarios.Traces;

/// <summary>Writes what was fitted as a piece of a scenario file: to be included by a scenario, or one itself when it includes a scenario.</summary>
/// <remarks>
/// A scenario draws lengths and sizes lognormal, so it is that fit which is written, whichever family fits best; the head of the file says how far off it is. A
/// trace has jobs and a scenario leases: only the shape (sigma) is taken over unless lengths are asked for whole, and sizes in PFLOPS need to know what a card achieves.
/// </remarks>
public sealed record DemandFile
{
    private const double SecondsPerDay = 86_400;
    private const int FewRequests = 30;
    private const string Bounded = "bounded";
    private const string Undetermined = "two different sizes determine no sigma; the scenario's own stays";
    private static readonly RecordShape WorkShape = RecordShape.Of(typeof(WorkType));
    private static readonly RecordShape DemandShape = RecordShape.Of(typeof(DemandInputs));
    private static readonly (string Id, WorkProgram Program)[] ShippedWork =
    [
        ("pre_training", WorkProgram.PreTraining), ("fine_tuning", WorkProgram.FineTuning), ("inference_online", WorkProgram.OnlineInference),
        ("inference_batch", WorkProgram.BatchInference), ("hpc", WorkProgram.Hpc),
    ];

    /// <summary>The fit.</summary>
    public required DemandFit Fit { get; init; }

    /// <summary>Ids of the kinds of work that take the lengths and sizes; at least one.</summary>
    public required IReadOnlyList<string> Work { get; init; }

    /// <summary>The scenario that the file includes, as it is to be written; none if it is to be included alone.</summary>
    public string? Include { get; init; }

    /// <summary>Name of the scenario when it includes one.</summary>
    public string Name { get; init; } = "fitted-demand";

    /// <summary>Whether median and largest length are written too: right where the trace has leases, not jobs.</summary>
    public bool WholeLengths { get; init; }

    /// <summary>What a card of the trace achieves, PFLOPS: median and largest size are then written too.</summary>
    public double? PflopsPerCard { get; init; }

    /// <summary>What of the fit is written; all of it unless less is asked for.</summary>
    public IReadOnlyList<DemandPart> Parts { get; init; } = Enum.GetValues<DemandPart>();

    /// <summary>The kinds of work of a scenario that a format is taken for unless others are asked for; none if the scenario has no such work.</summary>
    public static IReadOnlyList<string> UsualWork(TraceFormat format, IEnumerable<WorkType> work)
    {
        WorkProgram[] programs = ProgramsOf(format);
        return [.. work.Where(kind => programs.Contains(kind.Program)).Select(kind => kind.Id)];
    }

    /// <summary>The same by the ids of the shipped scenarios, for a file that no scenario is known for.</summary>
    public static IReadOnlyList<string> UsualWork(TraceFormat format) =>
        [.. ShippedWork.Where(kind => ProgramsOf(format).Contains(kind.Program)).Select(kind => kind.Id)];

    private static WorkProgram[] ProgramsOf(TraceFormat format) => format switch
    {
        TraceFormat.Philly => [WorkProgram.PreTraining, WorkProgram.FineTuning],
        TraceFormat.Openb => [WorkProgram.OnlineInference, WorkProgram.BatchInference, WorkProgram.Hpc],
        TraceFormat.Azure => [WorkProgram.OnlineInference],
        TraceFormat.Generic => Enum.GetValues<WorkProgram>(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "not a format of traces"),
    };

    /// <summary>What the file does not say as it was fitted, a line each: values that scenarios do not take, and values that the trace does not determine.</summary>
    public IReadOnlyList<string> Cautions()
    {
        string[] cautions = [.. Text().Split('\n')
            .Where(line => line.Contains($"# {Bounded}", StringComparison.Ordinal) || line.Contains(Undetermined, StringComparison.Ordinal))
            .Select(line => line.Trim().TrimStart('#', ' ').Replace("   # ", ", ", StringComparison.Ordinal))
            .Distinct()];
        return Fit.Trace.Count < FewRequests ? [.. cautions, Invariant($"{Fit.Trace.Count} requests are too few to tell one distribution from another; take {FewRequests} or more")] : cautions;
    }

    /// <summary>The file's text.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        foreach (string line in Head())
        {
            text.Append("# ").Append(line).Append('\n');
        }

        text.Append('\n');
        if (Include is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"include: \"{Include.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"\nname: {Name}\n");
        }

        text.Append("demand:\n");
        if (Parts.Contains(DemandPart.Arrivals))
        {
            Arrivals(text);
        }

        if (Parts.Contains(DemandPart.Sizes) || Parts.Contains(DemandPart.Lengths))
        {
            WorkItems(text);
        }

        // A trace of less than a day says nothing of arrivals; a key without a value would not be a mapping.
        return text.ToString().EndsWith("demand:\n", StringComparison.Ordinal) ? text.Replace("demand:\n", "demand: {}\n").ToString() : text.ToString();
    }

    private void WorkItems(StringBuilder text)
    {
        text.Append("  work:\n");
        foreach (string work in Work)
        {
            text.Append(CultureInfo.InvariantCulture, $"    - id: {work}\n");
            if (Parts.Contains(DemandPart.Sizes))
            {
                Sizes(text);
            }

            if (Parts.Contains(DemandPart.Lengths))
            {
                Lengths(text);
            }
        }
    }

    private IEnumerable<string> Head()
    {
        Trace trace = Fit.Trace;
        yield return Invariant($"Fitted by marketsim demand fit to {trace.Count:N0} requests of {Path.GetFileName(trace.File)} ({trace.Format.ToString().ToLowerInvariant()}).");
        if (Fit.Lengths.Of(Family.Lognormal) is { } lognormal)
        {
            FamilyFit best = Fit.Lengths.Fits[0];
            string better = best.Family == Family.Lognormal ? "no other family fits better" : Invariant($"{best.Family} fits better, distance {best.KsDistance:F3}");
            yield return Invariant($"Lengths ({trace.LengthUnit}): lognormal mu {lognormal.First:F3}, sigma {lognormal.Second:F3}, Kolmogorov-Smirnov distance {lognormal.KsDistance:F3}; {better}.");
        }

        if (trace.BadLines > 0)
        {
            yield return Invariant($"{trace.BadLines} lines could not be read and are left out.");
        }

        if (trace.CutAfterLines is { } lines)
        {
            yield return Invariant($"Only the first {lines:N0} lines of the trace were read.");
        }

        yield return !Fit.Sizes.IsDetermined ? $"Sizes ({trace.SizeUnit}): {Undetermined}."
            : Fit.Sizes.Sigma == 0 ? $"Sizes ({trace.SizeUnit}): all alike."
            : Invariant($"Sizes ({trace.SizeUnit}): lognormal mu {Fit.Sizes.Mu:F3}, sigma {Fit.Sizes.Sigma:F3}, distance {Fit.Sizes.KsDistance:F3}.");
        yield return Fit.Arrivals.Days == 0 ? "Arrivals: the trace has no whole day." : Invariant($"Arrivals: {Fit.Arrivals.Days} steady days, daily index of dispersion {(double.IsFinite(Fit.Arrivals.DispersionIndex) ? Fit.Arrivals.DispersionIndex.ToString("F1", CultureInfo.InvariantCulture) : "unknown")}.");
    }

    private void Arrivals(StringBuilder text)
    {
        if (Fit.Arrivals.WeekdayFactors.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  weekday_factors: [{string.Join(", ", Fit.Arrivals.WeekdayFactors.Select(Number))}]   # Monday to Sunday\n");
        }

        if (double.IsFinite(Fit.Arrivals.BurstSigma))
        {
            text.Append("  ").Append(Value(DemandShape, "burst_sigma", Fit.Arrivals.BurstSigma));
        }
    }

    private void Sizes(StringBuilder text)
    {
        if (PflopsPerCard is { } pflops)
        {
            text.Append("      ").Append(Value(WorkShape, "median_pflops", Math.Exp(Fit.Sizes.Mu) * pflops));
            text.Append("      ").Append(Value(WorkShape, "max_pflops", Math.Max(Fit.Sizes.Largest, Math.Exp(Fit.Sizes.Mu)) * pflops));
        }

        text.Append("      ").Append(Fit.Sizes.IsDetermined ? Value(WorkShape, "size_sigma", Fit.Sizes.Sigma) : $"# size_sigma: {Undetermined}\n");
    }

    private void Lengths(StringBuilder text)
    {
        FamilyFit? lognormal = Fit.Lengths.Of(Family.Lognormal);
        if (WholeLengths)
        {
            double median = (lognormal is null ? Fit.Lengths.Median : Math.Exp(lognormal.First)) / SecondsPerDay;
            text.Append("      ").Append(Value(WorkShape, "median_days", median));
            text.Append("      ").Append(Value(WorkShape, "max_days", Math.Max(Math.Max(1, median), Math.Ceiling(Fit.Lengths.Largest / SecondsPerDay))));
        }

        text.Append("      ").Append(Value(WorkShape, "length_sigma", lognormal?.Second ?? 0));
    }

    /// <summary>A key with its value. A value beyond what scenarios take is bounded, and the line says so.</summary>
    private static string Value(RecordShape record, string key, double fitted)
    {
        double written = record.Find(key)?.Range is var (least, most) ? Math.Clamp(fitted, least, most) : fitted;
        return written == fitted
            ? Invariant($"{key}: {Number(written)}\n")
            : Invariant($"{key}: {Number(written)}   # {Bounded}: {Number(fitted)} was fitted, and scenarios take no {(written > fitted ? "less" : "more")}\n");
    }

    /// <summary>Four significant digits: the fits are not better known than that.</summary>
    private static string Number(double value) => value == 0 ? "0" : double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString("0.##########", CultureInfo.InvariantCulture);
}
