using MarketSim.Market.Books;
using MarketSim.Market.Setting;
using MarketSim.Reports.Answers;
using MarketSim.Reports.Runs;
using MarketSim.Studies.Facts;

namespace MarketSim.Reports.Figures;

/// <summary>Everything that a report is made from, worked out once.</summary>
public sealed class ReportData
{
    /// <summary>Works out the figures of a run.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="record">The record.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="large">Counts of the large tables.</param>
    /// <param name="names">The scenario's names and figures; those of the manifest's scenario if none.</param>
    public ReportData(RunManifest manifest, RunRecord record, IReadOnlyList<FactResult> facts, LargeTables large, Gazetteer? names = null)
    {
        Manifest = manifest;
        Record = record;
        Facts = [.. facts.OrderBy(fact => fact.Id, StringComparer.Ordinal)];
        Large = large;
        Names = names ?? new Gazetteer(manifest.Scenario);
        Months = NationalPeriod.Months(record.National);
        CardMonths = CardMonth.Of(record.Cards, Names);
        Years = YearFigures.Of(record, Names);
        FocusYear = RunCalendar.FocusYear(record);
        Losses = PerformanceLoss.Of(manifest.Scenario, record.Centers, large);
    }

    /// <summary>The manifest.</summary>
    public RunManifest Manifest { get; }

    /// <summary>The record.</summary>
    public RunRecord Record { get; }

    /// <summary>The facts, by id.</summary>
    public IReadOnlyList<FactResult> Facts { get; }

    /// <summary>Counts of the large tables.</summary>
    public LargeTables Large { get; }

    /// <summary>Names from the scenario.</summary>
    public Gazetteer Names { get; }

    /// <summary>The nation by month.</summary>
    public IReadOnlyList<NationalPeriod> Months { get; }

    /// <summary>The card market by month.</summary>
    public IReadOnlyList<CardMonth> CardMonths { get; }

    /// <summary>The figures by year.</summary>
    public IReadOnlyList<YearFigures> Years { get; }

    /// <summary>From theory to what leases achieve, by card and kind of work; empty when the scenario is not one that this version reads.</summary>
    public IReadOnlyList<PerformanceLoss> Losses { get; }

    /// <summary>The year that answers are about; 0 when nothing was simulated.</summary>
    public int FocusYear { get; }

    /// <summary>Question 1.</summary>
    public TightnessAnswer Tightness => new(
        FocusYear,
        Figure("card_supply_over_demand"),
        Figure("card_supply_over_demand", -1),
        Figure("card_price_over_cost"),
        IndexIn(8) / IndexIn(5) - 1.0,
        IndexIn(9) / IndexIn(8) - 1.0);

    /// <summary>Question 2.</summary>
    public MatchAnswer Match
    {
        get
        {
            (Kind Segment, double Share)[] unmet =
                [.. Record.Kinds.Segments.Select(segment => (segment, Figure(DemandFigures.Unmet.NameOf(segment.Id)))).Where(pair => double.IsFinite(pair.Item2))];
            (Kind Segment, double Share)? worst = unmet.Length == 0 ? null : unmet.MaxBy(pair => pair.Share);
            (Kind Segment, double Share)? best = unmet.Length == 0 ? null : unmet.MinBy(pair => pair.Share);
            long[] failed = Large.FailedIn(FocusYear);
            int main = Array.IndexOf(failed, failed.Max());
            bool known = failed.Sum() > 0;
            var years = Record.Years.Where(year => year.Key <= FocusYear).Select(year => year.Value).ToArray();
            return new MatchAnswer(
                FocusYear,
                Figure("requests_failed_share"),
                Figure("requests_failed_share", -1),
                worst?.Segment,
                worst?.Share ?? double.NaN,
                best?.Segment,
                best?.Share ?? double.NaN,
                known ? (Obstacle)main : null,
                known ? Means.Share(failed[main], failed.Sum()) : double.NaN,
                years.Sum(year => year.Announced),
                years.Sum(year => year.Opened));
        }
    }

