using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Statements;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>Keeps every payment and the use of the cards of a named center.</summary>
internal sealed class StatementBook(MarketSetting setting)
{
    private const double HoursPerDay = 24;
    private const double DaysPerYear = 365.25;
    private readonly List<StatementEntry> _entries = [];
    private readonly List<StatementMonth> _months = [];

    /// <summary>Books what was received, or paid (negative).</summary>
    public void Book(int day, Money amount, PaymentPurpose purpose)
    {
        if (_entries.Count > 0 && _entries[^1] is { } last && last.Day == day && last.Purpose == purpose)
        {
            _entries[^1] = last with { Amount = last.Amount + amount };
        }
        else if (amount != Money.Zero)
        {
            _entries.Add(new StatementEntry(day, purpose, amount));
        }
    }

    /// <summary>Notes how the cards were used on a day, and which part of its costs hangs on what.</summary>
    public void Note(in Turn turn, CenterDay day, CardUse use, UnitCosts costs, double quality, double rentAsked)
    {
        DateOnly month = CalendarMonth.Of(setting.DateOf(turn.Day));
        if (_months.Count == 0 || _months[^1].Month != month)
        {
            _months.Add(new StatementMonth { Month = month });
        }

        long takenUp = day.Leased + day.Captive;
        long running = use.IsClosed ? takenUp : day.Available;
        double busyShare = setting.Throughput.BusyShare(use.Fleet.Card, quality);
        double energyOfUse = takenUp * busyShare * HoursPerDay * (costs.EnergyPerHour(1) - costs.EnergyPerHour(0));
        double energy = energyOfUse + (running * HoursPerDay * costs.EnergyPerHour(0));
        StatementMonth now = _months[^1];
        _months[^1] = now with
        {
            Available = now.Available + day.Available,
            Leased = now.Leased + day.Leased,
            Captive = now.Captive + day.Captive,
            Contracted = now.Contracted + use.ContractCards,
            IdleOnOffer = now.IdleOnOffer + day.IdleOnOffer,
            Days = now.Days + 1,
            RentAskedSum = now.RentAskedSum + rentAsked,
            AccruedRentCny = now.AccruedRentCny + day.Revenue.Yuan,
            EnergyCny = now.EnergyCny + energy,
            EnergyOfUseCny = now.EnergyOfUseCny + energyOfUse,
            OperationsCny = now.OperationsCny + day.RunningCost.Yuan - energy,
            BandwidthCny = now.BandwidthCny + (takenUp * HoursPerDay * costs.BandwidthPerHour),
            FullLoadCnyPerYear = day.Available * costs.RunningPerYear(1),
            MaintenanceCny = now.MaintenanceCny + (day.Available * setting.TermsOf(setting.Population.Centers[day.Agent.Index]).Costs.MaintenanceShare * costs.CardCny / DaysPerYear),
        };
    }

    /// <summary>The statement as it stands at the end of the run.</summary>
    public CenterStatement Close(CenterProfile profile, CenterFinance finance, OwnerType owner, Site? site)
    {
        NamedCenter named = setting.Scenario.Centers.Named![profile.Named!.Value];
        CenterTerms terms = setting.TermsOf(profile);
        double network = terms.Costs.NetworkShareOfCards * (_entries.Where(entry => entry.Purpose == PaymentPurpose.Cards).Sum(entry => -entry.Amount.Yuan));
        double fitting = _entries.Where(entry => entry.Purpose == PaymentPurpose.Fitting).Sum(entry => -entry.Amount.Yuan);
        return new CenterStatement
        {
            Name = named.Name,
            Start = setting.Scenario.Horizon.Start,
            Today = setting.Days - 1,
            OpenedOn = site?.Operation.OpenedOn,
            LifeEnds = site?.LifeEnds,
            HurdleRate = owner.HurdleRate,
            LoanRate = terms.Costs.LoanRate,
            Debt = finance.Debt,
            DebtPart = finance.DebtPart,
            NetworkShareOfFitting = fitting > 0 ? Math.Min(1, network / fitting) : 0,
            Entries = _entries,
            Months = _months,
        };
    }
}
