using MarketSim.Market.Books;
using MarketSim.Studies.Centers;

namespace MarketSim.Reports.StudyReports.Centers;

/// <summary>The tables of a named center's statement, for the page and the screen.</summary>
/// <param name="study">What was found.</param>
/// <param name="language">The language.</param>
public sealed class CenterTables(CenterStudy study, ReportLanguage language)
{
    private static readonly Text Median = new("median", "中位数");
    internal static readonly Text Range = new("5-95%", "5%—95%");
    private readonly CenterWords _words = new(language);

    /// <summary>All tables in their order; those without rows are left out.</summary>
    public IReadOnlyList<TextTable> All() =>
        [.. ((TextTable[])[Statement(), Paybacks(), Investment(), new CenterFlowTables(study).Years(), Idle(), Tornado(), .. study.Varied.Select(Variation)]).Where(table => table.Rows.Count > 0)];

    /// <summary>The figures, beside centers of the same type of owner that opened in the same year.</summary>
    internal TextTable Statement()
    {
        IReadOnlyList<LikeCenter> peers = study.Base.Peers;
        return new(
            new("The statement", "总表"),
            [Text.Empty, Median, Range, new("like centers: median", "同类中心：中位数"), Range],
            [.. CenterWords.Figures.Select(figure => (figure, Own: study.Base.Of(figure.Name), Like: Spread.Of(figure.OfPeer is null ? [] : peers.Select(figure.OfPeer))))
                .Where(row => row.Own.Count > 0)
                .Select(row => (IReadOnlyList<string>)
                [
                    row.figure.Title.In(language), _words.Number(row.Own.Median, row.figure.Unit), _words.Band(row.Own, row.figure.Unit),
                    _words.Number(row.Like.Median, row.figure.Unit), _words.Band(row.Like, row.figure.Unit),
                ])],
            new(
                $"Bands are the middle 90% of {study.Seeds.Count} seeds. Like centers: {peers.Count} of the same type of owner that opened in the same year, all seeds together. Paybacks are of those that pay back.",
                $"区间为 {study.Seeds.Count} 个种子的中间 90%。同类中心：同类业主、同年投运，各种子合计 {peers.Count} 个。回收期只计能够收回投资者。"));
    }

    /// <summary>What is known of payback, and what is not.</summary>
    internal TextTable Paybacks() => new(
        new("What is known of payback", "回收期的已知与未知"),
        [
            Text.Empty, new("Recovered", "已回本"), new("Projected to", "推算可回本"), new("Never", "无法回本"), new("Unknown", "无法判断"),
            new("Median of those that pay back, years", "可回本者中位数（年）"), new("Median, never as longest", "中位数（无法回本计为最长）"), new("Median as seen (Kaplan-Meier)", "按已观察期估计的中位数（Kaplan-Meier）"),
        ],
        [
            Payback(new("this center, by seed", "本中心（按种子）"), study.Base.Payback),
            Payback(new("like centers, all seeds", "同类中心（各种子合计）"), CenterPayback.Of(study.Base.Peers)),
        ],
        new(
            "Unknown: not opened, or open for less than three months. Who has not recovered yet counts in the last column as long as it was seen.",
            "无法判断：未投运，或投运不足三个月。尚未回本者在末列只计入已观察的时间。"));

    /// <summary>Investment by part.</summary>
    internal TextTable Investment()
    {
        (Text Name, string[] Lines)[] parts =
        [
            (new("Cards with servers", "算力卡（含服务器分摊）"), ["cards"]),
            (new("Hall, power and cooling", "机房、供配电与制冷"), ["hall"]),
            (new("Network, storage, deployment", "网络、存储与部署"), ["fitting"]),
            (new("Investment", "投资合计"), ["cards", "hall", "fitting"]),
            (new("Subsidies, less those paid back", "补贴（扣除退回）"), ["subsidy"]),
        ];
        double cards = study.Base.Of("own.cards").Median;
        return new(
            new("Investment by part", "投资构成"),
            [Text.Empty, Median, Range, new("a card", "每卡")],
            [.. parts.Select(part => (part.Name, Spread: Spread.Of(study.Base.Runs.Select(run => Math.Abs(part.Lines.Sum(line => run.Sum(line)))))))
                .Where(part => part.Spread.Most > 0)
                .Select(part => (IReadOnlyList<string>)
                [
                    part.Name.In(language), _words.Number(part.Spread.Median, FigureUnit.Money), _words.Band(part.Spread, FigureUnit.Money),
                    _words.Number(cards > 0 ? part.Spread.Median / cards : double.NaN, FigureUnit.Money),
                ])],
            Text.Empty);
    }

