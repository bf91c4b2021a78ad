using MarketSim.Market.Inputs;

namespace MarketSim.Reports.Pictures;

/// <summary>Pictures of question 2: rents.</summary>
internal static class RentPictures
{
    /// <summary>The matched rent index of each class of cards by month.</summary>
    internal static Picture? Index(ReportData data, ReportLanguage language)
    {
        Series[] series = [.. Enum.GetValues<CardClass>().Select(cardClass => new Series(NameOf(cardClass).In(language), Points(data, cardClass))).Where(points => points.HasValues)];
        if (series.Length == 0)
            return null;
        string title = new Text("Rents of the same cards, matched index of signed leases", "同型卡租金指数（按签约）").In(language);
        Canvas canvas = new Canvas(title).Lines(series).Reference(100, new Text("First month with leases", "首个签约月").In(language))
            .Values(new Text("Index (first month = 100)", "指数（首月 = 100）").In(language), "0", 0);
        return Picture.OverRun(canvas, data, "q2_rent_index", 2, title);
    }

    private static Text NameOf(CardClass cardClass) =>
        cardClass == CardClass.DataCenter ? new("data-center cards", "数据中心卡") : new("consumer cards", "消费级卡");

    /// <remarks>Nothing is drawn before the first lease and in months in which no model can be compared.</remarks>
    private static (DateOnly, double)[] Points(ReportData data, CardClass cardClass) =>
        [.. data.Record.RentIndices.Where(month => month.CardClass == cardClass).Select(month => (month.Month, month.MatchedCards > 0 ? month.MatchedIndex : double.NaN))];
}
