using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Centers;

/// <summary>How an owner sees a project's future: what it would earn, what it would cost, and what remains of that.</summary>
internal sealed class Prospect(MarketSetting setting, CenterProfile profile, OwnerType owner, double optimism, bool countsPipeline)
{
    private readonly CenterInputs _inputs = setting.Scenario.Centers;

    /// <summary>The view of a center's owner: how hopeful it is, and whether it counts what others build.</summary>
    public static Prospect Draw(MarketSetting setting, AgentId id, CenterProfile profile)
    {
        RandomStream stream = setting.Stream(id, Purpose.Project, 4);
        double optimism = stream.NextLognormal(1, setting.Scenario.Centers.Appraisal.OptimismSigma);
        bool countsPipeline = stream.NextBernoulli(setting.Scenario.Centers.Entry.CountsPipelineShare);
        return new(setting, profile, setting.Owners[profile.Owner], optimism, countsPipeline) { QuotaMark = stream.NextUniform() };
    }

    /// <summary>
    /// What is built over what owner and anchor tenant were observed to need it for: the build-ahead ratio over the reference ratio, less where the largest size binds.
    /// Who builds further ahead has no more work of its own for that.
    /// </summary>
    public double BuiltOverNeed { get; private set; } = 1;

    /// <summary>Size at which owner and anchor tenant were observed to need what they need, PFLOPS (FP16).</summary>
    public double NeededPflops { get; private set; }

    /// <summary>Where the project stands among all that a quota may meet, 0 to 1; at 1 none does.</summary>
    public double QuotaMark { get; init; } = 1;

    /// <summary>Whether policy keeps the project from a card model.</summary>
    public bool IsBarred(Board board, Index<CardModel> card) => board.Policy.Quotas.Any(quota => quota.Bars(profile.Province, profile.Owner, card, QuotaMark));

    /// <summary>Days until the center would open.</summary>
    public int DaysToOpening { get; set; } = profile.TenderDays + profile.AwardDays + profile.ConstructionDays;

    /// <summary>Days until half of the cards run: under a frame contract they come in equal parts over its term.</summary>
    private int DaysToHalf => DaysToOpening + profile.InstallDays + (int)Math.Max(0, (owner.FrameContractDays / 2) - _inputs.Stages.CardsOrderedBeforeDays);

    /// <summary>Net present value below minus this share of the investment is too bad for the owner.</summary>
    public double Tolerance => 1 - owner.AppraisalStrictness;

    /// <summary>Decides on the size: demand as forecast for the day of opening, times the build-ahead ratio.</summary>
    /// <param name="board">The board.</param>
    /// <param name="day">Today.</param>
    /// <param name="card">Index of the card model that it would build with.</param>
    /// <returns>PFLOPS (FP16); 0 when nothing is to be built.</returns>
    public double PlanPflops(Board board, int day, Index<CardModel> card)
    {
        BuildAheadInputs ahead = _inputs.BuildAhead;
        double ratio = ahead.From is { } from && setting.DateOf(day) < from
            ? ahead.ReferenceRatio
            : ahead.Ratio * owner.BuildAheadFactor * setting.Scenario.Provinces[profile.Province].BuildAheadFactor;
        double usual = Math.Min(owner.MaxPflops, profile.SizePflops * Math.Pow(1 + owner.SizeGrowthPerYear, Math.Max(0, MarketSetting.YearsAt(day))));
        if (owner.SharesNeed)
        {
            BuiltOverNeed = ratio / ahead.ReferenceRatio;
            double missing = ToBuildPflops(board, day, card);
            double size = NeededPflops = Math.Min(usual, missing);
            return size < usual * _inputs.Entry.LeastOfUsualSize ? 0 : size;
        }

        double needed = usual * ForecastFactor(board, DaysToOpening);
        NeededPflops = Math.Min(owner.MaxPflops, needed);
        double planned = Math.Min(owner.MaxPflops, needed * (ratio / ahead.ReferenceRatio));
        BuiltOverNeed = planned / NeededPflops;
        return planned;
    }