    /// <summary>Question 3.</summary>
    public IdleAnswer Idle
    {
        get
        {
            OwnerMonth[] marketBuilt = [.. Record.Owners.Where(month => month.Month.Year == FocusYear && Record.Kinds.IsMarketBuilt(month.Owner))];
            ProvinceShare[] provinces = [.. ProvinceShares.Where(province => double.IsFinite(province.MarketTakeUp))];
            return new IdleAnswer(
                FocusYear,
                Figure("idle_share"),
                1.0 - Means.Share(marketBuilt.Sum(month => month.CardDaysLeased + month.CardDaysCaptive), marketBuilt.Sum(month => month.CardDaysAvailable)),
                [.. Record.Kinds.Owners.Select(owner => (owner, Figure(UseFigures.TakeUp.NameOf(owner.Id))))
                    .Where(pair => double.IsFinite(pair.Item2)).OrderByDescending(pair => pair.Item2)],
                [.. Enum.GetValues<Obstacle>().Select(cause => (cause, Figure(UseFigures.IdleShare(cause))))
                    .Where(pair => pair.Item2 > 0.0).OrderByDescending(pair => pair.Item2)],
                provinces.Length,
                provinces.Count(province => province.MarketTakeUp < 0.5));
        }
    }

    /// <summary>Question 4.</summary>
    public PaybackAnswer Payback => new(
        FocusYear,
        PaybackFigures.OfMarket(Record, openedBy: FocusYear),
        PaybackFigures.OfMarket(Record, anchor: true, FocusYear),
        PaybackFigures.OfMarket(Record, anchor: false, FocusYear))
    {
        Failures = Failed([.. Record.Centers.Where(center => center.Opened is not null && Record.Kinds.IsMarketBuilt(center.Owner))]),
    };

    private static Failures Failed(CenterRow[] centers) => new(
        centers.Length,
        centers.Count(center => center.FailureOutcome == FailureOutcome.TakenOver),
        centers.Count(center => center.FailureOutcome == FailureOutcome.BrokenUp),
        centers.Count(center => center.Stage == CenterStage.Mothballed));

    /// <summary>Question 5.</summary>
    public QualityAnswer Quality => new(
        FocusYear,
        Figure("capacity_pflops_fp16"),
        Figure("capacity_growth"),
        Figure("take_up"),
        Figure("busy_share"),
        Figure("achieved_share"),
        Figure("low_achieved_share"),
        Years.Count == 0 ? double.NaN : Years[^1]["achieved_share"],
        Years.Count == 0 ? 0 : Years[^1].Year);

    /// <summary>Take-up of the provinces with capacity in the focus year, highest first.</summary>
    public IReadOnlyList<ProvinceShare> ProvinceShares =>
        [.. Record.Provinces.Where(month => month.Month.Year == FocusYear).GroupBy(month => month.Province, StringComparer.Ordinal)
            .Select(ProvinceShare.Of).Where(province => double.IsFinite(province.TakeUp))
            .OrderByDescending(province => province.TakeUp).ThenBy(province => province.Province, StringComparer.Ordinal)];

    /// <summary>A figure of the focus year, or of a year near it; not a number when there is none.</summary>
    public double Figure(string name, int yearsLater = 0) => Years.FirstOrDefault(year => year.Year == FocusYear + yearsLater)?[name] ?? double.NaN;

    private double IndexIn(int month) =>
        Months.FirstOrDefault(period => period.Start.Year == FocusYear && period.Start.Month == month)?.PriceIndex ?? double.NaN;
}

/// <summary>Take-up of a province in a year.</summary>
/// <param name="Province">Id of the province.</param>
/// <param name="TakeUp">Taken-up over available card-days.</param>
/// <param name="MarketTakeUp">The same in market-built centers; not a number without any.</param>
/// <param name="CapacityPflops">Capacity at the year's end, PFLOPS at FP16.</param>
public sealed record ProvinceShare(string Province, double TakeUp, double MarketTakeUp, double CapacityPflops)
{
    internal static ProvinceShare Of(IGrouping<string, ProvinceMonth> months) => new(
        months.Key,
        Means.Share(months.Sum(month => month.CardDaysTakenUp), months.Sum(month => month.CardDaysAvailable)),
        Means.Share(months.Sum(month => month.MarketCardDaysTakenUp), months.Sum(month => month.MarketCardDaysAvailable)),
        months.OrderBy(month => month.Month).Last().CapacityPflopsFp16);
}
