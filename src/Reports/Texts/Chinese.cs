using System.Globalization;
using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Reports.Figures;

namespace MarketSim.Reports.Texts;

/// <summary>Reports in Chinese.</summary>
internal sealed class Chinese : ReportTexts
{
    private Chinese()
    {
    }

    internal static Chinese Texts { get; } = new();

    public override ReportLanguage Language => ReportLanguage.Chinese;

    public override string HtmlCode => "zh-CN";

    internal override IReadOnlyDictionary<Word, string> Words => ChineseWords.All;

    internal override IReadOnlyDictionary<string, string> FigureLabels => ChineseWords.Figures;

    public override string Of(OwnerType owner) => owner switch
    {
        OwnerType.HeadFirm => "头部企业",
        OwnerType.Market => "市场化建设",
        OwnerType.University => "高校与科研院所",
        OwnerType.LocalGovernment => "地方政府平台",
        _ => "电信运营商",
    };

    public override string Of(Segment segment) => segment switch
    {
        Segment.HeadFirm => "头部企业",
        Segment.University => "高校",
        Segment.Sme => "中小企业",
        Segment.Government => "政府部门",
        _ => "初创公司",
    };

    public override string Of(Obstacle cause) => cause switch
    {
        Obstacle.NoDemand => "没有需求",
        Obstacle.NoCapacity => "空闲卡数不足",
        Obstacle.UnknownSeller => "定位不清、不为人知",
        Obstacle.Remote => "位置偏远",
        Obstacle.OverBudget => "价格过高",
        Obstacle.Software => "软件不适配",
        Obstacle.Interconnect => "互联规模不足",
        Obstacle.Hardware => "硬件不匹配",
        Obstacle.DeploymentCost => "部署成本高",
        Obstacle.EffectiveCost => "有效成本偏高",
        _ => "业主自留",
    };

    public override string Of(WorkType work) => work switch
    {
        WorkType.PreTraining => "预训练",
        WorkType.FineTuning => "微调",
        WorkType.InferenceOnline => "在线推理",
        WorkType.InferenceBatch => "离线推理",
        _ => "科学计算",
    };

    public override string Target(FactResult fact) => ChineseFacts.Of(fact.Id)?.Target ?? fact.Target;

    public override string Metric(FactResult fact) => ChineseFacts.Of(fact.Id)?.Metric ?? fact.Metric;

    public override string Note(FactResult fact) => ChineseFacts.Note(fact.Note);

    public override string Of(FactResult fact) => fact.FactZh.Length > 0 ? fact.FactZh : fact.Fact;

    public override string Province(string id, Gazetteer names) => names.ProvinceZh(id);

    public override string Title(Gazetteer names) => names.TitleZh.Length > 0 ? names.TitleZh : names.Title.Length > 0 ? names.Title : names.Name;

    public override string Money(double yuan) => Math.Abs(yuan) switch
    {
        double.NaN => NoNumber,
        >= 1e8 => Number(yuan / 1e8, "#,##0.0") + " 亿元",
        >= 1e4 => Number(yuan / 1e4, "#,##0.0") + " 万元",
        _ => Number(yuan, "#,##0") + " 元",
    };

    public override string Say(TightnessAnswer answer)
    {
        string year = Year(answer.Year);
        string state = answer.Balance switch
        {
            Balance.Unknown => $"{year}数据中心卡没有采购需求，无法判断供应松紧。",
            Balance.Scarce => $"供应偏紧：{year}卡供给为需求的 {Number(answer.Ratio)} 倍{Before(answer)}。",
            Balance.Even => $"供需大致平衡：{year}卡供给为需求的 {Number(answer.Ratio)} 倍{Before(answer)}。",
            _ => $"供应充足：{year}卡供给为需求的 {Number(answer.Ratio)} 倍{Before(answer)}。",
        };
        return state + Prices(answer);
    }