    /// <summary>Why cards idled.</summary>
    internal TextTable Idle() => new(
        new("Why cards idled, share of card-days", "闲置原因（占卡日比重）"),
        [Text.Empty, Median, Range],
        [.. Enum.GetValues<Obstacle>().Select(cause => (cause, Spread: study.Base.Of($"idle.{cause}"))).Where(row => row.Spread.Most > 0.0005)
            .OrderByDescending(row => row.Spread.Median)
            .Select(row => (IReadOnlyList<string>)[MarketNames.Of(row.cause).In(language), Printed.Percent(row.Spread.Median), _words.Band(row.Spread, FigureUnit.Share)])],
        Text.Empty);

    /// <summary>What moves payback and value.</summary>
    internal TextTable Tornado()
    {
        CenterDriverRow[] rows = [.. study.DriverRows()];
        return new(
            new("What moves it: 20% less and more", "影响因素：各减、增 20%"),
            [
                Text.Empty, new("payback -20%", "回收期：−20%"), new("+20%", "+20%"), new("value -20%", "净现值：−20%"), new("+20%", "+20%"),
                new("to the owner -20%", "业主净现值：−20%"), new("+20%", "+20%"),
            ],
            [.. CenterDriver.All.Select(driver => rows.Where(row => row.Driver == driver.Id).OrderBy(row => row.Factor).ToArray())
                .Where(pair => pair.Any(row => double.IsFinite(row.NpvCny)))
                .OrderByDescending(pair => Math.Abs(pair[1].OwnerNpvCny - pair[0].OwnerNpvCny))
                .Select(pair => (IReadOnlyList<string>)
                [
                    CenterWords.DriverOf(pair[0].Driver).In(language),
                    .. pair.Select(row => _words.Number(row.PaybackYears, FigureUnit.Years)), .. pair.Select(row => _words.Number(row.NpvCny, FigureUnit.Money)),
                    .. pair.Select(row => _words.Number(row.OwnerNpvCny, FigureUnit.Money)),
                ])],
            new(
                "Re-priced from the cash flow of the same runs: nobody in the market answers to the change. Cards take network, maintenance, subsidy and loan with them. Interest moves only what is left to the owner. --vary runs the market again.",
                "由同一批运行的现金流重新计价得出，市场各方不作反应。算力卡价格连带网络、维护、补贴和贷款变动；利率只影响业主净现值。--vary 会重新运行市场。"));
    }

    /// <summary>What came of varying one thing.</summary>
    internal TextTable Variation(CenterVariation variation) => new(
        new($"Varied: {variation.What}", $"变动：{variation.What}"),
        [
            Text.Same(variation.What), new("opened", "投运"), new("pays back", "能收回"), new("payback, years", "回收期（年）"), Range, new("value", "净现值"), Range, new("to the owner", "业主净现值"),
            new("return", "内部收益率"), new("take-up", "上架率"), new("rent got", "实收租金"),
        ],
        [.. variation.Outcomes.Select(outcome => (IReadOnlyList<string>)
        [
            outcome.Label, Invariant($"{outcome.Runs.Count(run => run.Opened)}/{outcome.Runs.Count}"), Printed.Percent(outcome.Payback.PaysBackShare),
            _words.Number(outcome.Payback.Years.Median, FigureUnit.Years), _words.Band(outcome.Payback.Years, FigureUnit.Years),
            _words.Number(outcome.Of("own.npv_cny").Median, FigureUnit.Money), _words.Band(outcome.Of("own.npv_cny"), FigureUnit.Money),
            _words.Number(outcome.Of("own.owner_npv_cny").Median, FigureUnit.Money), _words.Number(outcome.Of("own.irr").Median, FigureUnit.Share),
            _words.Number(outcome.Of("own.take_up").Median, FigureUnit.Share), _words.Number(outcome.Of("own.rent_cny_per_card_hour").Median, FigureUnit.Ratio),
        ])],
        new("The whole market was run again for each value, under the same seeds.", "每个取值均以相同种子重新运行整个市场。"));

    private IReadOnlyList<string> Payback(Text name, CenterPayback payback) =>
    [
        name.In(language),
        .. ((long[])[payback.Recovered, payback.Projected, payback.Never, payback.Unknown]).Select(Printed.Number),
        .. ((double[])[payback.Years.Median, payback.MedianYears, payback.Curve.MedianYears ?? double.NaN]).Select(years => _words.Number(years, FigureUnit.Years)),
    ];
}
