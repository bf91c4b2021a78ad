namespace MarketSim.Reports.Answers;

/// <summary>Answers question 4: when does a center pay back? Counts market-built centers that opened during the run.</summary>
/// <param name="All">All of them.</param>
/// <param name="WithAnchor">With an anchor tenant.</param>
/// <param name="WithoutAnchor">Without.</param>
public sealed record PaybackAnswer(PaybackFigures All, PaybackFigures WithAnchor, PaybackFigures WithoutAnchor)
{
    /// <summary>The answer in words.</summary>
    public Text Say()
    {
        if (All.Centers == 0)
        {
            return new("No market-built center opened during the run, so there is no payback to speak of.", "模拟期内没有市场化智算中心投运，无从谈回本。");
        }

        if (All.Recovering == 0)
        {
            return new(
                $"None of the {All.Centers} market-built centers that opened recovers its cost, nor is projected to.",
                $"模拟期内投运的 {All.Centers} 个市场化智算中心均未回本，按当前现金流也无望回本。");
        }

        string median = Years(All);
        return new Text(
            $"A market-built center that recovers its cost does so {median} years after opening (median)",
            $"能够回本的市场化智算中心，自投运起静态回收期中位数为 {median} 年") + Anchor() + new Text(".", "。") + Never();
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
        return All.NeverShare > 0.0
            ? new(
                $" {never} of the {All.Centers} centers that opened never get there on present cash flows.",
                $"投运的 {All.Centers} 个中心里，有 {never} 按当前现金流无法回本。")
            : new($" All {All.Centers} centers that opened get there, or are projected to.", $"投运的 {All.Centers} 个中心均已回本或可望回本。");
    }

    private static string Years(PaybackFigures figures) => Printed.Number(figures.MedianYears, "0.0");
}
