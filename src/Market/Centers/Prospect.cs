using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Centers;

/// <summary>How an owner sees a project's future: what it would earn, what it would cost, and what remains of that.</summary>
internal sealed class Prospect(MarketSetting setting, CenterProfile profile, OwnerInputs owner, double optimism)
{
    /// <summary>Share of the trend of rents that owners think will last (assumption, range 0.3 to 1).</summary>
    private const double TrendBelieved = 0.5;

    /// <summary>Steepest fall of rents that owners reckon with, per year (assumption, range -0.3 to -0.1).</summary>
    private const double SteepestTrend = -0.2;

    /// <summary>Net present value below minus this share of the investment is too bad for the owner.</summary>
    public double Tolerance => 1 - owner.AppraisalStrictness;

    /// <summary>Net present value over investment, per card; a share of the investment may be spent already and counts no more.</summary>
    public double ValueOverCapex(in Turn turn, int card, double spentShare)
    {
        UnitCosts costs = CostsOf(turn, card);
        double subsidy = Math.Min(1, owner.CapexSubsidyShare + turn.Board.Policy.CapexSubsidyShare[profile.Province]);
        double fill = ExpectedFill(turn);
        double rent = ExpectedRent(turn, card, costs, subsidy) * optimism;
        double trend = Math.Clamp(turn.Board.Report.RentTrendPerYear, SteepestTrend, 0) * TrendBelieved;
        double investment = costs.CapexCny * (1 - subsidy);
        int years = (int)setting.Scenario.Centers.Costs.ServiceYears;
        double value = Appraisal.NetPresentValue(investment * (1 - spentShare), costs.NetPerYear(rent, fill), trend, owner.HurdleRate, years);
        return value / Math.Max(1, costs.CapexCny);
    }

    /// <summary>What a card would cost today to build and run.</summary>
    public UnitCosts CostsOf(in Turn turn, int card)
    {
        double price = turn.Board.Cards.MeanPriceCny(card);
        return new UnitCosts(setting, turn.Board.Policy, profile.Province, card, price > 0 ? price : turn.Board.Upstream.LandedCostCny[card]);
    }

    /// <summary>Demand at opening over demand as it is in the observed sizes, by the scenario's forecast method.</summary>
    public double ForecastFactor(in Turn turn, int daysToOpening)
    {
        BuildAheadInputs inputs = setting.Scenario.Centers.BuildAhead;
        double now = turn.Board.Report.DemandByProvince[profile.Province];
        double then = turn.Board.Report.DemandByProvinceYearAgo[profile.Province];
        double growth = then > 0 && now > 0 ? Math.Clamp((now / then) - 1, -0.5, 2) : inputs.ReferenceGrowth;
        double forecast = inputs.Forecast switch
        {
            ForecastMethod.Naive => 0,
            ForecastMethod.Trend => growth,
            _ => growth * inputs.Damping,
        };
        double reference = inputs.Forecast switch
        {
            ForecastMethod.Naive => 0,
            ForecastMethod.Trend => inputs.ReferenceGrowth,
            _ => inputs.ReferenceGrowth * inputs.Damping,
        };
        return Math.Pow((1 + forecast) / (1 + reference), MarketSetting.YearsAt(daysToOpening));
    }

    private double ExpectedFill(in Turn turn)
    {
        double usual = setting.Scenario.Centers.Rents.ExpectedFill;
        double seen = turn.Board.Report.SoldShareByProvince[profile.Province];
        double fill = double.IsNaN(seen) ? usual : (usual + seen) / 2;
        double own = Math.Max(owner.CaptiveAtOpening, profile.HasAnchor ? owner.AnchorShare : 0);
        return Math.Min(1, own + ((1 - own) * fill * owner.OfferedShare));
    }

    private double ExpectedRent(in Turn turn, int card, UnitCosts costs, double subsidy)
    {
        RentInputs rents = setting.Scenario.Centers.Rents;
        double market = turn.Board.Report.RentByCard[card];
        return double.IsNaN(market) ? costs.CostPlusRent(rents.TargetPaybackYears, rents.ExpectedFill, subsidy) : market;
    }
}
