using MarketSim.Market.Measures.Rows;

namespace MarketSim.Market.Measures;

/// <summary>How many projects stand at each stage.</summary>
internal sealed class PipelineCounts
{
    private readonly HashSet<int> _building = [];

    public int Announced { get; private set; }

    public int Cancelled { get; private set; }

    public int Awards { get; private set; }

    public int Building => _building.Count;

    public void Observe(Observation observation, YearCounts year, DateOnly date)
    {
        switch (observation)
        {
            case StageEntered { Stage: CenterStage.Announced }:
                Announced++;
                year.Announced++;
                break;
            case StageEntered { Stage: CenterStage.Awarded } stage:
                _building.Add(stage.Agent.Index);
                break;
            case StageEntered { Stage: CenterStage.Operating } stage:
                _building.Remove(stage.Agent.Index);
                year.Opened++;
                break;
            case StageEntered { Stage: CenterStage.Cancelled } stage:
                _building.Remove(stage.Agent.Index);
                Cancelled++;
                year.Cancelled++;
                break;
            case PackageAwarded award:
                Awards++;
                year.Awards.Add((date.Month, award.Amount.Yuan));
                break;
            case CardOrderClosed order:
                year.CardOrders.Add((order.Planned, order.Received, order.Quotations));
                break;
            case LotArrived lot:
                year.LotServers.Add(lot.Servers);
                break;
        }
    }
}
