using System.Globalization;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Reports.Facts;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Pictures;
using MarketSim.Reports.Texts;

namespace MarketSim.Reports.Html;

/// <summary>The report of a run: one page that needs no other file and no network.</summary>
public sealed class ReportPage
{
    private static readonly string[][] QuestionFigures =
    [
        ["card_supply_over_demand", "card_price_over_cost", "card_price_index", "cards_sold", "card_backlog", "card_stock"],
        ["requests_made", "requests_failed_share", "unmet_share_head_firm", "unmet_share_university", "unmet_share_sme", "unmet_share_government",
            "unmet_share_startup", "leases_not_lowest_share", "projects_announced", "projects_opened", "projects_cancelled"],
        ["sold_share", "sold_share_head_firm", "sold_share_market", "sold_share_university", "sold_share_local_government", "sold_share_telecom",
            "idle_share", "idle_cost_cny"],
        [],
        ["capacity_pflops_fp16", "capacity_growth", "sold_share", "busy_share", "achieved_share", "traditional_utilization_share", "low_achieved_share"],
    ];

    private static readonly string[] Cards =
    [
        "card_supply_over_demand", "card_price_over_cost", "requests_failed_share", "sold_share", "sold_share_market", "achieved_share",
    ];

    private readonly ReportData _data;
    private readonly IReadOnlyList<Picture> _pictures;
    private readonly ReportTexts _texts;
    private readonly Markup _page = new();

    private ReportPage(ReportData data, IReadOnlyList<Picture> pictures, ReportTexts texts)
    {
        _data = data;
        _pictures = pictures;
        _texts = texts;
    }

    /// <summary>Writes the page.</summary>
    public static string Write(ReportData data, IReadOnlyList<Picture> pictures, ReportTexts texts)
    {
        var page = new ReportPage(data, pictures, texts);
        PageFrame.Begin(page._page, texts, texts.Title(data.Names));
        RunHead.Write(page._page, texts, data.Manifest, data.Names);
        page.WriteHeadlines();
        page.WriteQuestion(1, texts.Say(data.Tightness));
        page.WriteQuestion(2, texts.Say(data.Match));
        page.WriteQuestion(3, texts.Say(data.Idle));
        page.WriteQuestion(4, texts.Say(data.Payback));
        page.WriteQuestion(5, texts.Say(data.Quality));
        page.WriteFacts();
        RunFoot.Write(page._page, texts, data.Manifest);
        PageFrame.End(page._page);
        return page._page.ToString();
    }

    private void WriteHeadlines()
    {
        string year = _data.FocusYear.ToString(CultureInfo.InvariantCulture);
        _page.Raw("<section class=\"headlines\">").Element("h3", $"{_texts[Word.HeadlineHeading]} · {year}").Raw("<div class=\"cards\">");
        foreach (string name in Cards)
            Card(_texts.Value(name, _data.Figure(name)), _texts.Figure(name));
        Card(_texts.Value("payback_market_median_years", _data.Payback.All.MedianYears), _texts.Figure("payback_market_median_years"));
        int compared = _data.Facts.Count(fact => fact.Status != FactStatus.NotEvaluated);
        int passed = _data.Facts.Count(fact => fact.Status == FactStatus.Pass);
        Card(compared == 0 ? ReportTexts.NoNumber : FormattableString.Invariant($"{passed} / {compared}"), _texts.Figure("facts_passed"));
        _page.Raw("</div></section>");
    }

    private void Card(string value, string name) =>
        _page.Raw($"<div class=\"card\">{Markup.Wrap("b", value)}{Markup.Wrap("span", name)}</div>");

