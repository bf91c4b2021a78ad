using MarketSim.Market.Engine;

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
