using MarketSim.Market.Inputs;

namespace MarketSim.Market.Tests.Centers.Named;

/// <summary>What a named center with fixed contracts must pay and get, day by day, worked out without the model. Fen.</summary>
internal sealed class FixedFlows
{
    private const double DaysPerYear = 365.25;
    private const int ServiceDays = (int)(FixedCase.ServiceYears * DaysPerYear);
    private readonly FixedCase _case;
    private readonly double _anchorRentPerHour;

    public FixedFlows(FixedCase one)
    {
        _case = one;
        double kw = FixedCase.Card.TdpW / 1000 * one.Scenario(6).Centers.Costs.ServerPowerFactor;
        double hall = kw * FixedCase.HallCnyPerKw;
        double paidAtAward = one.Scenario(6).Centers.Construction.PaidAtAwardShare;
        EnergyPerDay = 24 * kw * FixedCase.Pue * FixedCase.TariffCny;
        Invest(FixedCase.AwardedOn, Fen(hall * FixedCase.Cards * paidAtAward));
        Invest(FixedCase.DeliveredOn, Fen(FixedCase.PriceCny) * FixedCase.Cards);
        Invest(FixedCase.DeliveredOn, Fen(hall * (1 - paidAtAward) * FixedCase.Cards));
        Invest(FixedCase.DeliveredOn, Fen(FixedCase.PriceCny * FixedCase.NetworkShare * FixedCase.Cards));
        double capex = hall + (FixedCase.PriceCny * (1 + FixedCase.NetworkShare));
        _anchorRentPerHour = AnchorRent(one.Scenario(6).Centers.Rents, capex);
        Operate();
    }

    /// <summary>Before loans: day and fen.</summary>
    public List<(int Day, long Fen)> Project { get; } = [];

    public List<(int Day, long Fen)> Subsidies { get; } = [];

    /// <summary>Interest and repayment: day and fen, positive.</summary>
    public List<(int Day, long Interest, long Repaid)> Service { get; } = [];

    public long Loan { get; private set; }

    public long Invested { get; private set; }

    public double EnergyPerDay { get; }

    /// <summary>Years from opening until the flows add up to zero or more.</summary>
    public double? PaybackYears()
    {
        long sum = 0;
        foreach ((int day, long fen) in Project.Concat(Subsidies).OrderBy(flow => flow.Day))
        {
            sum += fen;
            if (sum >= 0 && day > FixedCase.OpensOn)
            {
                return (day - FixedCase.OpensOn) / DaysPerYear;
            }
        }

        return null;
    }

    /// <summary>Value of the flows at a rate per year, by months from the first investment on, yuan.</summary>
    public double Value(double rate, bool withLoan = false) => Project.Concat(Subsidies)
        .Concat(withLoan ? [.. Service.Select(bill => (bill.Day, -bill.Interest - bill.Repaid)), .. Drawn] : [])
        .Sum(flow => flow.Fen / 100.0 / Math.Pow(1 + rate, (int)((flow.Day - FixedCase.AwardedOn) / (DaysPerYear / 12)) / 12.0));

    private List<(int Day, long Fen)> Drawn { get; } = [];

    private void Invest(int day, long fen)
    {
        Project.Add((day, -fen));
        long subsidy = Fen(fen / 100.0 * _case.SubsidyShare);
        long loan = Fen(fen / 100.0 * (1 - _case.SubsidyShare) * _case.LoanShare);
        Subsidies.Add((day, subsidy));
        Drawn.Add((day, loan));
        Loan += loan;
        Invested += fen;
    }

    private void Operate()
    {
        double perYear = FixedCase.StaffCny + (FixedCase.MaintenanceShare * FixedCase.PriceCny);
        long debt = Loan;
        for (int from = 0; from < ServiceDays; from += 30)
        {
            int days = Math.Min(30, ServiceDays - from);
            int billed = FixedCase.OpensOn + from + days - 1;
            int[] let = [.. Enumerable.Range(from, days).Select(LetOn)];
            long energy = Fen(days * FixedCase.Cards * EnergyPerDay);
            long operations = Fen((days * FixedCase.Cards * perYear / DaysPerYear) + (let.Sum() * FixedCase.BandwidthCny));
            Project.Add((billed, -energy - operations));
            Project.Add((billed + 1, Fen(RentOf(from, days))));
            long interest = Fen(debt / 100.0 * _case.LoanRate / 12);
            long repaid = Math.Min(debt, Fen(Loan / 100.0 / (_case.LoanYears * 12)));
            Service.Add((billed, interest, repaid));
            debt -= repaid;
        }

        double resale = FixedCase.Card.ListCostCny * Math.Pow(1 - _case.ResaleFallPerYear, ServiceDays / DaysPerYear);
        Project.Add((FixedCase.OpensOn + ServiceDays, Fen(resale) * FixedCase.Cards));
    }

    private int LetOn(int day) => _case.Anchor ? FixedCase.Cards : _case.Contracts.Sum(contract => Runs(contract, day) ? contract.Cards : 0);

    /// <summary>Rent of a bill. What a tenant owes when it defaults is never paid.</summary>
    private double RentOf(int from, int days) => _case.Anchor
        ? days * FixedCase.Cards * 24 * _anchorRentPerHour
        : _case.Contracts.Sum(contract => LostOn(contract) >= from && LostOn(contract) < from + days ? 0
            : Enumerable.Range(from, days).Count(day => Runs(contract, day)) * contract.Cards * contract.RentCnyPerCardDay);

    private static bool Runs(FixedContract contract, int day) => day >= After(contract.From, 0) && day < LostOn(contract);

    private static int LostOn(FixedContract contract) => After(contract.DefaultsOn, int.MaxValue);

    private static int After(DateOnly? date, int otherwise) => date is { } day ? day.DayNumber - FixedCase.Start.DayNumber - FixedCase.OpensOn : otherwise;

    /// <summary>Before anything was let anywhere, the rent is the one that pays the investment back in the target years at the expected fill.</summary>
    private double AnchorRent(RentInputs rents, double capex)
    {
        double running = FixedCase.StaffCny + (FixedCase.MaintenanceShare * FixedCase.PriceCny)
            + (DaysPerYear * (EnergyPerDay + (FixedCase.BandwidthCny * rents.ExpectedFill)));
        return ((capex * (1 - _case.SubsidyShare) / rents.TargetPaybackYears) + running) / (24 * DaysPerYear * rents.ExpectedFill);
    }

    private static long Fen(double yuan) => (long)Math.Round(yuan * 100);
}
