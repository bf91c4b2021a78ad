namespace MarketSim.Market.Identity;

/// <summary>What an agent is. The numeric order is the order in which agents of different kinds are stepped and summed.</summary>
public enum AgentKind
{
    /// <summary>The outside world: upstream makers, the policy office, buyers of cards outside the centers.</summary>
    World = 0,

    /// <summary>A seller of accelerator cards: maker's channel, distributor or trader.</summary>
    Supplier = 1,

    /// <summary>A computing center (智算中心), from the first look at a project to a closed site.</summary>
    Center = 2,

    /// <summary>A middleman between buyers and centers, or a scheduling platform.</summary>
    Broker = 3,

    /// <summary>Somebody with work to run on leased cards.</summary>
    Buyer = 4,
}

/// <summary>The identity of an agent: its kind and its index among agents of that kind.</summary>
/// <remarks>Ids are totally ordered, by kind and then by index. Every ordered thing in a run (letters, rows, sums) is ordered by them.</remarks>
public readonly record struct AgentId : IComparable<AgentId>
{
    private const int KindShift = 27;
    private const int IndexMask = (1 << KindShift) - 1;

    /// <summary>Makes the id of agent <paramref name="index"/> of a kind.</summary>
    /// <param name="kind">The kind of agent.</param>
    /// <param name="index">0 to 134,217,727.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside its range.</exception>
    public AgentId(AgentKind kind, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, IndexMask);
        Value = ((int)kind << KindShift) | index;
    }

    /// <summary>The whole identity as one number; order of numbers is order of ids.</summary>
    public int Value { get; }

    /// <summary>The kind of agent.</summary>
    public AgentKind Kind => (AgentKind)(Value >> KindShift);

    /// <summary>The index among agents of the kind, from 0.</summary>
    public int Index => Value & IndexMask;

    /// <summary>The upstream maker of all cards.</summary>
    public static AgentId Upstream => new(AgentKind.World, 0);

    /// <summary>The office that puts policy into effect.</summary>
    public static AgentId PolicyOffice => new(AgentKind.World, 1);

    /// <summary>The rest of the economy: consumers and enterprises that buy cards, utilities, banks, staff.</summary>
    public static AgentId Outside => new(AgentKind.World, 2);

    /// <summary>The id of a supplier.</summary>
    public static AgentId Supplier(int index) => new(AgentKind.Supplier, index);

    /// <summary>The id of a center.</summary>
    public static AgentId Center(int index) => new(AgentKind.Center, index);

    /// <summary>The id of a broker.</summary>
    public static AgentId Broker(int index) => new(AgentKind.Broker, index);

    /// <summary>The id of a buyer.</summary>
    public static AgentId Buyer(int index) => new(AgentKind.Buyer, index);

    /// <inheritdoc/>
    public int CompareTo(AgentId other) => Value.CompareTo(other.Value);

    /// <summary>Kind and index, such as <c>center-17</c>; the form that commands and messages use.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{KindName(Kind)}-{Index}");

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out AgentId id)
    {
        id = default;
        int dash = text?.LastIndexOf('-') ?? -1;
        if (dash <= 0
            || !int.TryParse(text.AsSpan(dash + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int index)
            || index > IndexMask)
        {
            return false;
        }

        foreach (AgentKind kind in Enum.GetValues<AgentKind>())
        {
            if (text.AsSpan(0, dash).SequenceEqual(KindName(kind)))
            {
                id = new AgentId(kind, index);
                return true;
            }
        }

        return false;
    }

    private static string KindName(AgentKind kind) => kind switch
    {
        AgentKind.World => "world",
        AgentKind.Supplier => "supplier",
        AgentKind.Center => "center",
        AgentKind.Broker => "broker",
        AgentKind.Buyer => "buyer",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of agent"),
    };
}
