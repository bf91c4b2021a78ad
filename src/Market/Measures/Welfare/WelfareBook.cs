using MarketSim.Market.Books;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures.Welfare;

/// <summary>Welfare accounts of the nation, its provinces and its types of owner for one calendar year.</summary>
internal sealed class WelfareBook
{
    /// <summary>Name of the row of the whole market.</summary>
    public const string Nation = "nation";

    /// <summary>Name of the row of what belongs to no province: makers of cards, and users of cards outside the centers.</summary>
    public const string Elsewhere = "elsewhere";

    private readonly MarketSetting _setting;
    private readonly int _year;
    private readonly WelfareAccount _nation = new();
    private readonly WelfareAccount[] _provinces;
    private readonly WelfareAccount[] _owners;
    private double _factor;

    public WelfareBook(MarketSetting setting, int day)
    {
        _setting = setting;
        _year = setting.DateOf(day).Year;
        _provinces = [.. Enumerable.Range(0, setting.Scenario.Provinces.Count + 1).Select(_ => new WelfareAccount())];
        _owners = [.. Enumerable.Range(0, setting.Owners.Length + 1).Select(_ => new WelfareAccount())];
        BeginDay(day);
    }

    /// <summary>What is booked from now on is discounted from this day.</summary>
    public void BeginDay(int day) => _factor = Math.Pow(1 + _setting.Scenario.Measures.SocialDiscountRatePerYear, -MarketSetting.YearsAt(day));

    public void Gain(Benefit benefit, Party party, Spot at, Money amount)
    {
        _nation.Gain(benefit, party, amount, _factor);
        ProvinceOf(at).Gain(benefit, party, amount, _factor);
        OwnerOf(at).Gain(benefit, party, amount, _factor);
    }

    public void Use(Resource resource, Party party, Spot at, Money amount)
    {
        _nation.Use(resource, party, amount, _factor);
        ProvinceOf(at).Use(resource, party, amount, _factor);
        OwnerOf(at).Use(resource, party, amount, _factor);
    }

    /// <summary>Money or goods change hands.</summary>
    public void Move((Party Party, Spot At) from, (Party Party, Spot At) to, Money amount)
    {
        Receive(from.Party, from.At, -amount);
        Receive(to.Party, to.At, amount);
    }

    /// <summary>A resource comes from one party and is used up by another.</summary>
    public void Supply(Resource resource, (Party Party, Spot At) from, (Party Party, Spot At) user, Money amount)
    {
        Move(from, user, amount);
        Use(resource, user.Party, user.At, amount);
    }

    /// <summary>Ends the year.</summary>
    /// <param name="day">Its last day, from 0.</param>
    /// <exception cref="BrokenBooksException">The parties of a place have more or less than there is.</exception>
    public IEnumerable<WelfareYear> Close(int day)
    {
        if (_nation.NetReceived != Money.Zero)
        {
            throw new BrokenBooksException(day, null, "transfers (fen)", 0, _nation.NetReceived.Fen);
        }

        foreach (WelfareAccount account in _provinces.Concat(_owners).Prepend(_nation))
        {
            account.Check(day);
        }

        return Rows();
    }

    private IEnumerable<WelfareYear> Rows()
    {
        yield return Row(Nation, _nation);
        for (int province = 0; province < _provinces.Length - 1; province++)
        {
            yield return Row("province." + _setting.Scenario.Provinces[province].Id, _provinces[province]);
        }

        yield return Row(Elsewhere, _provinces[^1]);
        for (int owner = 0; owner < _owners.Length - 1; owner++)
        {
            yield return Row("owner." + _setting.Owners[owner].Id, _owners[owner]);
        }
    }

    private WelfareYear Row(string place, WelfareAccount account) => WelfareRow.Of(_year, place, account);

    private void Receive(Party party, Spot at, Money amount)
    {
        _nation.Receive(party, amount, _factor);
        ProvinceOf(at).Receive(party, amount, _factor);
        OwnerOf(at).Receive(party, amount, _factor);
    }

    private WelfareAccount ProvinceOf(Spot at) => at.Province < 0 ? _provinces[^1] : _provinces[at.Province];

    private WelfareAccount OwnerOf(Spot at) => at.Owner < 0 ? _owners[^1] : _owners[at.Owner];
}
