using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Centers;

/// <summary>What one card costs at a center, to build and to run. Yuan; years; hours.</summary>
internal readonly record struct UnitCosts
{
    private const double HoursPerYear = 8766;
    private readonly double _idleShare;

    public UnitCosts(MarketSetting setting, PolicyNotice policy, int province, int card, double cardPriceCny)
    {
        CostInputs costs = setting.Scenario.Centers.Costs;
        CardModel model = setting.Scenario.Cards[card];
        double serverKw = model.TdpW / 1000.0 * costs.ServerPowerFactor;
        double tariff = Math.Max(0, setting.Scenario.Provinces[province].PowerPriceCnyPerKwh - policy.PowerSubsidyCnyPerKwh[province]);
        HallCny = serverKw * costs.HallCnyPerKw;
        FittingCny = (cardPriceCny * costs.NetworkShareOfCards) + (model.Class == CardClass.Consumer ? costs.ConsumerServerCnyPerCard : 0);
        CardCny = cardPriceCny;
        EnergyPerHourAtFullLoad = serverKw * costs.Pue * tariff;
        StaffAndMaintenancePerYear = costs.StaffCnyPerCardYear + (costs.MaintenanceShare * cardPriceCny);
        BandwidthPerHour = costs.BandwidthCnyPerCardDay / 24.0;
        _idleShare = costs.IdlePowerShare;
    }

    /// <summary>Hall, power and cooling for a card.</summary>
    public double HallCny { get; }

    /// <summary>Network and storage for a card, and a server where it is sold without one.</summary>
    public double FittingCny { get; }

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

    /// <summary>Cost of running a card for a year with a share of its hours sold.</summary>
    public double RunningPerYear(double fill) =>
        StaffAndMaintenancePerYear + (HoursPerYear * (EnergyPerHour(fill) + (BandwidthPerHour * fill)));

    /// <summary>The rent per hour that pays the investment back in a number of years at a fill, subsidies counted.</summary>
    public double CostPlusRent(double years, double fill, double subsidyShare) =>
        ((CapexCny * (1 - subsidyShare) / years) + RunningPerYear(fill)) / (HoursPerYear * fill);

    /// <summary>Net income of a card in a year at a rent and a fill.</summary>
    public double NetPerYear(double rentPerHour, double fill) => (HoursPerYear * fill * rentPerHour) - RunningPerYear(fill);
}