    /// <summary>
    /// What owners that share their need want to build besides what stands and what is being built, in PFLOPS (FP16, datasheet) of a card model; negative where they build too much.
    /// Infinite for others.
    /// </summary>
    public double ToBuildPflops(Board board, int day, Index<CardModel> card)
    {
        if (!owner.SharesNeed)
        {
            return double.PositiveInfinity;
        }

        double missing = new NeedBalance(setting, profile.Owner).ToBuild(board, day, DaysToHalf, _inputs.BuildAhead, BuiltOverNeed);
        return missing / setting.OwnNeed.PflopsPerCard(profile.Owner, card) * setting.Scenario.Cards[card].Pflops();
    }

    /// <summary>
    /// Net present value over investment, per card; a share of the investment may be spent already and counts no more. Own work is worth what the owner would
    /// have to charge itself without subsidies, whatever the market's rents. Cards are sold at the end of their service life.
    /// </summary>
    public double ValueOverCapex(Board board, Index<CardModel> card, double spentShare)
    {
        UnitCosts costs = CostsOf(board, card);
        return ValueCny(board, card, costs, costs.CapexCny * spentShare) / Math.Max(1, costs.CapexCny);
    }

    /// <summary>
    /// The price of a card at which the project is just worth it to the owner: net present value and the loss that the owner accepts add up to zero. Yuan, from 0 to the
    /// highest price that is ever paid. Net present value falls with the price along a straight line, so two of its points give the price.
    /// </summary>
    /// <param name="board">The board.</param>
    /// <param name="card">Index of the card model.</param>
    /// <param name="hallPaidShare">Share of the hall that is paid already and counts no more.</param>
    /// <param name="lossAccepted">Loss that the owner accepts, as a share of the investment at landed cost; 0 for a strict owner.</param>
    public double ReservationPriceCny(Board board, Index<CardModel> card, double hallPaidShare, double lossAccepted)
    {
        double landed = board.Upstream.LandedCostCny[card];
        UnitCosts usual = CostsAt(board, card, landed);
        double spent = usual.HallCny * hallPaidShare;
        double accepted = usual.CapexCny * lossAccepted;
        double atLanded = accepted + ValueCny(board, card, usual, spent);
        double atNothing = accepted + ValueCny(board, card, CostsAt(board, card, 0), spent);
        double most = landed * setting.Scenario.Supply.Pricing.MaxPriceOverCost;
        return atNothing <= 0 ? 0
            : atNothing <= atLanded ? most
            : Math.Min(most, landed * atNothing / (atNothing - atLanded));
    }

    /// <summary>What a card would cost today to build and run: under a frame contract at its price while the maker ships the model, else at what it costs to replace.</summary>
    public UnitCosts CostsOf(Board board, Index<CardModel> card)
    {
        bool frame = owner.FrameContractDays > 0 && board.Upstream.CardsPerDay[card] > 0;
        return CostsAt(board, card, frame ? board.Upstream.FramePriceCny[card] : Replacement.CostCny(board, card));
    }

    private UnitCosts CostsAt(Board board, Index<CardModel> card, double priceCny) => UnitCosts.Of(setting, board.Policy, profile, card, priceCny);

    /// <summary>Net present value of a card at these costs, of which some is spent, yuan. What the card earns does not depend on what it costs: own work is worth its cost at landed cost.</summary>
    private double ValueCny(Board board, Index<CardModel> card, UnitCosts costs, double spentCny)
    {
        UnitCosts usual = CostsAt(board, card, board.Upstream.LandedCostCny[card]);
        double subsidy = SubsidyShare(board);
        double own = Math.Min(1, owner.CaptiveAtOpening / BuiltOverNeed);
        double fill = ExpectedFill(board, card, own, countsPipeline ? DemandOverSupply(board) : 1);
        subsidy = fill < board.Policy.ClawbackBelow[profile.Province] ? 0 : subsidy;
        double sold = ExpectedRent(board, card, usual, subsidy) * optimism * (countsPipeline ? 1 : RentAtOpening(board));
        double rent = ((own * CostPlus(usual, 0)) + ((fill - own) * sold)) / Math.Max(fill, 1e-9);
        double trend = Math.Clamp(board.Report.RentTrendPerYear, _inputs.Appraisal.SteepestTrendPerYear, 0) * _inputs.Appraisal.TrendBelievedShare;
        double investment = (costs.CapexCny - spentCny) * (1 - subsidy);
        int years = (int)_inputs.Costs.ServiceYears;
        return Appraisal.NetPresentValue(investment, costs.NetPerYear(rent, fill), trend, owner.HurdleRate, years)
            + Resale.PresentCnyPerCard(setting, board, card, owner.HurdleRate);
    }

