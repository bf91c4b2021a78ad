using MarketSim.Market.Books;
using MarketSim.Market.Texts;
using MarketSim.Reports.Answers;
using MarketSim.Studies.Facts;
using MarketSim.Testing;

namespace MarketSim.Reports.Tests.Answers;

public sealed class AnswersTests
{
    [Test]
    public void Question_1_eased()
    {
        var answer = new TightnessAnswer(2024, 1.12, 0.78, 1.042, -0.081, 0.031);
        Assert.That(answer.Say().En, Is.EqualTo(
            "Cards are in good supply: in 2024 1.12 times what was wanted came to the market, after 0.78 in 2023: supply has eased. "
            + "They sold 4.2% above the sellers' cost line; prices fell 8.1% over the summer and rose 3.1% in September."));
        Assert.That(answer.Say().Zh, Is.EqualTo(
            "供应充足：2024 年卡供给为需求的 1.12 倍，2023 年为 0.78 倍，供应趋于缓解。成交价比卖方成本线高 4.2%；夏季价格下跌 8.1%，9 月回升 3.1%。"));
    }

    [Test]
    public void Question_1_tightened_and_sold_below_cost()
    {
        var answer = new TightnessAnswer(2024, 0.7, 0.9, 0.98, 0.12, -0.02);
        Assert.That(answer.Say().En, Is.EqualTo(
            "Cards are short: in 2024 0.70 times what was wanted came to the market, after 0.90 in 2023: supply has tightened. "
            + "They sold 2.0% below the sellers' cost line; prices rose 12% over the summer and fell 2.0% in September."));
        Assert.That(answer.Say().Zh, Does.StartWith("供应偏紧").And.Contain("供应趋于收紧").And.Contain("低 2.0%").And.Contain("夏季价格上涨 12%").And.Contain("9 月下跌 2.0%"));
    }

