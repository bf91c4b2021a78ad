namespace MarketSim.Workbench.Charts.Layout;

/// <summary>How values and names are written on charts.</summary>
public static class ChartText
{
    /// <summary>About how wide a text is drawn.</summary>
    public static double Width(string text, double size) => text.Sum(letter => letter >= 0x2E80 ? 1.0 : letter is >= 'A' and <= 'Z' or >= '0' and <= '9' ? 0.6 : letter is ' ' or '.' or ',' or 'i' or 'l' or 't' ? 0.33 : 0.54) * size;

    /// <summary>A text that fits a width; what does not fit is left out and an ellipsis says so.</summary>
    public static string Fit(string text, double size, double width)
    {
        string cut = text;
        while (cut.Length > 1 && Width(cut, size) > width)
        {
            cut = cut[..^(cut[^1] == '…' ? 2 : 1)].TrimEnd() + "…";
        }

        return cut;
    }

    /// <summary>A tick of an axis, with as many digits as tell it from the next one.</summary>
    public static string Tick(double value, double step, ChartFormat format, ReportLanguage language)
    {
        if (format == ChartFormat.Share)
        {
            return (value * 100.0).ToString("F" + Digits(step * 100.0), CultureInfo.InvariantCulture) + "%";
        }

        (double unit, string name) = UnitOf(Math.Max(Math.Abs(value), step), language);
        return value == 0.0 ? "0" : (value / unit).ToString("#,##0." + new string('#', Math.Max(Digits(step / unit), Math.Abs(value / unit) < 1 ? Digits(value / unit) : 0)), CultureInfo.InvariantCulture) + name;
    }

    /// <summary>A value, with some four digits.</summary>
    public static string Value(double value, ChartFormat format, ReportLanguage language)
    {
        if (!double.IsFinite(value))
        {
            return "–";
        }

        if (format == ChartFormat.Share)
        {
            return (value * 100.0).ToString("0.0", CultureInfo.InvariantCulture) + "%";
        }

        (double unit, string name) = UnitOf(value, language);
        double shown = value / unit;
        int digits = shown == 0.0 ? 0 : Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(shown))), 0, 12);
        return shown.ToString("#,##0." + new string('#', digits), CultureInfo.InvariantCulture) + name;
    }

    private static (double Unit, string Name) UnitOf(double value, ReportLanguage language) => (Math.Abs(value), language) switch
    {
        ( >= 1e8, ReportLanguage.Chinese) => (1e8, "亿"),
        ( >= 1e5, ReportLanguage.Chinese) => (1e4, "万"),
        (_, ReportLanguage.Chinese) => (1, ""),
        ( >= 1e9, _) => (1e9, " bn"),
        ( >= 1e6, _) => (1e6, " m"),
        ( >= 1e5, _) => (1e3, "k"),
        _ => (1, ""),
    };

    private static int Digits(double step) => Math.Clamp(-(int)Math.Floor(Math.Log10(Math.Abs(step)) + 1e-9), 0, 12);
}
