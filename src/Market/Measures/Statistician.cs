using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;

namespace MarketSim.Market.Measures;

/// <summary>Counts what agents report, makes the tables' rows, and publishes statistics each morning.</summary>
public sealed class Statistician(MarketSetting setting)
{
    /// <summary>What has been counted so far.</summary>
    public RunRecord Record { get; } = new();

    /// <summary>Takes a report. Reports of one phase come in order of agents.</summary>
    public void Observe(Observation observation)
    {
        _ = Record;
    }

    /// <summary>Ends a day: makes its rows and the statistics that go on the board.</summary>
    public MarketReport CloseDay(int day, Board board, in Holdings total, IRowSink rows)
    {
        rows.DayDone(day);
        return setting.NoReport;
    }

    /// <summary>Ends the run: takes the agents' rows.</summary>
    public void Finish(IEnumerable<object?> agentRows, IRowSink rows)
    {
        _ = Record;
    }
}
