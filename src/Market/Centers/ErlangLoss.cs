namespace MarketSim.Market.Centers;

/// <summary>A loss system: requests that find no room go away (Erlang, 1917). It holds for any distribution of lengths (Sevastyanov, 1957).</summary>
internal static class ErlangLoss
{
    /// <summary>Share of requests that find no room.</summary>
    /// <param name="servers">Requests that there is room for, at least 1.</param>
    /// <param name="load">Requests that would be there at the same time if there were room for all, not negative.</param>
    public static double Blocked(int servers, double load)
    {
        double blocked = 1;
        for (int server = 1; server <= servers; server++)
        {
            blocked = load * blocked / (server + (load * blocked));
        }

        return blocked;
    }

    /// <summary>Requests that are there, on average.</summary>
    public static double Carried(int servers, double load) => load * (1 - Blocked(servers, load));

    /// <summary>Share of one more request that adds to those that are there: the rest takes the room of others. 0 to 1.</summary>
    /// <param name="servers">Requests that there is room for, at least 1.</param>
    /// <param name="load">Requests that would be there at the same time if there were room for all, not negative.</param>
    public static double CarriedOfOneMore(int servers, double load)
    {
        double blocked = Blocked(servers, load);
        return Math.Clamp(1 - (blocked * (1 + servers - load + (load * blocked))), 0, 1);
    }

    /// <summary>The load that leaves a share of the room filled; at most a multiple of the room, since who is full does not see all whom it turns away.</summary>
    /// <param name="servers">Requests that there is room for, at least 1.</param>
    /// <param name="fill">Share of the room that is filled, 0 to 1.</param>
    /// <param name="mostOverRoom">Highest load over the room, at least 1.</param>
    public static double LoadAt(int servers, double fill, double mostOverRoom)
    {
        const int Halvings = 40;
        double low = 0;
        double high = servers * mostOverRoom;
        if (Carried(servers, high) <= fill * servers)
        {
            return high;
        }

        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            if (Carried(servers, middle) < fill * servers)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return (low + high) / 2;
    }
}
