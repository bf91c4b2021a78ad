using MarketSim.Market.Measures.Rows;

namespace MarketSim.Market.Measures;

/// <summary>The tables with a row an agent, written when a run ends.</summary>
public static class AgentTables
{
    /// <summary>Hands on the agents' rows, in order of agents; nothing for agents without a row.</summary>
    public static void Append(IEnumerable<object?> agentRows, IRowSink rows)
    {
        foreach (object? row in agentRows)
        {
            switch (row)
            {
                case SupplierRow supplier:
                    rows.Append(supplier);
                    break;
                case CenterRow center:
                    rows.Append(center);
                    break;
                case BrokerRow broker:
                    rows.Append(broker);
                    break;
                case BuyerRow buyer:
                    rows.Append(buyer);
                    break;
            }
        }
    }
}
