namespace MarketSim.Reports.Answers;

/// <summary>Answers question 1: how tight are cards, and at what price?</summary>
/// <param name="Year">The focus year.</param>
/// <param name="Ratio">Cards made available over cards wanted, by PFLOPS.</param>
/// <param name="RatioBefore">The same a year earlier.</param>
/// <param name="PriceOverCost">Price over landed cost.</param>
/// <param name="SummerChange">Price index, August over May, less 1.</param>
/// <param name="SeptemberChange">Price index, September over August, less 1.</param>
public sealed record TightnessAnswer(int Year, double Ratio, double RatioBefore, double PriceOverCost, double SummerChange, double SeptemberChange)
{
    private const double ScarceBelow = 0.95;
    private const double AmpleAbove = 1.05;

    /// <summary>The answer in words.</summary>
    public Text Say() => State() + Prices();

    /// <summary>The answer in short.</summary>
    public ShortAnswer Brief() => new(
        Printed.Number(Ratio), new($"cards offered over cards wanted, {Year}", $"{Year} 年卡供给与需求之比"), State());

    private Text State()
    {
        if (double.IsNaN(Ratio))
        {
            return new(
                $"In {Year} no data-center cards were asked for, so nothing can be said about how tight they are.",
                $"{Year} 年数据中心卡没有采购需求，无法判断供应松紧。");
        }

        Text verdict = Ratio switch
        {
            < ScarceBelow => new("Cards are short", "供应偏紧"),
            <= AmpleAbove => new("Cards are neither short nor plentiful", "供需大致平衡"),
            _ => new("Cards are in good supply", "供应充足"),
        };
        string ratio = Printed.Number(Ratio);
        return verdict
            + new Text($": in {Year} {ratio} times what was wanted came to the market", $"：{Year} 年卡供给为需求的 {ratio} 倍")
            + Before() + new Text(".", "。");
    }

    private Text Before()
    {
        string before = Printed.Number(RatioBefore);
        return Directions.Of((Ratio / RatioBefore) - 1.0, 0.05) switch
        {
            Direction.Up => new($", after {before} in {Year - 1}: supply has eased", $"，{Year - 1} 年为 {before} 倍，供应趋于缓解"),
            Direction.Down => new($", after {before} in {Year - 1}: supply has tightened", $"，{Year - 1} 年为 {before} 倍，供应趋于收紧"),
            Direction.Flat => new($", much as in {Year - 1}", $"，与 {Year - 1} 年基本持平"),
            _ => Text.Empty,
        };
    }

    private Text Prices()
    {
        if (!double.IsFinite(PriceOverCost))
            return Text.Empty;
        string premium = Printed.Percent(Math.Abs(PriceOverCost - 1.0));
        Text level = PriceOverCost >= 1.0
            ? new($" They sold {premium} above the sellers' cost line", $"成交价比卖方成本线高 {premium}")
            : new($" They sold {premium} below the sellers' cost line", $"成交价比卖方成本线低 {premium}");
        return level + Summer() + September() + new Text(".", "。");
    }

    private Text Summer()
    {
        string change = Printed.Percent(Math.Abs(SummerChange));
        return Directions.Of(SummerChange) switch
        {
            Direction.Up => new($"; prices rose {change} over the summer", $"；夏季价格上涨 {change}"),
            Direction.Down => new($"; prices fell {change} over the summer", $"；夏季价格下跌 {change}"),
            Direction.Flat => new("; prices hardly moved over the summer", "；夏季价格基本平稳"),
            _ => Text.Empty,
        };
    }

    private Text September()
    {
        string change = Printed.Percent(Math.Abs(SeptemberChange));
        bool fell = Directions.Of(SummerChange) == Direction.Down;
        return Directions.Of(SeptemberChange, 0.002) switch
        {
            _ when !double.IsFinite(SummerChange) => Text.Empty,
            Direction.Up => new($" and rose {change} in September", $"，9 月{(fell ? "回升" : "上涨")} {change}"),
            Direction.Down => new($" and fell {change} in September", $"，9 月{(fell ? "再跌" : "下跌")} {change}"),
            Direction.Flat => new(" and held in September", "，9 月持稳"),
            _ => Text.Empty,
        };
    }
}
