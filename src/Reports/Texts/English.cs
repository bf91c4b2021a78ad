using System.Globalization;
using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Reports.Figures;

namespace MarketSim.Reports.Texts;

/// <summary>Reports in English.</summary>
internal sealed class English : ReportTexts
{
    private English()
    {
    }

    internal static English Texts { get; } = new();

    public override ReportLanguage Language => ReportLanguage.English;

    public override string HtmlCode => "en";

    internal override IReadOnlyDictionary<Word, string> Words => EnglishWords.All;

    internal override IReadOnlyDictionary<string, string> FigureLabels => EnglishWords.Figures;

    public override string Of(OwnerType owner) => owner switch
    {
        OwnerType.HeadFirm => "Head firms",
        OwnerType.Market => "Market-built",
        OwnerType.University => "Universities and institutes",
        OwnerType.LocalGovernment => "Local governments",
        _ => "Telecom operators",
    };

    public override string Of(Segment segment) => segment switch
    {
        Segment.HeadFirm => "Head firms",
        Segment.University => "Universities",
        Segment.Sme => "Small and medium firms",
        Segment.Government => "Government bodies",
        _ => "Startups",
    };

    public override string Of(Obstacle cause) => cause switch
    {
        Obstacle.NoDemand => "no demand",
        Obstacle.NoCapacity => "not enough free cards",
        Obstacle.UnknownSeller => "seller unknown, unclear positioning",
        Obstacle.Remote => "too remote",
        Obstacle.OverBudget => "price too high",
        Obstacle.Software => "software unfit",
        Obstacle.Interconnect => "interconnect too small",
        Obstacle.Hardware => "hardware unfit",
        Obstacle.DeploymentCost => "deployment cost",
        Obstacle.EffectiveCost => "lost on effective cost",
        _ => "kept by the owner",
    };

    public override string Of(WorkType work) => work switch
    {
        WorkType.PreTraining => "Pre-training",
        WorkType.FineTuning => "Fine-tuning",
        WorkType.InferenceOnline => "On-line inference",
        WorkType.InferenceBatch => "Batch inference",
        _ => "HPC",
    };

    public override string Target(FactResult fact) => fact.Target;

    public override string Metric(FactResult fact) => fact.Metric;

    public override string Note(FactResult fact) => fact.Note;

    public override string Of(FactResult fact) => fact.Fact;

    public override string Province(string id, Gazetteer names) =>
        string.Concat(id.Select((letter, index) => index > 0 && char.IsUpper(letter) ? " " + letter : letter.ToString()));

    public override string Title(Gazetteer names) => names.Title.Length > 0 ? names.Title : names.Name;

    public override string Money(double yuan) => Math.Abs(yuan) switch
    {
        double.NaN => NoNumber,
        >= 1e9 => "CNY " + Number(yuan / 1e9, "#,##0.0") + " bn",
        >= 1e6 => "CNY " + Number(yuan / 1e6, "#,##0.0") + " m",
        _ => "CNY " + Number(yuan, "#,##0"),
    };

    public override string Say(TightnessAnswer answer)
    {
        string year = Year(answer.Year);
        string state = answer.Balance switch
        {
            Balance.Unknown => $"In {year} no data-center cards were asked for, so nothing can be said about how tight they are.",
            Balance.Scarce => $"Cards are short: in {year} {Number(answer.Ratio)} times what was wanted came to the market{Before(answer)}.",
            Balance.Even => $"Cards are neither short nor plentiful: in {year} {Number(answer.Ratio)} times what was wanted came to the market{Before(answer)}.",
            _ => $"Cards are in good supply: in {year} {Number(answer.Ratio)} times what was wanted came to the market{Before(answer)}.",
        };
        return state + Prices(answer);
    }

