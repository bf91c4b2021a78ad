using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Studies.Facts;
using MarketSim.Testing;

namespace MarketSim.Studies.Tests.Samples;

/// <summary>A run of 2023 to 2028 made by hand: days without anything in them, to which tests add what a fact looks at.</summary>
internal static class HandMadeRun
{
    public static readonly DateOnly Start = new(2023, 1, 1);
    public static readonly DateOnly End = new(2028, 12, 31);

    public static Scenario Scenario { get; } = SmallScenario.Load().WithAllKinds() with { Horizon = new Horizon { Start = Start, End = End } };

    /// <summary>A setting without agents.</summary>
    public static MarketSetting Setting { get; } = new(Scenario, new Population { Suppliers = [], Centers = [], Brokers = [], Buyers = [] }, 1);

    /// <summary>A record with a row for each day, changed by date, and counts for each year.</summary>
    public static RunRecord Record(Func<NationalDay, NationalDay>? change = null, DateOnly? end = null)
    {
        var record = new RunRecord(SampleKinds.All);
        for (DateOnly date = Start; date <= (end ?? End); date = date.AddDays(1))
        {
            NationalDay day = Rows.National(date);
            record.National.Add(change?.Invoke(day) ?? day);
            record.Years.TryAdd(date.Year, new YearCounts(5, 5));
        }

        return record;
    }

    /// <summary>One fact of a record.</summary>
    public static FactResult Fact(string id, RunRecord record, params (Counterfactual Change, RunRecord Record)[] paired) =>
        FactSheet.Standard.Evaluate(new FactContext(Setting, record, paired.ToDictionary(pair => pair.Change, pair => pair.Record))).Single(fact => fact.Id == id);

    /// <summary>A figure of a fact.</summary>
    public static double Of(this FactResult fact, string name) => fact.Values.Single(value => value.Name == name).Value;
}
