using MarketSim.Market.Engine;
using MarketSim.Market.Measures;

namespace MarketSim.Grains.Runs;

/// <summary>Keeps a run's rows outside the cluster. With it and the last checkpoint, the run can be resumed after everything died.</summary>
public interface IRunJournal
{
    /// <summary>Days whose rows are safe; known once <see cref="Rows"/> has been gone through.</summary>
    int Days { get; }

    /// <summary>The rows of all days that are safe, in order, in stretches.</summary>
    IEnumerable<object[]> Rows();

    /// <summary>Takes the rows of a day.</summary>
    void Add(int day, object[] rows);

    /// <summary>Notes a change of policy that somebody made.</summary>
    void Steered(Steering change);

    /// <summary>Makes everything up to here safe; a checkpoint is taken next.</summary>
    /// <param name="daysDone">Days done.</param>
    void Seal(int daysDone);
}

/// <summary>The rows of a run, as its owner receives them: each day's once, however often the run was recovered.</summary>
/// <param name="rows">Takes the rows.</param>
/// <param name="journal">Keeps them for a later resumption; none when nobody will resume.</param>
internal sealed class ReceivedRows(IRowSink rows, IRunJournal? journal)
{
    private int _days;

    /// <summary>Days whose rows were received.</summary>
    public int Days => _days;

    /// <summary>Receives again what the journal kept.</summary>
    /// <returns>Days whose rows are there.</returns>
    public int Resume()
    {
        foreach (object[] stretch in journal?.Rows() ?? [])
        {
            RowLog.Replay(stretch, rows);
        }

        return _days = journal?.Days ?? 0;
    }

    /// <summary>Receives a day's rows, unless they were received before.</summary>
    /// <returns>Whether they are new.</returns>
    public bool Receive(RunProgress progress, object[] day)
    {
        if (progress.DaysDone <= _days)
        {
            return false;
        }

        _days = progress.DaysDone;
        RowLog.Replay(day, rows);
        journal?.Add(_days - 1, day);
        return true;
    }

    /// <summary>Receives the agents' rows.</summary>
    public void Finish(object[] end) => RowLog.Replay(end, rows);
}