    [Test]
    public void Question_1_without_a_measurement()
    {
        var answer = new TightnessAnswer(2023, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        Assert.That(answer.Say().En, Is.EqualTo("In 2023 no data-center cards were asked for, so nothing can be said about how tight they are."));
        Assert.That(answer.Say().Zh, Is.EqualTo("2023 年数据中心卡没有采购需求，无法判断供应松紧。"));
    }

    [Test]
    public void Question_2_mismatch()
    {
        var answer = new MatchAnswer(2024, 0.31, 0.36, SampleKinds.All.Segments[2], 0.38, SampleKinds.All.Segments[0], 0.09, Obstacle.OverBudget, 0.28, 120, 61);
        Assert.That(answer.Say().En, Is.EqualTo(
            "Supply and demand do not match: in 2024 31% of requests ended without a lease, down from 36% in 2023, most often because of: price too high (28% of failures). "
            + "Small and medium firms are the shortest (38% of the work they asked for unmet), head firms the best served (9.0%). "
            + "Of 120 projects announced by the end of 2024, 61 (51%) had opened."));
        Assert.That(answer.Say().Zh, Is.EqualTo(
            "供需错配明显：2024 年有 31% 的请求未能成交，低于 2023 年的 36%，首要原因是价格过高（占未成交的 28%）。"
            + "中小企业缺口最大（38% 的需求未满足），头部企业满足得最好（9.0% 未满足）。截至 2024 年末，宣布的 120 个项目中有 61 个（51%）建成投运。"));
    }

    [TestCase(0.05, "match well", "匹配良好")]
    [TestCase(0.2, "match in part", "部分匹配")]
    [TestCase(double.NaN, "cannot be compared", "无法比较")]
    public void Question_2_says_what_the_share_says(double failed, string english, string chinese)
    {
        var answer = new MatchAnswer(2024, failed, double.NaN, null, double.NaN, null, double.NaN, null, double.NaN, 0, 0);
        Assert.That(answer.Say().En, Does.Contain(english));
        Assert.That(answer.Say().Zh, Does.Contain(chinese));
    }

    [Test]
    public void Question_3_real_but_not_general()
    {
        var answer = new IdleAnswer(
            2024, 0.42, 0.49, [(SampleKinds.All.Owners[0], 0.81), (SampleKinds.All.Owners[2], 0.36)], [(Obstacle.NoDemand, 0.3), (Obstacle.Remote, 0.2)], 30, 9);
        Assert.That(answer.Say().En, Is.EqualTo(
            "Idle capacity is real, but not general: in 2024 42% of card-days found no use, 49% in market-built centers; take-up runs from 81% (head firms) to 36% (universities and institutes). "
            + "Market-built centers idle more than half in 9 of 30 provinces. Largest causes: no demand (30%), too remote (20%)."));
        Assert.That(answer.Say().Zh, Is.EqualTo(
            "闲置确实存在，但并非普遍现象：2024 年有 42% 的卡日未被使用，其中市场化算力为 49%；上架率最高的是头部企业（81%），最低的是高校与科研院所（36%）。"
            + "30 个省份中，有 9 个省份的市场化算力闲置过半。主要成因：没有需求（30%）、位置偏远（20%）。"));
    }

    [TestCase(0.1, 1, "is rare", "并不多见")]
    [TestCase(0.45, 20, "is widespread", "较为普遍")]
    [TestCase(0.7, 25, "is the rule", "已成常态")]
    public void Question_3_says_what_the_share_says(double idle, int provinces, string english, string chinese)
    {
        var answer = new IdleAnswer(2024, idle, idle, [], [], 30, provinces);
        Assert.That(answer.Say().En, Does.Contain(english));
        Assert.That(answer.Say().Zh, Does.Contain(chinese));
    }

    [Test]
    public void Question_4_with_and_without_anchor()
    {
        var answer = new PaybackAnswer(
            2024, new PaybackFigures(15, 45, 20, 7, 5, 5.1), new PaybackFigures(15, 5, 0, 0, 0, 3.6), new PaybackFigures(0, 40, 20, 7, 5, 5.6));
        Assert.That(answer.Say().En, Is.EqualTo(
            "A market-built center opened in the run by the end of 2024 that recovers its cost does so 5.1 years after opening (median; 45 of the 60 paybacks are projections); "
            + "an anchor tenant shortens that: 3.6 years with one, 5.6 without. "
            + "25% of the 80 centers that can be judged never get there on present cash flows. "
            + "The payback of 12 more is unknown: 5 opened before the run, 7 less than three months before its end."));
        Assert.That(answer.Say().Zh, Is.EqualTo(
            "模拟期内至 2024 年末投运、能够回本的市场化智算中心，自投运起静态回收期中位数为 5.1 年（60 个回收期中有 45 个为推算值）；有头部企业包租的回本更快：有包租 3.6 年，无包租 5.6 年。"
            + "可判断的 80 个中心里，有 25% 按当前现金流无法回本。另有 12 个无法判断：5 个在模拟期之前已投运，7 个在期末投运不足三个月。"));
    }

    [Test]
    public void Question_4_when_nobody_opened_when_it_is_too_early_and_when_nobody_recovers()
    {
        var none = new PaybackFigures(0, 0, 0, 0, 3, double.NaN);
        var early = new PaybackFigures(0, 0, 0, 2, 3, double.NaN);
        var never = new PaybackFigures(0, 0, 12, 0, 0, double.NaN);
        Assert.That(Say(none).En, Does.StartWith("No market-built center opened").And.Contain("3 opened before the run"));
        Assert.That(Say(early).En, Does.StartWith("It is too early to say").And.EndWith("2 less than three months before its end.").And.Not.Contain("%"));
        Assert.That(Say(never).En, Does.StartWith("None of the 12 market-built centers"));
        Assert.That(Say(none).Zh, Does.Contain("没有市场化智算中心投运"));
        Assert.That(Say(early).Zh, Does.Contain("尚无法判断"));
        Assert.That(Say(never).Zh, Does.Contain("均未回本"));

        Text Say(PaybackFigures figures) => new PaybackAnswer(2024, figures, figures, figures).Say();
    }

    [Test]
    public void Question_4_says_who_did_not_last()
    {
        var figures = new PaybackFigures(15, 45, 20, 7, 5, 5.1);
        var answer = new PaybackAnswer(2024, figures, figures, figures);
        Text failed = (answer with { Failures = new Failures(98, 9, 5, 2) }).Say();
        Assert.That(failed.En, Is.EqualTo(
            answer.Say().En + " By the end of the run, of 98 market-built centers 9 had failed and gone to another owner, 5 had been broken up, and 2 had been mothballed."));
        Assert.That(failed.Zh, Does.EndWith("至模拟期末，98 个市场化智算中心中，9 个经营失败后被并购，5 个被拆分清算，2 个处于停运状态。"));
        Assert.That((answer with { Failures = new Failures(98, 0, 0, 0) }).Say().En, Is.EqualTo(answer.Say().En), "nothing to tell");
    }

    [Test]
    public void Question_5_quantity_without_quality()
    {
        var answer = new QualityAnswer(2024, 120_000, 0.66, 0.55, 0.45, 0.31, 0.18, 0.25, 2028);
        Assert.That(answer.Say().En, Is.EqualTo(
            "Capacity grew 66% in 2024, to 120,000 PFLOPS; 55% of card-days were taken up, kernels ran in 25%, and cards taken up reached 31% of theory. "
            + "18% of the card-days taken up delivered under a tenth of theory. Quality does not follow: the achieved share falls to 25% by 2028."));
        Assert.That(answer.Say().Zh, Is.EqualTo(
            "2024 年算力规模增长 66%，达到 120,000 PFLOPS；但全部卡日的上架率为 55%，实际运行的占 25%，上架算力的实测性能仅为理论值的 31%。"
            + "上架卡日中有 18% 的实测性能不足理论值的一成。此后质量未见提升：到 2028 年实测占理论的比例降至 25%。"));
    }
}
