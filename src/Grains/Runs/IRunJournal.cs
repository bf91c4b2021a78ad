using MarketSim.Market.Engine;

namespace MarketSim.Grains.Runs;

/// <summary>Keeps what a run has given, outside the cluster: with it and the last checkpoint the run can be taken up again after everything died.</summary>
public interface IRunJournal
{
    /// <summary>Takes the rows of a day.</summary>
    void Add(int day, object[] rows);

    /// <summary>Notes a change of policy that somebody made.</summary>
    void Steered(Steering change);

    /// <summary>Makes everything up to here safe; a checkpoint is taken next.</summary>
    /// <param name="daysDone">Days done.</param>
    void Seal(int daysDone);
}
