using MarketSim.Directions.Tests.Markets;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Directions.Tests;

/// <summary>What is looked at in a run: one number each.</summary>
internal static class Figures
{
    /// <summary>The first months are a run-in: suppliers fill their shelves, the first leases start.</summary>
    private const int RunInDays = 120;

    /// <summary>Centers younger than this say little about a year.</summary>
    private const int LeastDays = 60;

    /// <summary>Mean price of data-center cards over landed cost.</summary>
    public static double PriceOverCost(Outcome run) => Settled(run).Average(day => day.CardPriceOverCost);

    /// <summary>Longest time without a break, days, for which data-center cards were on the whole offered under landed cost.</summary>
    public static int LongestUnderCost(Outcome run)
    {
        int longest = 0;
        int days = 0;
        foreach (NationalDay day in run.Record.National)
        {
            days = day.CardPriceOverCost < 1 ? days + 1 : 0;
            longest = Math.Max(longest, days);
        }

        return longest;
    }

    /// <summary>Size of price swings: standard deviation in time of the logarithm of a data-center card's price over its cost, pooled over the cards.</summary>
    public static double Swing(Outcome run)
    {
        DateOnly from = run.Setting.DateOf(RunInDays);
        double squares = 0;
        int days = 0;
        foreach (IGrouping<string, CardDay> card in run.Record.Cards.Where(day => day.Date >= from && day.PriceCny > 0).GroupBy(day => day.Card))
        {
            if (run.Setting.Scenario.Cards[run.Setting.CardIndex[card.Key]].Class == CardClass.DataCenter)
            {
                double[] logs = [.. card.Select(day => Math.Log(day.PriceCny / day.CostLineCny))];
                double mean = logs.Average();
                squares += logs.Sum(log => (log - mean) * (log - mean));
                days += logs.Length;
            }
        }

        return Math.Sqrt(squares / days);
    }

    /// <summary>Card-days leased to others over available.</summary>
    public static double LeasedShare(Outcome run) =>
        Settled(run).Sum(day => (double)day.CardDaysLeased) / Settled(run).Sum(day => (double)day.CardDaysAvailable);

    /// <summary>Deals that were not the lowest offer, of those with a choice.</summary>
    public static double AboveLowest(Outcome run) =>
        run.Record.Years.Values.Sum(year => year.LeasesAboveLowest) / (double)run.Record.Years.Values.Sum(year => year.LeasesWithChoice);

    /// <summary>Requested card-days of small and medium enterprises that found no center.</summary>
    public static double SmeUnmet(Outcome run) =>
        run.Record.Years.Values.Sum(year => year.UnmetCardDays[Sme(run)]) / run.Record.Years.Values.Sum(year => year.RequestedCardDays[Sme(run)]);

    /// <summary>
    /// What centers that sell to others pay back of their investment in a year, mean over those that opened in both of two runs with the same cards: the
    /// reciprocal of payback in years. Unlike the median payback of those that recover it leaves out none that never will.
    /// </summary>
    public static double PaidBackPerYear(Outcome run, Outcome other)
    {
        Dictionary<string, string> cards = Opened(other).ToDictionary(center => center.Center, center => center.Card);
        return Opened(run)
            .Where(center => cards.GetValueOrDefault(center.Center) == center.Card)
            .Average(center => center.OperatingIncomeCny / center.CapexCny / DaysOpen(run, center) * 365.25);
    }

    private static IEnumerable<CenterRow> Opened(Outcome run) => run.Record.Centers.Where(center =>
        center is { Owner: "market" or "telecom" or "local_government", CapexCny: > 0, Opened: not null } && DaysOpen(run, center) >= LeastDays);

    private static int Sme(Outcome run) => MarketKinds.IndexOf(run.Record.Kinds.Segments, "sme");

    private static int DaysOpen(Outcome run, CenterRow center) => run.Setting.Days - run.Setting.DayOf(center.Opened!.Value);

    private static IEnumerable<NationalDay> Settled(Outcome run) => run.Record.National.Skip(RunInDays);
}
