using System.Globalization;
using MarketSim.Grains.Failures;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Grains.Markets;

/// <summary>How large a run a silo takes on, and for how long it keeps one that nobody asks for.</summary>
public sealed record RunLimits
{
    /// <summary>Agents of a run, at most.</summary>
    public long Agents { get; init; } = 5_000_000;

    /// <summary>Days of a run, at most.</summary>
    public int Days { get; init; } = 36_525;

    /// <summary>Letters that a run's agents may get in one day, at most.</summary>
    public long LettersPerDay { get; init; } = 100_000_000;

    /// <summary>Shards of a run, at most.</summary>
    public int Shards { get; init; } = 1024;

    /// <summary>A run whose owner has not been heard of for so long is closed. Its checkpoints stay. Zero for never.</summary>
    public TimeSpan OwnerTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>Makes sure that a market is not too large, before its agents are drawn: that alone might be too much.</summary>
    /// <exception cref="RunRefusedException">It is.</exception>
    public void Require(Scenario scenario)
    {
        Require("buyers", scenario.Demand.Buyers, Agents);
        Require("days", scenario.Horizon.Days(), Days);
    }

    /// <summary>Makes sure that a market is not too large.</summary>
    /// <exception cref="RunRefusedException">It is.</exception>
    public void Require(MarketSetting setting) => Require("agents", setting.Roster.Count, Agents);

    /// <summary>Makes sure that a run has not too many shards.</summary>
    /// <exception cref="RunRefusedException">It has.</exception>
    public void RequireShards(int shards) => Require("shards", shards, Shards);

    /// <summary>Makes sure that a day had not too many letters.</summary>
    /// <exception cref="RunRefusedException">It had.</exception>
    public void RequireLetters(long letters) => Require("letters in a day", letters, LettersPerDay);

    private static void Require(string what, long count, long most)
    {
        if (count > most)
        {
            throw new RunRefusedException(string.Create(CultureInfo.InvariantCulture, $"the run has {count} {what}; allowed here: at most {most}"));
        }
    }
}