    public override string Say(MatchAnswer answer)
    {
        if (!Known(answer.FailedShare))
            return $"In {Year(answer.Year)} no request was closed, so supply and demand cannot be compared.";
        string verdict = answer.FailedShare switch
        {
            < 0.10 => "Supply and demand match well",
            < 0.30 => "Supply and demand match in part",
            _ => "Supply and demand do not match",
        };
        string trend = Answer.DirectionOf(answer.FailedShare - answer.FailedShareBefore) switch
        {
            Direction.Up => $", more than the {Percent(answer.FailedShareBefore)} of {Year(answer.Year - 1)}",
            Direction.Down => $", down from {Percent(answer.FailedShareBefore)} in {Year(answer.Year - 1)}",
            Direction.Flat => $", as in {Year(answer.Year - 1)}",
            _ => "",
        };
        string reason = answer.MainReason is { } main ? $", most often because of: {Of(main)} ({Percent(answer.MainReasonShare)} of failures)" : "";
        return $"{verdict}: in {Year(answer.Year)} {Percent(answer.FailedShare)} of requests ended without a lease{trend}{reason}." + Segments(answer) + Projects(answer);
    }

    public override string Say(IdleAnswer answer)
    {
        if (!Known(answer.IdleShare))
            return $"In {Year(answer.Year)} no center was in operation.";
        string verdict = answer.IdleShare switch
        {
            < 0.20 => "Idle capacity is rare",
            < 0.50 when answer.ProvincesMostlyIdle * 2 < Math.Max(1, answer.Provinces) => "Idle capacity is real, but not general",
            < 0.50 => "Idle capacity is widespread",
            _ => "Idle capacity is the rule",
        };
        string text = $"{verdict}: in {Year(answer.Year)} {Percent(answer.IdleShare)} of card-days found no use";
        if (Known(answer.MarketIdleShare))
            text += $", {Percent(answer.MarketIdleShare)} in market-built centers";
        if (answer.Sold.Count > 1)
        {
            text += $"; take-up runs from {Percent(answer.Sold[0].Share)} ({Lower(Of(answer.Sold[0].Owner))}) to {Percent(answer.Sold[^1].Share)} "
                + $"({Lower(Of(answer.Sold[^1].Owner))})";
        }

        text += ".";
        if (answer.Provinces > 0)
            text += $" Market-built centers idle more than half in {answer.ProvincesMostlyIdle} of {answer.Provinces} provinces.";
        if (answer.Causes.Count > 0)
            text += $" Largest causes: {string.Join(", ", answer.Causes.Take(3).Select(cause => $"{Of(cause.Cause)} ({Percent(cause.Share)})"))}.";
        return text;
    }

    public override string Say(PaybackAnswer answer)
    {
        if (answer.All.Centers == 0)
            return "No market-built center opened during the run, so there is no payback to speak of.";
        if (answer.All.Recovering == 0)
            return $"None of the {answer.All.Centers} market-built centers that opened recovers its cost, nor is projected to.";
        string text = $"A market-built center that recovers its cost does so {Number(answer.All.MedianYears, "0.0")} years after opening (median)";
        double gain = answer.WithoutAnchor.MedianYears - answer.WithAnchor.MedianYears;
        if (Known(gain))
        {
            string verdict = Answer.DirectionOf(gain, 0.1) switch
            {
                Direction.Up => "an anchor tenant shortens that",
                Direction.Down => "an anchor tenant does not shorten that",
                _ => "an anchor tenant makes little difference",
            };
            text += $"; {verdict}: {Number(answer.WithAnchor.MedianYears, "0.0")} years with one, {Number(answer.WithoutAnchor.MedianYears, "0.0")} without";
        }

        text += ".";
        return answer.All.NeverShare > 0.0
            ? text + $" {Percent(answer.All.NeverShare)} of the {answer.All.Centers} centers that opened never get there on present cash flows."
            : text + $" All {answer.All.Centers} centers that opened get there, or are projected to.";
    }

