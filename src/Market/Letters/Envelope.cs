using MarketSim.Market.Identity;

namespace MarketSim.Market.Letters;

/// <summary>A letter with its addresses.</summary>
/// <param name="To">The receiver.</param>
/// <param name="From">The sender.</param>
/// <param name="Number">Place among the letters that the sender wrote in one step, from 0.</param>
/// <param name="Letter">What it says.</param>
public readonly record struct Envelope(AgentId To, AgentId From, int Number, Letter Letter) : IComparable<Envelope>
{
    /// <summary>Order of delivery: by receiver, then sender, then number.</summary>
    public int CompareTo(Envelope other)
    {
        int order = To.CompareTo(other.To);
        order = order != 0 ? order : From.CompareTo(other.From);
        return order != 0 ? order : Number.CompareTo(other.Number);
    }
}
