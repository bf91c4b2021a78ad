namespace MarketSim.Workbench.Studies;

/// <summary>A study as a form has it: texts that need not be right yet.</summary>
public sealed class StudyDraft
{
    /// <summary>The command that is to carry it out.</summary>
    public string Kind { get; set; } = "sweep";

    /// <summary>Short name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Title; may be empty.</summary>
    public string Title { get; set; } = "";

    /// <summary>The baseline, as <see cref="StudyShelf.Scenarios"/> names it.</summary>
    public string Baseline { get; set; } = "";

    /// <summary>Changes of the baseline, a line each.</summary>
    public string Set { get; set; } = "";

    /// <summary>Seeds of each point.</summary>
    public string Replicates { get; set; } = "4";

    /// <summary>What varies.</summary>
    public List<FactorDraft> Factors { get; } = [new()];

    /// <summary>Names of the figures that are examined.</summary>
    public List<string> Outcomes { get; } = [];

    /// <summary>Design of a sweep: <c>grid</c>, <c>sobol</c>, <c>latin_hypercube</c> or <c>random</c>.</summary>
    public string Design { get; set; } = "grid";

    /// <summary>Points of a design other than a grid.</summary>
    public string Points { get; set; } = "64";

    /// <summary>Method of a sensitivity analysis: <c>morris</c> or <c>sobol</c>.</summary>
    public string Method { get; set; } = "morris";

    /// <summary>Trajectories of a screening, rows of Sobol indices.</summary>
    public string Rows { get; set; } = "10";

    /// <summary>Whose welfare a plan is for.</summary>
    public string Place { get; set; } = "nation";

    /// <summary>Facts that a calibration fits, with commas between.</summary>
    public string Facts { get; set; } = "F15";

    /// <summary>The form that a reader begins with.</summary>
    /// <param name="kind">The command that is to carry the study out.</param>
    /// <param name="scenarios">The scenarios; the national one is taken if it is there.</param>
    public static StudyDraft Of(string kind, IReadOnlyList<string> scenarios) => new()
    {
        Kind = kind,
        Baseline = scenarios.FirstOrDefault(scenario => scenario.StartsWith("national", StringComparison.Ordinal)) ?? (scenarios.Count > 0 ? scenarios[0] : ""),
    };
}

/// <summary>A factor as a form has it.</summary>
public sealed class FactorDraft
{
    /// <summary>Name of its column; may be empty.</summary>
    public string Name { get; set; } = "";

    /// <summary>Path of the value.</summary>
    public string Path { get; set; } = "";

    /// <summary>Whether it is a range, and not values.</summary>
    public bool IsRange { get; set; }

    /// <summary>Values with commas between.</summary>
    public string Values { get; set; } = "";

    /// <summary>Start of the range.</summary>
    public string From { get; set; } = "";

    /// <summary>End of the range.</summary>
    public string To { get; set; } = "";

    /// <summary>Values on a grid.</summary>
    public string Steps { get; set; } = "5";

    /// <summary>Whether values are whole numbers.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Part in a plan: <c>lever</c>, <c>future</c>, <c>parameter</c> or <c>choice</c>.</summary>
    public string Part { get; set; } = "choice";
}
