namespace MarketSim.Reports.Texts;

/// <summary>Numbers as reports print them, alike on every machine.</summary>
public static class Printed
{
    /// <summary>What stands where there is no number.</summary>
    public const string NoNumber = "–";

    /// <summary>A share in percent.</summary>
    public static string Percent(double share) => double.IsFinite(share)
        ? Number(100.0 * share, Math.Abs(share) is > 0.0 and < 0.095 ? "0.0" : "0") + "%"
        : NoNumber;

    /// <summary>A number.</summary>
    public static string Number(double value, string format = "0.00") =>
        double.IsFinite(value) ? value.ToString(format, CultureInfo.InvariantCulture) : NoNumber;

    /// <summary>A whole number.</summary>
    public static string Number(long value) => value.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>Computing capacity, PFLOPS.</summary>
    public static string Pflops(double pflops) => Number(pflops, "#,##0") + " PFLOPS";

    /// <summary>An amount of money with its unit.</summary>
    /// <param name="yuan">The amount, yuan.</param>
    public static Text Money(double yuan) => new(
        Math.Abs(yuan) switch
        {
            double.NaN => NoNumber,
            >= 1e9 => "CNY " + Number(yuan / 1e9, "#,##0.0") + " bn",
            >= 1e6 => "CNY " + Number(yuan / 1e6, "#,##0.0") + " m",
            _ => "CNY " + Number(yuan, "#,##0"),
        },
        Math.Abs(yuan) switch
        {
            double.NaN => NoNumber,
            >= 1e8 => Number(yuan / 1e8, "#,##0.0") + " 亿元",
            >= 1e4 => Number(yuan / 1e4, "#,##0.0") + " 万元",
            _ => Number(yuan, "#,##0") + " 元",
        });

    /// <summary>An amount of money with its unit, in a language.</summary>
    public static string Money(double yuan, ReportLanguage language) => Money(yuan).In(language);
}
