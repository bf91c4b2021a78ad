using MarketSim.Market.Books;
using MarketSim.Market.Setting;

namespace MarketSim.Reports.Answers;

/// <summary>Answers question 2: do supply and demand match?</summary>
/// <param name="Year">The focus year.</param>
/// <param name="FailedShare">Requests given up over requests closed.</param>
/// <param name="FailedShareBefore">The same a year earlier.</param>
/// <param name="Worst">Segment with the largest unmet share; none when nothing was requested.</param>
/// <param name="WorstShare">Its unmet share.</param>
/// <param name="Best">Segment with the smallest.</param>
/// <param name="BestShare">Its unmet share.</param>
/// <param name="MainReason">The commonest reason of failure; none when not known.</param>
/// <param name="MainReasonShare">Its share of failures.</param>
/// <param name="Announced">Projects announced by the end of the focus year.</param>
/// <param name="Opened">Projects that opened by then.</param>
public sealed record MatchAnswer(
    int Year,
    double FailedShare,
    double FailedShareBefore,
    Kind? Worst,
    double WorstShare,
    Kind? Best,
    double BestShare,
    Obstacle? MainReason,
    double MainReasonShare,
    int Announced,
    int Opened)
{
    /// <summary>The answer in words.</summary>
    public Text Say() => double.IsFinite(FailedShare)
        ? Verdict() + Reason() + new Text(".", "。") + Segments() + Projects()
        : NothingClosed();

    /// <summary>The answer in short.</summary>
    public ShortAnswer Brief() => new(
        Printed.Percent(FailedShare),
        new($"of requests ended without a lease, {Year}", $"{Year} 年未成交请求占比"),
        double.IsFinite(FailedShare) ? Verdict() + new Text(".", "。") : NothingClosed());

    private Text NothingClosed() =>
        new($"In {Year} no request was closed, so supply and demand cannot be compared.", $"{Year} 年没有已了结的算力请求，无法比较供需。");

    private Text Verdict()
    {
        Text verdict = FailedShare switch
        {
            < 0.10 => new("Supply and demand match well", "供需匹配良好"),
            < 0.30 => new("Supply and demand match in part", "供需部分匹配"),
            _ => new("Supply and demand do not match", "供需错配明显"),
        };
        string failed = Printed.Percent(FailedShare);
        return verdict
            + new Text($": in {Year} {failed} of requests ended without a lease", $"：{Year} 年有 {failed} 的请求未能成交")
            + Trend();
    }

    private Text Trend()
    {
        string before = Printed.Percent(FailedShareBefore);
        return Directions.Of(FailedShare - FailedShareBefore) switch
        {
            Direction.Up => new($", more than the {before} of {Year - 1}", $"，高于 {Year - 1} 年的 {before}"),
            Direction.Down => new($", down from {before} in {Year - 1}", $"，低于 {Year - 1} 年的 {before}"),
            Direction.Flat => new($", as in {Year - 1}", $"，与 {Year - 1} 年基本持平"),
            _ => Text.Empty,
        };
    }

    private Text Reason()
    {
        if (MainReason is not { } main)
            return Text.Empty;
        (Text reason, string share) = (MarketNames.Of(main), Printed.Percent(MainReasonShare));
        return new($", most often because of: {reason.En} ({share} of failures)", $"，首要原因是{reason.Zh}（占未成交的 {share}）");
    }

    private Text Segments()
    {
        if (this is not { Worst: { } worst, Best: { } best } || worst == best)
            return Text.Empty;
        (Text shortest, Text served) = (worst.Title, MarketNames.Inside(best.Title));
        (string most, string least) = (Printed.Percent(WorstShare), Printed.Percent(BestShare));
        return new(
            $" {shortest.En} are the shortest ({most} of the work they asked for unmet), {served.En} the best served ({least}).",
            $"{shortest.Zh}缺口最大（{most} 的需求未满足），{served.Zh}满足得最好（{least} 未满足）。");
    }

    private Text Projects()
    {
        if (Announced == 0)
            return Text.Empty;
        string share = Printed.Percent(Means.Share(Opened, Announced));
        return new(
            $" Of {Announced} projects announced by the end of {Year}, {Opened} ({share}) had opened.",
            $"截至 {Year} 年末，宣布的 {Announced} 个项目中有 {Opened} 个（{share}）建成投运。");
    }
}
