using MarketSim.Studies.Facts;

namespace MarketSim.Reports.Answers;

/// <summary>Answers question 4: when does a center pay back? Counts market-built centers that opened by the end of the focus year, as facts F20 and F21 do.</summary>
/// <param name="Year">The focus year.</param>
/// <param name="All">All of them.</param>
/// <param name="WithAnchor">With an anchor tenant.</param>
/// <param name="WithoutAnchor">Without.</param>
public sealed record PaybackAnswer(int Year, PaybackFigures All, PaybackFigures WithAnchor, PaybackFigures WithoutAnchor)
{
    /// <summary>What became of all market-built centers by the end of the run.</summary>
    public Failures Failures { get; init; } = new(0, 0, 0, 0);

    /// <summary>The answer in words.</summary>
    public Text Say() => Recovery() + Failures.Say();

    /// <summary>The answer in short.</summary>
    public ShortAnswer Brief() => new(
        Years(All),
        new("years until a market-built center pays back (median)", "市场化智算中心静态回收期中位数（年）"),
        All.Recovering == 0 ? Recovery() : Median() + Never());

    private Text Median() => new(
        $"Market-built centers that opened in the run by the end of {Year}, and recover their cost, do so in {Years(All)} years (median, projections counted).",
        $"模拟期内至 {Year} 年末投运、能够回本的市场化智算中心，静态回收期中位数为 {Years(All)} 年（含推算）。");

    private Text Recovery()
    {
        if (All.Opened == 0)
        {
            return new Text(
                $"No market-built center opened in the run by the end of {Year}, so there is no payback to speak of.",
                $"模拟期内至 {Year} 年末没有市场化智算中心投运，无从谈回本。") + Unknown();
        }

        if (All.Known == 0)
        {
            return new Text(
                $"It is too early to say when the market-built centers that opened by the end of {Year} pay back.",
                $"截至 {Year} 年末投运的市场化智算中心何时回本，目前尚无法判断。") + Unknown();
        }

        if (All.Recovering == 0)
        {
            return new Text(
                $"None of the {All.Known} market-built centers that opened in the run by the end of {Year}, and can be judged, recovers its cost or is projected to.",
                $"模拟期内至 {Year} 年末投运且可判断的 {All.Known} 个市场化智算中心均未回本，按当前现金流也无望回本。") + Unknown();
        }

        string median = Years(All);
        return new Text(
            $"A market-built center opened in the run by the end of {Year} that recovers its cost does so {median} years after opening (median; {All.Projected} of the {All.Recovering} paybacks are projections)",
            $"模拟期内至 {Year} 年末投运、能够回本的市场化智算中心，自投运起静态回收期中位数为 {median} 年（{All.Recovering} 个回收期中有 {All.Projected} 个为推算值）")
            + Anchor() + new Text(".", "。") + Never() + Unknown();
    }

    private Text Anchor()
    {
        double gain = WithoutAnchor.MedianYears - WithAnchor.MedianYears;
        if (!double.IsFinite(gain))
            return Text.Empty;
        Text verdict = Directions.Of(gain, 0.1) switch
        {
            Direction.Up => new("; an anchor tenant shortens that", "；有头部企业包租的回本更快"),
            Direction.Down => new("; an anchor tenant does not shorten that", "；有头部企业包租的并未更快回本"),
            _ => new("; an anchor tenant makes little difference", "；有无头部企业包租差别不大"),
        };
        (string with, string without) = (Years(WithAnchor), Years(WithoutAnchor));
        return verdict + new Text($": {with} years with one, {without} without", $"：有包租 {with} 年，无包租 {without} 年");
    }

    private Text Never()
    {
        string never = Printed.Percent(All.NeverShare);
        return All.Never > 0
            ? new(
                $" {never} of the {All.Known} centers that can be judged never get there on present cash flows.",
                $"可判断的 {All.Known} 个中心里，有 {never} 按当前现金流无法回本。")
            : new($" All {All.Known} centers that can be judged get there, or are projected to.", $"可判断的 {All.Known} 个中心均已回本或可望回本。");
    }

    private Text Unknown() => All.Unknown == 0
        ? Text.Empty
        : new(
            $" The payback of {All.Unknown} more is unknown: {All.BeforeRun} opened before the run, {All.TooYoung} less than three months before its end.",
            $"另有 {All.Unknown} 个无法判断：{All.BeforeRun} 个在模拟期之前已投运，{All.TooYoung} 个在期末投运不足三个月。");

    private static string Years(PaybackFigures figures) => Printed.Number(figures.MedianYears, "0.0");
}

/// <summary>How many centers didn't last, by the end of a run.</summary>
/// <param name="Opened">Centers that were ever in operation.</param>
/// <param name="TakenOver">Of these, taken over by another owner.</param>
/// <param name="BrokenUp">Broken up.</param>
/// <param name="Mothballed">Mothballed at the end of the run.</param>
public sealed record Failures(int Opened, int TakenOver, int BrokenUp, int Mothballed)
{
    /// <summary>In words; nothing when all run.</summary>
    public Text Say() => TakenOver + BrokenUp + Mothballed == 0
        ? Text.Empty
        : new(
            $" By the end of the run, of {Opened} market-built centers {TakenOver} had failed and gone to another owner, {BrokenUp} had been broken up, and {Mothballed} had been mothballed.",
            $"至模拟期末，{Opened} 个市场化智算中心中，{TakenOver} 个经营失败后被并购，{BrokenUp} 个被拆分清算，{Mothballed} 个处于停运状态。");
}
