using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Centers;

/// <summary>The contracts at a fixed rent of a named center, and what their tenants owe.</summary>
internal sealed class ContractBook
{
    private readonly Running[] _contracts;

    private ContractBook(Running[] contracts) => _contracts = contracts;

    /// <summary>Cards under contract today.</summary>
    public int Cards { get; private set; }

    /// <summary>The contracts of a center; nothing when it has none.</summary>
    /// <param name="setting">The market.</param>
    /// <param name="center">The center.</param>
    /// <param name="openedOn">Day of opening.</param>
    /// <param name="retiresOn">Day on which service life is over.</param>
    public static ContractBook? Of(MarketSetting setting, CenterProfile center, int openedOn, int retiresOn)
    {
        IReadOnlyList<FixedContract> contracts = center.Named is { } named ? setting.Scenario.Centers.Named![named].Contracts : [];
        return contracts.Count == 0 ? null : new ContractBook([.. contracts.Select(contract => new Running
        {
            From = contract.From is { } from ? setting.DayOf(from) : openedOn,
            Ends = contract.Until is { } last ? setting.DayOf(last) + 1 : retiresOn,
            DefaultsOn = contract.DefaultsOn is { } lost ? setting.DayOf(lost) : int.MaxValue,
            Wanted = contract.Cards,
            CnyPerCardDay = contract.RentCnyPerCardDay,
        })]);
    }

    /// <summary>Says which cards are under contract on a day. A contract that finds too few takes what there is, and the rest later.</summary>
    /// <param name="day">The day.</param>
    /// <param name="room">Cards that nobody else has leased.</param>
    public void Review(int day, int room)
    {
        Cards = 0;
        foreach (Running contract in _contracts)
        {
            bool runs = day >= contract.From && day < contract.Ends && day < contract.DefaultsOn;
            contract.Cards = runs ? Math.Max(0, Math.Min(contract.Wanted, room - Cards)) : 0;
            contract.OwedCny = day >= contract.DefaultsOn ? 0 : contract.OwedCny;
            Cards += contract.Cards;
        }
    }

    /// <summary>Adds the rent of a day to what tenants owe.</summary>
    /// <returns>The rent, yuan.</returns>
    public double Accrue()
    {
        double rent = 0;
        foreach (Running contract in _contracts)
        {
            double owed = contract.Cards * contract.CnyPerCardDay;
            contract.OwedCny += owed;
            rent += owed;
        }

        return rent;
    }

    /// <summary>Puts what tenants owe on the bill.</summary>
    public void Bill(Bills bills)
    {
        foreach (Running contract in _contracts)
        {
            bills.Accrue(PaymentPurpose.ContractRent, contract.OwedCny);
            contract.OwedCny = 0;
        }
    }

    /// <summary>The site is broken up: the tenants go.</summary>
    public void End()
    {
        foreach (Running contract in _contracts)
        {
            contract.Ends = 0;
        }

        Review(0, 0);
    }

    private sealed class Running
    {
        public int From { get; init; }

        public int Ends { get; set; }

        public int DefaultsOn { get; init; }

        public int Wanted { get; init; }

        public double CnyPerCardDay { get; init; }

        public int Cards { get; set; }

        public double OwedCny { get; set; }
    }
}
