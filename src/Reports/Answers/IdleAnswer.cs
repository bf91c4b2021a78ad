using MarketSim.Market.Books;
using MarketSim.Market.Setting;

namespace MarketSim.Reports.Answers;

/// <summary>Answers question 3: is idle capacity common?</summary>
/// <param name="Year">The focus year.</param>
/// <param name="IdleShare">Idle over available card-days, all centers.</param>
/// <param name="MarketIdleShare">The same in market-built centers.</param>
/// <param name="TakeUp">Take-up by owner type, those with centers, highest first.</param>
/// <param name="Causes">Causes of idleness with their shares of idle card-days, largest first.</param>
/// <param name="Provinces">Provinces with market-built centers.</param>
/// <param name="ProvincesMostlyIdle">Those whose market-built centers idle more than half.</param>
public sealed record IdleAnswer(
    int Year,
    double IdleShare,
    double MarketIdleShare,
    IReadOnlyList<(Kind Owner, double Share)> TakeUp,
    IReadOnlyList<(Obstacle Cause, double Share)> Causes,
    int Provinces,
    int ProvincesMostlyIdle)
{
    private const int CausesNamed = 3;

    /// <summary>The answer in words.</summary>
    public Text Say() => double.IsFinite(IdleShare)
        ? Verdict() + ByOwner() + new Text(".", "。") + ByProvince() + ByCause()
        : NoCenter();

    /// <summary>The answer in short.</summary>
    public ShortAnswer Brief() => new(
        Printed.Percent(IdleShare),
        new($"of card-days found no use, {Year}", $"{Year} 年闲置卡日占比"),
        double.IsFinite(IdleShare) ? Verdict() + new Text(".", "。") : NoCenter());

    private Text NoCenter() => new($"In {Year} no center was in operation.", $"{Year} 年没有在运营的智算中心。");

    private Text Verdict()
    {
        Text verdict = IdleShare switch
        {
            < 0.20 => new("Idle capacity is rare", "闲置并不多见"),
            < 0.50 when ProvincesMostlyIdle * 2 < Math.Max(1, Provinces) => new("Idle capacity is real, but not general", "闲置确实存在，但并非普遍现象"),
            < 0.50 => new("Idle capacity is widespread", "闲置较为普遍"),
            _ => new("Idle capacity is the rule", "闲置已成常态"),
        };
        string idle = Printed.Percent(IdleShare);
        return verdict
            + new Text($": in {Year} {idle} of card-days found no use", $"：{Year} 年有 {idle} 的卡日未被使用")
            + InMarketBuilt();
    }

    private Text InMarketBuilt()
    {
        string idle = Printed.Percent(MarketIdleShare);
        return double.IsFinite(MarketIdleShare) ? new($", {idle} in market-built centers", $"，其中市场化算力为 {idle}") : Text.Empty;
    }

    private Text ByOwner()
    {
        if (TakeUp.Count < 2)
            return Text.Empty;
        (string most, string least) = (Printed.Percent(TakeUp[0].Share), Printed.Percent(TakeUp[^1].Share));
        (Text first, Text last) = (MarketNames.Inside(TakeUp[0].Owner.Title), MarketNames.Inside(TakeUp[^1].Owner.Title));
        return new($"; take-up runs from {most} ({first.En}) to {least} ({last.En})", $"；上架率最高的是{first.Zh}（{most}），最低的是{last.Zh}（{least}）");
    }

    private Text ByProvince() => Provinces == 0 ? Text.Empty : new(
        $" Market-built centers idle more than half in {ProvincesMostlyIdle} of {Provinces} provinces.",
        $"{Provinces} 个省份中，有 {ProvincesMostlyIdle} 个省份的市场化算力闲置过半。");

    private Text ByCause()
    {
        if (Causes.Count == 0)
            return Text.Empty;
        (Text Name, string Share)[] named = [.. Causes.Take(CausesNamed).Select(cause => (MarketNames.Of(cause.Cause), Printed.Percent(cause.Share)))];
        return new(
            $" Largest causes: {string.Join(", ", named.Select(cause => $"{cause.Name.En} ({cause.Share})"))}.",
            $"主要成因：{string.Join("、", named.Select(cause => $"{cause.Name.Zh}（{cause.Share}）"))}。");
    }
}
