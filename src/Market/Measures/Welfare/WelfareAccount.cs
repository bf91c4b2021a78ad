using MarketSim.Market.Books;

namespace MarketSim.Market.Measures.Welfare;

/// <summary>The welfare account of one place for one period: what work was worth, what was used up, and what each party has of it.</summary>
/// <remarks>
/// Every entry changes two sides. So the parties' surplus adds up to benefits less resources, and what came in from other places, to the fen.
/// Present values are kept beside, each entry discounted from its day.
/// </remarks>
internal sealed class WelfareAccount
{
    private readonly Money[] _benefits = new Money[Enum.GetValues<Benefit>().Length];
    private readonly Money[] _resources = new Money[Enum.GetValues<Resource>().Length];
    private readonly Money[] _surplus = new Money[Enum.GetValues<Party>().Length];
    private readonly double[] _presentSurplus = new double[Enum.GetValues<Party>().Length];

    /// <summary>What other places paid and gave to this one, less what it paid and gave to them.</summary>
    public Money NetReceived { get; private set; }

    /// <summary>Present value of <see cref="NetReceived"/>, yuan.</summary>
    public double PresentNetReceived { get; private set; }

    /// <summary>Present value of all benefits, yuan.</summary>
    public double PresentBenefits { get; private set; }

    /// <summary>Present value of all resources, yuan.</summary>
    public double PresentResources { get; private set; }

    public Money Of(Benefit benefit) => _benefits[(int)benefit];

    public Money Of(Resource resource) => _resources[(int)resource];

    public Money Of(Party party) => _surplus[(int)party];

    /// <summary>Present value of a party's surplus, yuan.</summary>
    public double PresentOf(Party party) => _presentSurplus[(int)party];

    /// <summary>A party has a benefit.</summary>
    public void Gain(Benefit benefit, Party party, Money amount, double factor)
    {
        _benefits[(int)benefit] += amount;
        PresentBenefits += amount.Yuan * factor;
        Change(party, amount, factor);
    }

    /// <summary>A party uses up a resource.</summary>
    public void Use(Resource resource, Party party, Money amount, double factor)
    {
        _resources[(int)resource] += amount;
        PresentResources += amount.Yuan * factor;
        Change(party, -amount, factor);
    }

    /// <summary>A party gets money or goods; they leave whoever gave them by another entry.</summary>
    /// <param name="party">Who.</param>
    /// <param name="amount">How much; negative for who gives.</param>
    /// <param name="factor">Discount factor.</param>
    public void Receive(Party party, Money amount, double factor)
    {
        NetReceived += amount;
        PresentNetReceived += amount.Yuan * factor;
        Change(party, amount, factor);
    }

    /// <summary>Checks that the parties have what there is.</summary>
    /// <param name="day">The day, from 0.</param>
    /// <exception cref="BrokenBooksException">The parties' surplus is not benefits less resources.</exception>
    public void Check(int day)
    {
        Money welfare = Sum(_benefits) - Sum(_resources) + NetReceived;
        Money parties = Sum(_surplus);
        if (welfare != parties)
        {
            throw new BrokenBooksException(day, null, "welfare (fen)", welfare.Fen, parties.Fen);
        }
    }

    private void Change(Party party, Money amount, double factor)
    {
        _surplus[(int)party] += amount;
        _presentSurplus[(int)party] += amount.Yuan * factor;
    }

    private static Money Sum(Money[] amounts)
    {
        Money sum = Money.Zero;
        foreach (Money amount in amounts)
        {
            sum += amount;
        }

        return sum;
    }
}
