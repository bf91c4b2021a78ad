using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Centers;

/// <summary>What one card costs at a center, to build and to run. Yuan; years; hours.</summary>
internal readonly record struct UnitCosts
{
    private const double HoursPerYear = 8766;

    /// <summary>Peak, flat and valley hours are a third of the day each: a share of the load that moves from peak to valley saves two thirds of the swing.</summary>
    private const double SavedOfSwing = 2.0 / 3;

    private readonly double _idleShare;
    private readonly double _swing;
    private readonly double _shiftable;

    public UnitCosts(MarketSetting setting, PolicyNotice policy, Index<Province> province, Index<CardModel> card, double cardPriceCny)
        : this(
            setting.Scenario.Cards[card],
            setting.Scenario.Centers.Costs,
            setting.Scenario.Provinces[province].PowerPriceCnyPerKwh,
            policy.PowerSubsidyCnyPerKwh[province],
            policy.PeakValleySwing[province],
            cardPriceCny,
            Math.Min(setting.Scenario.Centers.Costs.Pue, policy.PueLimit[province]))
    {
    }

    private UnitCosts(CardModel model, CostInputs costs, double powerPrice, double powerSubsidy, double swing, double cardPriceCny, double pue)
    {
        double serverKw = model.TdpW / 1000.0 * costs.ServerPowerFactor;
        HallCny = serverKw * costs.HallCnyPerKw * (1 + (costs.CoolingShareOfHall * (costs.Pue - pue) / 0.1));
        FittingCny = (cardPriceCny * costs.NetworkShareOfCards) + (model.Class == CardClass.Consumer ? costs.ConsumerServerCnyPerCard : 0);
        CardCny = cardPriceCny;
        EnergyPerHourAtFullLoad = serverKw * pue * Math.Max(0, powerPrice - powerSubsidy);
        PowerSubsidyPerHourAtFullLoad = serverKw * pue * Math.Min(powerPrice, powerSubsidy);
        StaffAndMaintenancePerYear = costs.StaffCnyPerCardYear + (costs.MaintenanceShare * cardPriceCny);
        BandwidthPerHour = costs.BandwidthCnyPerCardDay / 24.0;
        (_idleShare, _swing, _shiftable) = (costs.IdlePowerShare, swing, costs.ShiftableLoadShare);
        (ItKwAtFullLoad, Pue) = (serverKw, pue);
    }

    /// <summary>What a card costs at a center, by the terms that hold for it.</summary>
    /// <param name="setting">The market.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="center">The center.</param>
    /// <param name="card">Index of the card model.</param>
    /// <param name="cardPriceCny">Price of a card, yuan.</param>
    /// <param name="built">What stands; nothing when it is still to be built, by the limits of today.</param>
    public static UnitCosts Of(MarketSetting setting, PolicyNotice policy, CenterProfile center, Index<CardModel> card, double cardPriceCny, Fleet? built = null)
    {
        if (center.Named is null && built is null)
        {
            return new(setting, policy, center.Province, card, cardPriceCny);
        }

        CenterTerms terms = setting.TermsOf(center);
        double tariff = terms.PowerPriceCnyPerKwh ?? setting.Scenario.Provinces[center.Province].PowerPriceCnyPerKwh;
        UnitCosts costs = new(
            setting.Scenario.Cards[card],
            terms.Costs,
            tariff,
            policy.PowerSubsidyCnyPerKwh[center.Province],
            policy.PeakValleySwing[center.Province],
            cardPriceCny,
            built?.Pue ?? terms.Costs.Pue);
        return center.Named is null ? costs : costs with { FittingCny = costs.FittingCny + terms.DeploymentCnyPerCard };
    }

    /// <summary>Hall, power and cooling for a card.</summary>
    public double HallCny { get; }

    /// <summary>Network and storage for a card, and a server where it is sold without one.</summary>
    public double FittingCny { get; private init; }

    /// <summary>The card; a data-center card with its share of the server.</summary>
    public double CardCny { get; }

    /// <summary>Energy of a busy card.</summary>
    public double EnergyPerHourAtFullLoad { get; }

    /// <summary>Power of a busy card and its part of the server, kW.</summary>
    public double ItKwAtFullLoad { get; }

    /// <summary>Power usage effectiveness.</summary>
    public double Pue { get; }

    /// <summary>What subsidies pay of the energy of a busy card.</summary>
    public double PowerSubsidyPerHourAtFullLoad { get; }

    /// <summary>Staff, maintenance and spares.</summary>
    public double StaffAndMaintenancePerYear { get; }

    /// <summary>Bandwidth of a sold card.</summary>
    public double BandwidthPerHour { get; }

    /// <summary>Everything that has to be invested for a card.</summary>
    public double CapexCny => HallCny + FittingCny + CardCny;

    /// <summary>What a sold hour costs beyond an idle one.</summary>
    public double MarginalPerHour => (EnergyPerHourAtFullLoad * (1 - _idleShare)) + BandwidthPerHour;

    /// <summary>Energy of a card that is busy for a share of the time. Where power is cheaper in the valley, work that can wait does, as far as cards have room then.</summary>
    public double EnergyPerHour(double busyShare)
    {
        double moved = _swing > 0 && busyShare > 0 ? Math.Min(_shiftable, (1 / busyShare) - 1) : 0;
        return EnergyPerHourAtFullLoad * (_idleShare + ((1 - _idleShare) * busyShare * (1 - (SavedOfSwing * _swing * moved))));
    }

    /// <summary>What subsidies pay of that energy.</summary>
    public double PowerSubsidyPerHour(double busyShare) => PowerSubsidyPerHourAtFullLoad * LoadShare(busyShare);

    /// <summary>Power of a card that is busy for a share of the time, over that of a busy one.</summary>
    public double LoadShare(double busyShare) => _idleShare + ((1 - _idleShare) * busyShare);

    /// <summary>Cost of running a card for a year with a share of its hours sold.</summary>
    public double RunningPerYear(double fill) => StaffAndMaintenancePerYear + (HoursPerYear * (EnergyPerHour(fill) + (BandwidthPerHour * fill)));

    /// <summary>The rent per hour that pays the investment back in a number of years at a fill, subsidies counted.</summary>
    public double CostPlusRent(double years, double fill, double subsidyShare) =>
        ((CapexCny * (1 - subsidyShare) / years) + RunningPerYear(fill)) / (HoursPerYear * fill);

    /// <summary>Net income of a card in a year at a rent and a fill.</summary>
    public double NetPerYear(double rentPerHour, double fill) => (HoursPerYear * fill * rentPerHour) - RunningPerYear(fill);
}

