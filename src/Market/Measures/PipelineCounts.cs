using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>How many projects and centers stand at each stage, and what became of those that failed.</summary>
internal sealed class PipelineCounts(MarketSetting setting)
{
    private readonly HashSet<int> _building = [];
    private readonly HashSet<int> _mothballed = [];
    private readonly SortedDictionary<int, (Index<CardModel> Card, long Cards)> _toCome = [];

    public int Announced { get; private set; }

    public int Cancelled { get; private set; }

    public int Awards { get; private set; }

    public int TakenOver { get; private set; }

    public int BrokenUp { get; private set; }

    public Money WrittenOff { get; private set; }

    /// <summary>What projects that are announced and not built will offer to others, PFLOPS (FP16).</summary>
    public double OfferedPflops => _toCome.Sum(project => project.Value.Cards * setting.Scenario.Cards[project.Value.Card].Pflops() * OwnerOf(project.Key).OfferedShare);

    /// <summary>What projects that are announced and not built can do for their owners, by type of owner, PFLOPS of the reference card.</summary>
    public double[] OwnPflops()
    {
        double[] pflops = new double[setting.Owners.Length];
        foreach ((int center, (Index<CardModel> card, long cards)) in _toCome)
        {
            Index<OwnerType> owner = setting.Population.Centers[center].Owner;
            pflops[owner] += cards * setting.OwnNeed.PflopsPerCard(owner, card);
        }

        return pflops;
    }

    public int Building => _building.Count;

    public int Mothballed => _mothballed.Count;

    public void Observe(Observation observation, YearCounts year, DateOnly date)
    {
        switch (observation)
        {
            case PipelineChanged { Cards: > 0 } project:
                _toCome[project.Agent.Index] = (project.Card, project.Cards);
                break;
            case PipelineChanged project:
                _toCome.Remove(project.Agent.Index);
                break;
            case StageEntered { Stage: CenterStage.Announced }:
                Announced++;
                year.Announced++;
                break;
            case StageEntered { Stage: CenterStage.Awarded } stage:
                _building.Add(stage.Agent.Index);
                break;
            case StageEntered { Stage: CenterStage.Operating } stage:
                year.Opened += _building.Remove(stage.Agent.Index) ? 1 : 0;
                _mothballed.Remove(stage.Agent.Index);
                break;
            case StageEntered { Stage: CenterStage.Mothballed } stage:
                _mothballed.Add(stage.Agent.Index);
                break;
            case StageEntered { Stage: CenterStage.Failed or CenterStage.Retired } stage:
                _mothballed.Remove(stage.Agent.Index);
                break;
            case CenterFailed failed:
                TakenOver += failed.Outcome == FailureOutcome.TakenOver ? 1 : 0;
                BrokenUp += failed.Outcome == FailureOutcome.BrokenUp ? 1 : 0;
                break;
            case CreditorsLost lost:
                WrittenOff += lost.Amount;
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

    private OwnerType OwnerOf(int center) => setting.Owners[setting.Population.Centers[center].Owner];
}
