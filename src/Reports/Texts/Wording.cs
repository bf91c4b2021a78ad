namespace MarketSim.Reports.Texts;

/// <summary>Sentences that stand where they are used, in both languages side by side.</summary>
/// <param name="Language">The language that is wanted.</param>
public readonly record struct Wording(ReportLanguage Language)
{
    /// <summary>The one in the language that is wanted.</summary>
    public string this[string english, string chinese] => Language == ReportLanguage.Chinese ? chinese : english;
}