/// <summary>What cards fetch second-hand when a center retires them. The outside world takes all of them, for uses that the market does not model.</summary>
/// <remarks>Only cards are sold: hall, power and network of an old site are worth what it costs to clear them (assumption).</remarks>
internal static class Resale
{
    /// <summary>Second-hand price of a card, yuan.</summary>
    /// <param name="costs">How fast the price falls with age.</param>
    /// <param name="landedCostCny">What a new card of the model costs to land today, yuan, not negative.</param>
    /// <param name="age">Years in operation, not negative.</param>
    public static double CnyPerCard(CostInputs costs, double landedCostCny, double age) => landedCostCny * Math.Pow(1 - costs.ResaleFallPerYear, age);

    /// <summary>What an owner reckons with today for a card to be bought now and sold at the end of its service life, discounted, yuan.</summary>
    /// <remarks>Makers' price lists are thought to go on falling by the year as they do; what experience and exchange rates will add to that is not foreseen.</remarks>
    /// <param name="setting">The market.</param>
    /// <param name="board">Landed costs of today.</param>
    /// <param name="card">Index of the card model.</param>
    /// <param name="rate">Discount rate per year.</param>
    public static double PresentCnyPerCard(MarketSetting setting, Board board, Index<CardModel> card, double rate)
    {
        CostInputs costs = setting.Scenario.Centers.Costs;
        double years = costs.ServiceYears;
        double landed = board.Upstream.LandedCostCny[card] * Math.Pow(1 - setting.Scenario.Cards[card].AnnualCostFall, years);
        return CnyPerCard(costs, landed, years) * Math.Pow(1 + rate, -years);
    }
}
