namespace MarketSim.Reports.StudyReports;

/// <summary>How an outcome is drawn: its name with unit, what its values are multiplied by, and how ticks are printed.</summary>
internal sealed record OutcomeAxis(string Label, double Factor, string Format)
{
    /// <summary>The axis of an outcome.</summary>
    /// <param name="outcome">Name of the figure.</param>
    /// <param name="values">Values that are drawn, for the size of the unit.</param>
    /// <param name="language">The language.</param>
    /// <param name="catalog">The scenario's figures; without it kinds stand by their ids.</param>
    public static OutcomeAxis Of(string outcome, IEnumerable<double> values, ReportLanguage language, FigureCatalog? catalog = null)
    {
        string label = FigureText.NameOfYear(outcome, language, catalog);
        double[] finite = [.. values.Where(double.IsFinite)];
        double largest = finite.Length == 0 ? 1 : finite.Max(Math.Abs);
        double span = finite.Length == 0 ? 1 : finite.Max() - finite.Min();
        (string unit, double factor) = FigureText.UnitOf(outcome) switch
        {
            FigureUnit.Share => ("%", 100.0),
            FigureUnit.Money when largest >= 1e9 => ("CNY bn", 1e-9),
            FigureUnit.Money when largest >= 1e6 => ("CNY m", 1e-6),
            FigureUnit.Money => ("CNY", 1.0),
            _ => ("", 1.0),
        };
        return new(unit.Length == 0 || label.Contains(unit, StringComparison.Ordinal) ? label : $"{label}, {unit}", factor, FormatOf((span > 0 ? span : largest) * factor));
    }

    /// <summary>A value as a label prints it.</summary>
    public string Text(double value) => double.IsFinite(value) ? (value * Factor).ToString(Format, CultureInfo.InvariantCulture) : Printed.NoNumber;

    /// <remarks>As many digits as tell ticks apart.</remarks>
    private static string FormatOf(double span) => span switch
    {
        >= 1000 => "#,##0",
        >= 8 => "0",
        >= 0.8 => "0.0",
        >= 0.08 => "0.00",
        _ => "0.000",
    };
}
