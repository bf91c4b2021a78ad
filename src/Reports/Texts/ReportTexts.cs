using System.Globalization;
using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Reports.Figures;

namespace MarketSim.Reports.Texts;

/// <summary>What reports say, in one language. Numbers are printed alike on every machine.</summary>
public abstract class ReportTexts
{
    /// <summary>What stands where there is no number.</summary>
    public const string NoNumber = "–";

    private protected ReportTexts()
    {
    }

    /// <summary>The language.</summary>
    public abstract ReportLanguage Language { get; }

    /// <summary>The language's code in HTML.</summary>
    public abstract string HtmlCode { get; }

    /// <summary>A fixed word.</summary>
    public string this[Word word] => Words[word];

    /// <summary>The fixed words.</summary>
    internal abstract IReadOnlyDictionary<Word, string> Words { get; }

    /// <summary>Names of figures.</summary>
    internal abstract IReadOnlyDictionary<string, string> FigureLabels { get; }

    /// <summary>The texts of a language.</summary>
    public static ReportTexts In(ReportLanguage language) => language == ReportLanguage.Chinese ? Chinese.Texts : English.Texts;

    /// <summary>Name of an owner type.</summary>
    public abstract string Of(OwnerType owner);

    /// <summary>Name of a segment, as the subject of a sentence.</summary>
    public abstract string Of(Segment segment);

    /// <summary>Name of an obstacle, as a cause.</summary>
    public abstract string Of(Obstacle cause);

    /// <summary>Name of a kind of work.</summary>
    public abstract string Of(WorkType work);

    /// <summary>A fact in this language.</summary>
    public abstract string Of(FactResult fact);

    /// <summary>What a fact's figures should be.</summary>
    public abstract string Target(FactResult fact);

    /// <summary>What is measured for a fact.</summary>
    public abstract string Metric(FactResult fact);

    /// <summary>Why a fact was not evaluated; empty when it was.</summary>
    public abstract string Note(FactResult fact);

    /// <summary>A province in this language.</summary>
    public abstract string Province(string id, Gazetteer names);

    /// <summary>Title of the scenario.</summary>
    public abstract string Title(Gazetteer names);

    /// <summary>Answer to question 1.</summary>
    public abstract string Say(TightnessAnswer answer);

    /// <summary>Answer to question 2.</summary>
    public abstract string Say(MatchAnswer answer);

    /// <summary>Answer to question 3.</summary>
    public abstract string Say(IdleAnswer answer);

    /// <summary>Answer to question 4.</summary>
    public abstract string Say(PaybackAnswer answer);

    /// <summary>Answer to question 5.</summary>
    public abstract string Say(QualityAnswer answer);

    /// <summary>How the facts stand, in a sentence.</summary>
    public abstract string Say(int passed, int failed, int notEvaluated);

    /// <summary>An amount of money with its unit.</summary>
    public abstract string Money(double yuan);

    /// <summary>Name of a figure with its unit.</summary>
    public string Figure(string name) => FigureLabels.TryGetValue(name, out string? label) ? label : name;

    /// <summary>Name of a figure that may end in a year, which is then set apart: <c>Sold share · 2024</c>.</summary>
    public string FigureOfYear(string name)
    {
        (string figure, int? year) = Headlines.Split(name);
        return year is null ? Figure(name) : FormattableString.Invariant($"{Figure(figure)} · {year}");
    }

    /// <summary>A figure's value, as its kind is printed.</summary>
    public string Value(string name, double value) => !double.IsFinite(value)
        ? NoNumber
        : FigureNames.KindOf(name) switch
        {
            FigureKind.Share => Percent(value),
            FigureKind.Ratio => Number(value, "0.00"),
            FigureKind.Years => Number(value, "0.0"),
            FigureKind.Money => Money(value),
            _ => Number(value, "#,##0"),
        };

    /// <summary>A share in percent.</summary>
    public static string Percent(double share) => double.IsFinite(share)
        ? Number(100.0 * share, Math.Abs(share) is > 0.0 and < 0.095 ? "0.0" : "0") + "%"
        : NoNumber;

    /// <summary>A number.</summary>
    public static string Number(double value, string format = "0.00") =>
        double.IsFinite(value) ? value.ToString(format, CultureInfo.InvariantCulture) : NoNumber;

    /// <summary>A whole number.</summary>
    public static string Number(long value) => value.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>How a fact stands.</summary>
    public string Of(FactStatus status) => this[status switch
    {
        FactStatus.Pass => Word.Pass,
        FactStatus.Fail => Word.Fail,
        _ => Word.NotEvaluated,
    }];

    /// <summary>Whether the model was calibrated to a fact.</summary>
    public string Of(FactBasis basis) => this[basis == FactBasis.Calibrated ? Word.Calibrated : Word.HeldOut];

    /// <summary>The heading of a question, 1 to 5.</summary>
    public string Question(int number) => this[Word.Question1 + (number - 1)];

    private protected static bool Known(double value) => double.IsFinite(value);
}
