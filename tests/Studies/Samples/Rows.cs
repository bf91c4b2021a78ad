using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Tests.Samples;

/// <summary>Rows with nothing in them; tests fill in what a fact looks at.</summary>
internal static class Rows
{
    public static NationalDay National(DateOnly date) => Blank<NationalDay>() with { Date = date, CardPriceOverCost = 1, CardPriceIndex = 100 };

    public static CardDay Card(DateOnly date, string card) => Blank<CardDay>() with { Date = date, Card = card };

    public static ProvinceMonth Province(int year, int month, string province) =>
        Blank<ProvinceMonth>() with { Month = new DateOnly(year, month, 1), Province = province };

    public static OwnerMonth Owner(int year, int month, string owner) => Blank<OwnerMonth>() with { Month = new DateOnly(year, month, 1), Owner = owner };

    public static CenterRow Center(string owner, DateOnly? opened) => Blank<CenterRow>() with { Owner = owner, Opened = opened, Announced = opened, Cards = 8 };

    public static BrokerRow Broker(int deals) => Blank<BrokerRow>() with { Entered = new DateOnly(2023, 1, 1), DealsInFocusYear = deals };

    /// <summary>Every property is set by the test that needs it; required members are a promise to the model, not to a test of one fact.</summary>
    private static TRow Blank<TRow>()
        where TRow : class
    {
        TRow row = Activator.CreateInstance<TRow>();
        foreach (System.Reflection.PropertyInfo text in typeof(TRow).GetProperties().Where(property => property.PropertyType == typeof(string)))
        {
            text.SetValue(row, "");
        }

        return row;
    }
}
