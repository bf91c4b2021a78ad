using MarketSim.Market.Letters;

namespace MarketSim.Grains.Shards;

/// <summary>Letters of a shard's agents to the agents of other shards, until the phase ends.</summary>
/// <param name="plan">Which agents belong to which shard.</param>
/// <param name="number">The shard.</param>
internal sealed class OutgoingMail(ShardPlan plan, int number)
{
    private readonly List<Envelope>?[] _letters = new List<Envelope>?[plan.Shards];

    /// <summary>Takes a letter for another shard.</summary>
    /// <returns>False when the letter stays in this shard.</returns>
    public bool Forward(Envelope envelope)
    {
        int shard = plan.ShardOf(envelope.To);
        if (shard == number)
        {
            return false;
        }

        (_letters[shard] ??= []).Add(envelope);
        return true;
    }

    /// <summary>Gives the letters up, by shard; none for a shard to which nobody wrote.</summary>
    public Envelope[]?[] Take()
    {
        Envelope[]?[] taken = [.. _letters.Select(letters => letters is { Count: > 0 } ? letters.ToArray() : null)];
        foreach (List<Envelope>? letters in _letters)
        {
            letters?.Clear();
        }

        return taken;
    }
}
