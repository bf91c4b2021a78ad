using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Workbench.Live;

/// <summary>Something that happened in a market.</summary>
/// <param name="Date">When.</param>
/// <param name="Agent">Id of whom it happened to; a card's id for prices.</param>
/// <param name="Words">What happened.</param>
/// <param name="Kind">What kind of thing, for choosing.</param>
/// <param name="Province">Id of the province; empty where there is none.</param>
public sealed record NewsItem(DateOnly Date, string Agent, Text Words, NewsKind Kind, string Province);

/// <summary>Kinds of news.</summary>
public enum NewsKind
{
    /// <summary>Centers that are announced, awarded, opened or cancelled.</summary>
    Building,

    /// <summary>Centers that are mothballed, fail or are sold.</summary>
    Distress,

    /// <summary>Suppliers and brokers that come and go.</summary>
    Trade,

    /// <summary>Jumps of card prices.</summary>
    Prices,
}

/// <summary>The news of a market.</summary>
public static class MarketNews
{
    private const double Jump = 0.1;
    private const int JumpDays = 7;

    /// <summary>The news, the last first.</summary>
    /// <param name="record">What is known of the run.</param>
    /// <param name="most">Most items.</param>
    public static IReadOnlyList<NewsItem> Of(RunRecord record, int most) =>
        [.. record.Events.TakeLast(most).Select(Of).Concat(PriceJumps(record)).OrderByDescending(item => item.Date).Take(most)];

    /// <summary>An event in words.</summary>
    public static NewsItem Of(EventRow row)
    {
        (Text words, NewsKind kind) = row.Event switch
        {
            MarketEventKind.Announced => (new Text(Invariant($"announced with {row.Cards:#,##0} cards"), Invariant($"宣布建设，规划 {row.Cards:#,##0} 卡")), NewsKind.Building),
            MarketEventKind.Awarded => (new Text(Invariant($"awarded a package of {row.AmountCny / 1e6:#,##0} million yuan"), Invariant($"发布中标，金额 {row.AmountCny / 1e8:#,##0.##} 亿元")), NewsKind.Building),
            MarketEventKind.Cancelled => (new Text("was cancelled", "项目取消"), NewsKind.Building),
            MarketEventKind.Opened => (new Text(Invariant($"opened with {row.Cards:#,##0} cards"), Invariant($"投入运营，{row.Cards:#,##0} 卡")), NewsKind.Building),
            MarketEventKind.Mothballed => (new Text("was mothballed", "封存停运"), NewsKind.Distress),
            MarketEventKind.Reopened => (new Text("runs again", "恢复运营"), NewsKind.Distress),
            MarketEventKind.TakenOver => (new Text("failed and was taken over", "经营失败，被接管"), NewsKind.Distress),
            MarketEventKind.BrokenUp => (new Text("failed and was broken up", "经营失败，资产拆售"), NewsKind.Distress),
            MarketEventKind.WrittenOff => (new Text(Invariant($"left creditors a loss of {row.AmountCny / 1e6:#,##0} million yuan"), Invariant($"债权人核销 {row.AmountCny / 1e8:#,##0.##} 亿元")), NewsKind.Distress),
            MarketEventKind.Retired => (new Text("took its cards out of use", "设备退役"), NewsKind.Building),
            MarketEventKind.Entered => (new Text("entered the market", "进入市场"), NewsKind.Trade),
            _ => (new Text("left the market", "退出市场"), NewsKind.Trade),
        };
        return new(row.Date, row.Agent, words, kind, row.Province);
    }

    /// <summary>Card prices that moved by a tenth or more within a week; the next one counts from there.</summary>
    internal static IEnumerable<NewsItem> PriceJumps(RunRecord record)
    {
        foreach (IGrouping<string, CardDay> card in record.Cards.GroupBy(row => row.Card))
        {
            CardDay[] days = [.. card.Where(row => row.SpotPriceCny > 0)];
            int start = 0;
            for (int now = 1; now < days.Length; now++)
            {
                CardDay day = days[now];
                while (start < now - 1 && day.Date.DayNumber - days[start].Date.DayNumber > JumpDays)
                {
                    start++;
                }

                CardDay from = days[start];
                double change = (day.SpotPriceCny / from.SpotPriceCny) - 1;
                if (Math.Abs(change) >= Jump)
                {
                    yield return new(day.Date, card.Key, change > 0
                        ? new(Invariant($"price rose {change:P0} within a week, to {day.SpotPriceCny:#,##0} yuan"), Invariant($"一周内涨价 {change:P0}，至 {day.SpotPriceCny:#,##0} 元"))
                        : new(Invariant($"price fell {-change:P0} within a week, to {day.SpotPriceCny:#,##0} yuan"), Invariant($"一周内降价 {-change:P0}，至 {day.SpotPriceCny:#,##0} 元")), NewsKind.Prices, "");
                    start = now;
                }
            }
        }
    }
}