    public override string Say(MatchAnswer answer)
    {
        if (!Known(answer.FailedShare))
            return $"{Year(answer.Year)}没有已了结的算力请求，无法比较供需。";
        string verdict = answer.FailedShare switch
        {
            < 0.10 => "供需匹配良好",
            < 0.30 => "供需部分匹配",
            _ => "供需错配明显",
        };
        string trend = Answer.DirectionOf(answer.FailedShare - answer.FailedShareBefore) switch
        {
            Direction.Up => $"，高于 {Year(answer.Year - 1)}的 {Percent(answer.FailedShareBefore)}",
            Direction.Down => $"，低于 {Year(answer.Year - 1)}的 {Percent(answer.FailedShareBefore)}",
            Direction.Flat => $"，与 {Year(answer.Year - 1)}基本持平",
            _ => "",
        };
        string reason = answer.MainReason is { } main ? $"，首要原因是{Of(main)}（占未成交的 {Percent(answer.MainReasonShare)}）" : "";
        return $"{verdict}：{Year(answer.Year)}有 {Percent(answer.FailedShare)} 的请求未能成交{trend}{reason}。" + Segments(answer) + Projects(answer);
    }

    public override string Say(IdleAnswer answer)
    {
        if (!Known(answer.IdleShare))
            return $"{Year(answer.Year)}没有在运营的智算中心。";
        string verdict = answer.IdleShare switch
        {
            < 0.20 => "闲置并不多见",
            < 0.50 when answer.ProvincesMostlyIdle * 2 < Math.Max(1, answer.Provinces) => "闲置确实存在，但并非普遍现象",
            < 0.50 => "闲置较为普遍",
            _ => "闲置已成常态",
        };
        string text = $"{verdict}：{Year(answer.Year)}有 {Percent(answer.IdleShare)} 的卡日未被使用";
        if (Known(answer.MarketIdleShare))
            text += $"，其中市场化算力为 {Percent(answer.MarketIdleShare)}";
        if (answer.Sold.Count > 1)
        {
            text += $"；上架率（售出比例）最高的是{Of(answer.Sold[0].Owner)}（{Percent(answer.Sold[0].Share)}），"
                + $"最低的是{Of(answer.Sold[^1].Owner)}（{Percent(answer.Sold[^1].Share)}）";
        }

        text += "。";
        if (answer.Provinces > 0)
            text += $"{answer.Provinces} 个省份中，有 {answer.ProvincesMostlyIdle} 个省份的市场化算力闲置过半。";
        if (answer.Causes.Count > 0)
            text += $"主要成因：{string.Join("、", answer.Causes.Take(3).Select(cause => $"{Of(cause.Cause)}（{Percent(cause.Share)}）"))}。";
        return text;
    }

    public override string Say(PaybackAnswer answer)
    {
        if (answer.All.Centers == 0)
            return "模拟期内没有市场化智算中心投运，无从谈回本。";
        if (answer.All.Recovering == 0)
            return $"模拟期内投运的 {answer.All.Centers} 个市场化智算中心均未回本，按当前现金流也无望回本。";
        string text = $"能够回本的市场化智算中心，自投运起静态回收期中位数为 {Number(answer.All.MedianYears, "0.0")} 年";
        double gain = answer.WithoutAnchor.MedianYears - answer.WithAnchor.MedianYears;
        if (Known(gain))
        {
            string verdict = Answer.DirectionOf(gain, 0.1) switch
            {
                Direction.Up => "有头部企业包租的回本更快",
                Direction.Down => "有头部企业包租的并未更快回本",
                _ => "有无头部企业包租差别不大",
            };
            text += $"；{verdict}：有包租 {Number(answer.WithAnchor.MedianYears, "0.0")} 年，无包租 {Number(answer.WithoutAnchor.MedianYears, "0.0")} 年";
        }

        text += "。";
        return answer.All.NeverShare > 0.0
            ? text + $"投运的 {answer.All.Centers} 个中心里，有 {Percent(answer.All.NeverShare)} 按当前现金流无法回本。"
            : text + $"投运的 {answer.All.Centers} 个中心均已回本或可望回本。";
    }

