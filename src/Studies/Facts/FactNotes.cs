using MarketSim.Market.Texts;

namespace MarketSim.Studies.Facts;

/// <summary>Why a fact was not evaluated. Results keep the English note; reports find the pair by it.</summary>
public static class FactNotes
{
    private static readonly Text OutsidePeriod = new("the run does not cover the window", "本次模拟未覆盖该时段");
    private static readonly Text NeedsPairedRun = new("needs its paired run", "需要配对模拟（marketsim facts）");

    /// <summary>A value is not a number.</summary>
    public static readonly Text NothingToMeasure = new("there is nothing to measure in this run", "本次模拟中没有可测量的对象");

    /// <summary>Paired runs are missing.</summary>
    public static readonly Text NeedsPairedRuns = new("needs its paired runs", "需要配对模拟（marketsim facts）");

    /// <summary>A table of an ensemble has no value.</summary>
    public static readonly Text NotGiven = new("the run does not give it", "本次模拟未给出");

    /// <summary>Why a fact with a number of paired runs is not covered.</summary>
    public static Text NotCovered(int pairedRuns) => pairedRuns switch
    {
        0 => OutsidePeriod,
        1 => NeedsPairedRun,
        _ => NeedsPairedRuns,
    };

    /// <summary>The pair of an English note; the note itself in both languages when it is not one of these.</summary>
    public static Text Of(string note) =>
        new[] { OutsidePeriod, NeedsPairedRun, NothingToMeasure, NeedsPairedRuns, NotGiven }.FirstOrDefault(pair => pair.En == note, Text.Same(note));
}
