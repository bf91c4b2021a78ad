using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Centers;

/// <summary>What one card costs at a center, to build and to run. Yuan; years; hours.</summary>
internal readonly record struct UnitCosts
{
    private const double HoursPerYear = 8766;
    private readonly double _idleShare;
    private readonly double _subsidyPerHourAtFullLoad;

    public UnitCosts(MarketSetting setting, PolicyNotice policy, Index<Province> province, Index<CardModel> card, double cardPriceCny)
        : this(
            setting.Scenario.Cards[card],
            setting.Scenario.Centers.Costs,
            setting.Scenario.Provinces[province].PowerPriceCnyPerKwh,
            policy.PowerSubsidyCnyPerKwh[province],
            cardPriceCny)
    {
    }

    private UnitCosts(CardModel model, CostInputs costs, double fullTariff, double powerSubsidy, double cardPriceCny)
    {
        double tariff = Math.Max(0, fullTariff - powerSubsidy);
        double serverKw = model.TdpW / 1000.0 * costs.ServerPowerFactor;
        HallCny = serverKw * costs.HallCnyPerKw;
        FittingCny = (cardPriceCny * costs.NetworkShareOfCards) + (model.Class == CardClass.Consumer ? costs.ConsumerServerCnyPerCard : 0);
        CardCny = cardPriceCny;
        EnergyPerHourAtFullLoad = serverKw * costs.Pue * tariff;
        _subsidyPerHourAtFullLoad = serverKw * costs.Pue * (fullTariff - tariff);
        StaffAndMaintenancePerYear = costs.StaffCnyPerCardYear + (costs.MaintenanceShare * cardPriceCny);
        BandwidthPerHour = costs.BandwidthCnyPerCardDay / 24.0;
        _idleShare = costs.IdlePowerShare;
    }

    /// <summary>What a card costs at a center, by the terms that hold for it.</summary>
    public static UnitCosts Of(MarketSetting setting, PolicyNotice policy, CenterProfile center, Index<CardModel> card, double cardPriceCny)
    {
        if (center.Named is null)
        {
            return new(setting, policy, center.Province, card, cardPriceCny);
        }

        CenterTerms terms = setting.TermsOf(center);
        double tariff = terms.PowerPriceCnyPerKwh ?? setting.Scenario.Provinces[center.Province].PowerPriceCnyPerKwh;
        UnitCosts costs = new(setting.Scenario.Cards[card], terms.Costs, tariff, policy.PowerSubsidyCnyPerKwh[center.Province], cardPriceCny);
        return costs with { FittingCny = costs.FittingCny + terms.DeploymentCnyPerCard };
    }

    /// <summary>Hall, power and cooling for a card.</summary>
    public double HallCny { get; }

    /// <summary>Network and storage for a card, and a server where it is sold without one.</summary>
    public double FittingCny { get; private init; }

    /// <summary>The card; a data-center card with its share of the server.</summary>
    public double CardCny { get; }

    /// <summary>Energy of a busy card.</summary>
    public double EnergyPerHourAtFullLoad { get; }

    /// <summary>Staff, maintenance and spares.</summary>
    public double StaffAndMaintenancePerYear { get; }

    /// <summary>Bandwidth of a sold card.</summary>
    public double BandwidthPerHour { get; }

    /// <summary>Everything that has to be invested for a card.</summary>
    public double CapexCny => HallCny + FittingCny + CardCny;

    /// <summary>What a sold hour costs beyond an idle one.</summary>
    public double MarginalPerHour => (EnergyPerHourAtFullLoad * (1 - _idleShare)) + BandwidthPerHour;

    /// <summary>Energy of a card that is busy for a share of the time.</summary>
    public double EnergyPerHour(double busyShare) => EnergyPerHourAtFullLoad * (_idleShare + ((1 - _idleShare) * busyShare));

    /// <summary>What a subsidy to the power price pays of the energy of such a card.</summary>
    public double PowerSubsidyPerHour(double busyShare) => _subsidyPerHourAtFullLoad * (_idleShare + ((1 - _idleShare) * busyShare));

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