    public override string Say(QualityAnswer answer)
    {
        if (!Known(answer.Sold))
            return $"In {Year(answer.Year)} no center was in operation, so nothing was achieved.";
        double whole = answer.Sold * answer.Busy;
        string growth = Answer.DirectionOf(answer.Growth) switch
        {
            Direction.Up => $"Capacity grew {Percent(answer.Growth)} in {Year(answer.Year)}, to {Pflops(answer.Capacity)}; ",
            Direction.Down => $"Capacity shrank {Percent(-answer.Growth)} in {Year(answer.Year)}, to {Pflops(answer.Capacity)}; ",
            _ => $"Capacity stood at {Pflops(answer.Capacity)} at the end of {Year(answer.Year)}; ",
        };
        string use = $"of each card-day {Percent(answer.Sold)} was sold, kernels ran in {Percent(whole)}, and work that was sold reached {Percent(answer.Achieved)} of theory.";
        string gap = Known(answer.LowShare)
            ? $" {Percent(answer.LowShare)} of the card-days sold delivered under a tenth of theory."
            : "";
        string later = Answer.DirectionOf(answer.AchievedLast - answer.Achieved) switch
        {
            _ when answer.LastYear <= answer.Year => "",
            Direction.Up => $" Quality follows: the achieved share rises to {Percent(answer.AchievedLast)} by {Year(answer.LastYear)}.",
            Direction.Down => $" Quality does not follow: the achieved share falls to {Percent(answer.AchievedLast)} by {Year(answer.LastYear)}.",
            Direction.Flat => $" Quality stands still: the achieved share is {Percent(answer.AchievedLast)} in {Year(answer.LastYear)}.",
            _ => "",
        };
        return growth + use + gap + later;
    }

    public override string Say(int passed, int failed, int notEvaluated) =>
        $"Facts reproduced: {passed}; missed: {failed}; not evaluated in this run: {notEvaluated}.";

    private static string Before(TightnessAnswer answer) => answer.Trend switch
    {
        Direction.Up => $", after {Number(answer.RatioBefore)} in {Year(answer.Year - 1)}: supply has eased",
        Direction.Down => $", after {Number(answer.RatioBefore)} in {Year(answer.Year - 1)}: supply has tightened",
        Direction.Flat => $", much as in {Year(answer.Year - 1)}",
        _ => "",
    };

    private static string Prices(TightnessAnswer answer)
    {
        string text = "";
        if (Known(answer.PriceOverCost))
        {
            string premium = Percent(Math.Abs(answer.PriceOverCost - 1.0));
            text = answer.PriceOverCost >= 1.0 ? $" They sold {premium} above the sellers' cost line" : $" They sold {premium} below the sellers' cost line";
            text += Answer.DirectionOf(answer.SummerChange) switch
            {
                Direction.Up => $"; prices rose {Percent(answer.SummerChange)} over the summer",
                Direction.Down => $"; prices fell {Percent(-answer.SummerChange)} over the summer",
                Direction.Flat => "; prices hardly moved over the summer",
                _ => "",
            };
            text += Answer.DirectionOf(answer.SeptemberChange, 0.002) switch
            {
                _ when !Known(answer.SummerChange) => "",
                Direction.Up => $" and rose {Percent(answer.SeptemberChange)} in September",
                Direction.Down => $" and fell {Percent(-answer.SeptemberChange)} in September",
                Direction.Flat => " and held in September",
                _ => "",
            };
            text += ".";
        }

        return text;
    }

    private string Segments(MatchAnswer answer)
    {
        if (answer is not { Worst: { } worst, Best: { } best } || worst == best)
            return "";
        return $" {Of(worst)} are the shortest ({Percent(answer.WorstShare)} of the work they asked for unmet), {Lower(Of(best))} the best served ({Percent(answer.BestShare)}).";
    }

    private static string Projects(MatchAnswer answer) => answer.Announced == 0
        ? ""
        : $" Of {answer.Announced} projects announced by the end of {Year(answer.Year)}, {answer.Opened} ({Percent(Means.Share(answer.Opened, answer.Announced))}) had opened.";

    private static string Pflops(double pflops) => Number(pflops, "#,##0") + " PFLOPS";

    private static string Lower(string text) => string.Concat(text[..1].ToLowerInvariant(), text.AsSpan(1));

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