    public override string Say(QualityAnswer answer)
    {
        if (!Known(answer.Sold))
            return $"{Year(answer.Year)}没有在运营的智算中心，谈不上实际产出。";
        double whole = answer.Sold * answer.Busy;
        string growth = Answer.DirectionOf(answer.Growth) switch
        {
            Direction.Up => $"{Year(answer.Year)}算力规模增长 {Percent(answer.Growth)}，达到 {Pflops(answer.Capacity)}；",
            Direction.Down => $"{Year(answer.Year)}算力规模缩减 {Percent(-answer.Growth)}，降至 {Pflops(answer.Capacity)}；",
            _ => $"{Year(answer.Year)}末算力规模为 {Pflops(answer.Capacity)}；",
        };
        string use = $"但全部卡日中售出的占 {Percent(answer.Sold)}，真正在运行的占 {Percent(whole)}，售出算力的实测性能仅为理论值的 {Percent(answer.Achieved)}。";
        string gap = Known(answer.LowShare) ? $"售出卡日中有 {Percent(answer.LowShare)} 的实测性能不足理论值的一成。" : "";
        string later = Answer.DirectionOf(answer.AchievedLast - answer.Achieved) switch
        {
            _ when answer.LastYear <= answer.Year => "",
            Direction.Up => $"此后质量有所提升：到 {Year(answer.LastYear)}实测占理论的比例升至 {Percent(answer.AchievedLast)}。",
            Direction.Down => $"此后质量未见提升：到 {Year(answer.LastYear)}实测占理论的比例降至 {Percent(answer.AchievedLast)}。",
            Direction.Flat => $"此后质量停滞：到 {Year(answer.LastYear)}实测占理论的比例为 {Percent(answer.AchievedLast)}。",
            _ => "",
        };
        return growth + use + gap + later;
    }

    public override string Say(int passed, int failed, int notEvaluated) =>
        $"本次模拟复现 {passed} 条市场事实，未复现 {failed} 条，另有 {notEvaluated} 条无法评估。";

    private static string Before(TightnessAnswer answer) => answer.Trend switch
    {
        Direction.Up => $"，{Year(answer.Year - 1)}为 {Number(answer.RatioBefore)} 倍，供应趋于缓解",
        Direction.Down => $"，{Year(answer.Year - 1)}为 {Number(answer.RatioBefore)} 倍，供应趋于收紧",
        Direction.Flat => $"，与 {Year(answer.Year - 1)}基本持平",
        _ => "",
    };

    private static string Prices(TightnessAnswer answer)
    {
        if (!Known(answer.PriceOverCost))
            return "";
        string premium = Percent(Math.Abs(answer.PriceOverCost - 1.0));
        string text = answer.PriceOverCost >= 1.0 ? $"成交价比卖方成本线高 {premium}" : $"成交价比卖方成本线低 {premium}";
        text += Answer.DirectionOf(answer.SummerChange) switch
        {
            Direction.Up => $"；夏季价格上涨 {Percent(answer.SummerChange)}",
            Direction.Down => $"；夏季价格下跌 {Percent(-answer.SummerChange)}",
            Direction.Flat => "；夏季价格基本平稳",
            _ => "",
        };
        bool fell = Answer.DirectionOf(answer.SummerChange) == Direction.Down;
        text += Answer.DirectionOf(answer.SeptemberChange, 0.002) switch
        {
            _ when !Known(answer.SummerChange) => "",
            Direction.Up => $"，9 月{(fell ? "回升" : "上涨")} {Percent(answer.SeptemberChange)}",
            Direction.Down => $"，9 月{(fell ? "再跌" : "下跌")} {Percent(-answer.SeptemberChange)}",
            Direction.Flat => "，9 月持稳",
            _ => "",
        };
        return text + "。";
    }

    private string Segments(MatchAnswer answer)
    {
        if (answer is not { Worst: { } worst, Best: { } best } || worst == best)
            return "";
        return $"{Of(worst)}缺口最大（{Percent(answer.WorstShare)} 的需求未满足），{Of(best)}满足得最好（{Percent(answer.BestShare)} 未满足）。";
    }

    private static string Projects(MatchAnswer answer) => answer.Announced == 0
        ? ""
        : $"截至 {Year(answer.Year)}末，宣布的 {answer.Announced} 个项目中有 {answer.Opened} 个（{Percent(Means.Share(answer.Opened, answer.Announced))}）建成投运。";

    private static string Pflops(double pflops) => Number(pflops, "#,##0") + " PFLOPS";

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture) + " 年";
}