    /// <summary>
    /// Net income of the first year over interest and repayment of the loan, as a bank sees it: at rents and fill of today. Infinite without a loan.
    /// </summary>
    public double DebtCover(Board board, Index<CardModel> card)
    {
        UnitCosts costs = CostsOf(board, card);
        double subsidy = SubsidyShare(board);
        double loan = costs.CapexCny * (1 - subsidy) * owner.DebtShare;
        double fill = ExpectedFill(board, card, Math.Min(1, owner.CaptiveAtOpening / BuiltOverNeed), 1);
        double income = costs.NetPerYear(ExpectedRent(board, card, costs, subsidy), fill);
        return loan > 0 ? income / (loan * (_inputs.Costs.LoanRate + (1 / _inputs.Costs.LoanYears))) : double.PositiveInfinity;
    }

    /// <summary>Growth of demand until the opening over that of supply, if all that is announced is built.</summary>
    private double DemandOverSupply(Board board)
    {
        MarketReport report = board.Report;
        double growth = _inputs.BuildAhead.GrowthSeen(report.DemandByProvince.Sum(), report.DemandByProvinceYearAgo.Sum());
        double demand = Math.Pow(1 + (growth * _inputs.BuildAhead.Damping), MarketSetting.YearsAt(DaysToOpening));
        return report.OfferedPflops > 0 ? demand * report.OfferedPflops / (report.OfferedPflops + report.PipelinePflops) : demand;
    }

    /// <summary>Rent at the opening over that of today, if a part of its trend goes on.</summary>
    private double RentAtOpening(Board board)
    {
        double trend = Math.Clamp(board.Report.RentTrendPerYear, _inputs.Appraisal.SteepestTrendPerYear, _inputs.Entry.SteepestRisePerYear);
        return Math.Pow(1 + (trend * _inputs.Appraisal.TrendBelievedShare), MarketSetting.YearsAt(DaysToOpening));
    }

    private double SubsidyShare(Board board) => Math.Min(1, owner.CapexSubsidyShare + board.Policy.CapexSubsidyShare[profile.Province]);

    /// <summary>Demand at opening over demand as it is in the observed sizes, by the scenario's forecast method.</summary>
    public double ForecastFactor(Board board, int daysToOpening)
    {
        BuildAheadInputs inputs = _inputs.BuildAhead;
        double now = board.Report.DemandByProvince[profile.Province];
        double growth = inputs.GrowthSeen(now, now > 0 ? board.Report.DemandByProvinceYearAgo[profile.Province] : 0);
        double believed = inputs.BelievedShare();
        return Math.Pow((1 + (growth * believed)) / (1 + (inputs.ReferenceGrowth * believed)), MarketSetting.YearsAt(daysToOpening));
    }

    /// <summary>A weighted mean of the fill of the card model, the fill of the province and the owners' rule of thumb, as far as demand grows with supply.</summary>
    private double ExpectedFill(Board board, Index<CardModel> card, double own, double demandOverSupply)
    {
        double weight = _inputs.Appraisal.CardFillWeight;
        double usual = _inputs.Rents.ExpectedFill;
        double inProvince = board.Report.TakeUpByProvince[profile.Province];
        double onCard = board.Report.TakeUpByCard[card];
        double fill = (usual + (double.IsNaN(inProvince) ? usual : inProvince) + (weight * (double.IsNaN(onCard) ? usual : onCard))) / (2 + weight);
        fill = Math.Min(1, fill * demandOverSupply);
        double certain = Math.Max(own, profile.HasAnchor ? Math.Min(1, owner.AnchorShare / BuiltOverNeed) : 0);
        return Math.Min(1, certain + ((1 - certain) * fill * owner.OfferedShare));
    }

    /// <summary>The market's rent; for a model that nobody leases yet, what owners would ask, at most what its speed is worth.</summary>
    private double ExpectedRent(Board board, Index<CardModel> card, UnitCosts costs, double subsidy)
    {
        double market = board.Report.RentByCard[card];
        return double.IsNaN(market) ? Math.Min(CostPlus(costs, subsidy), GoingRent.Of(setting, board, card)) : market;
    }

    private double CostPlus(UnitCosts costs, double subsidy)
    {
        RentInputs rents = _inputs.Rents;
        return costs.CostPlusRent(rents.TargetPaybackYears, rents.ExpectedFill, subsidy);
    }
}