    private void WriteQuestion(int number, string answer)
    {
        string heading = Markup.Escape(_texts.Question(number));
        _page.Raw(FormattableString.Invariant($"<section id=\"q{number}\"><h2><span class=\"number\">{number}</span>{heading}</h2>"));
        _page.Element("p", answer, "answer");
        WritePictures([.. _pictures.Where(picture => picture.Question == number && picture.InReport)]);
        NameOtherPictures([.. _pictures.Where(picture => picture.Question == number && !picture.InReport)]);
        if (number == 4)
            WritePaybackTable();
        else
            WriteYearTable(QuestionFigures[number - 1]);
        if (number == 5)
            LossTable.Write(_page, _texts, _data.Losses);
        FactResult[] facts = [.. _data.Facts.Where(fact => fact.Question == number)];
        if (facts.Length > 0)
        {
            _page.Element("h3", _texts[Word.FactsOfQuestion]);
            FactTable.Brief(_page, _texts, facts);
        }

        _page.Raw("</section>");
    }

    private void WritePictures(IReadOnlyList<Picture> pictures)
    {
        if (pictures.Count == 0)
        {
            _page.Element("p", _texts[Word.NoPicture], "note");
            return;
        }

        _page.Raw("<div class=\"pictures\">");
        foreach (Picture picture in pictures)
        {
            string png = Convert.ToBase64String(picture.Png());
            _page.Raw($"<figure><img alt=\"{Markup.Escape(picture.Caption)}\" src=\"data:image/png;base64,{png}\"></figure>");
        }

        _page.Raw("</div>");
    }

    private void NameOtherPictures(IReadOnlyList<Picture> pictures)
    {
        if (pictures.Count > 0)
            _page.Element("p", _texts[Word.MorePictures] + " " + string.Join("; ", pictures.Select(picture => $"{picture.Caption} ({picture.Name})")), "note");
    }

    private void WriteYearTable(string[] figures)
    {
        if (_data.Years.Count == 0)
            return;
        Cell[] head =
        [
            new(_texts[Word.Figure]),
            .. _data.Years.Select(year => Cell.Number(year.Year.ToString(CultureInfo.InvariantCulture), year.Year == _data.FocusYear)),
        ];
        _page.Table(head, figures.Select(name => (IReadOnlyList<Cell>)
        [
            new(_texts.Figure(name)),
            .. _data.Years.Select(year => Cell.Number(_texts.Value(name, year[name]), year.Year == _data.FocusYear)),
        ]));
    }

    private void WritePaybackTable()
    {
        Cell[] head =
        [
            new(_texts[Word.OwnerColumn]), Cell.Number(_texts[Word.OpenedColumn]), Cell.Number(_texts[Word.RecoveringColumn]),
            Cell.Number(_texts[Word.MedianColumn]), Cell.Number(_texts[Word.WithAnchorColumn]), Cell.Number(_texts[Word.WithoutAnchorColumn]),
            Cell.Number(_texts[Word.NeverColumn]),
        ];
        _page.Table(head, Enum.GetValues<OwnerType>().Select(owner =>
        {
            PaybackFigures all = PaybackFigures.Of(_data.Record.Centers, center => center.Owner == owner);
            PaybackFigures with = PaybackFigures.Of(_data.Record.Centers, center => center.Owner == owner && center.HasAnchor);
            PaybackFigures without = PaybackFigures.Of(_data.Record.Centers, center => center.Owner == owner && !center.HasAnchor);
            return (IReadOnlyList<Cell>)
            [
                new(_texts.Of(owner)), Cell.Number(ReportTexts.Number(all.Centers)), Cell.Number(ReportTexts.Number(all.Recovering)),
                Cell.Number(ReportTexts.Number(all.MedianYears, "0.0")), Cell.Number(ReportTexts.Number(with.MedianYears, "0.0")),
                Cell.Number(ReportTexts.Number(without.MedianYears, "0.0")), Cell.Number(ReportTexts.Percent(all.NeverShare)),
            ];
        }));
    }

    private void WriteFacts()
    {
        _page.Raw("<section id=\"facts\">").Element("h2", _texts[Word.FactsHeading]);
        if (_data.Facts.Count == 0)
            _page.Element("p", _texts[Word.NoFacts], "note");
        else
            FactTable.Full(_page.Element("p", FactSheetText.Summary(_data.Facts, _texts)).Element("p", _texts[Word.FactsSummary], "note"), _texts, _data.Facts);
        _page.Raw("</section>");
    }
}
