using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Failures;

namespace MarketSim.Grains.Runs;

/// <summary>Finds the checkpoint from which a lost run can go on.</summary>
internal static class Recovery
{
    /// <summary>Restores the run from its last whole checkpoint, or begins it anew when there is none.</summary>
    /// <param name="committed">The checkpoints that were committed, the last one first.</param>
    /// <param name="atMost">The most days that may be done at the checkpoint.</param>
    /// <param name="archive">Where the checkpoints are.</param>
    /// <param name="newEpoch">Makes the run with a number of shards; 0 for as many as it would begin with.</param>
    /// <returns>What was found on the way: checkpoints that could not be used, and why.</returns>
    public static async Task<string[]> RestoreAsync(IEnumerable<CheckpointMark> committed, int atMost, RunArchive archive, Func<int, RunEpoch> newEpoch)
    {
        var notices = new List<string>();
        foreach (CheckpointMark mark in committed)
        {
            if (mark.Day > atMost)
            {
                notices.Add($"checkpoint {mark.Number} was taken after {mark.Day} days: the rows are there of {atMost}");
                continue;
            }

            try
            {
                await newEpoch(mark.Shards).RestoreAsync(mark, archive);
                return [.. notices];
            }
            catch (CheckpointDamagedException damaged)
            {
                notices.Add(damaged.Message);
            }
        }

        await newEpoch(0).BeginAsync();
        return [.. notices];
    }
}
