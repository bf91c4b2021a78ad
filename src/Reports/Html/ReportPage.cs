using MarketSim.Reports.Facts;
using MarketSim.Reports.Pictures;

namespace MarketSim.Reports.Html;

/// <summary>The report of a run: one page that needs no other file and no network.</summary>
public sealed class ReportPage
{
    private static readonly FigurePlaces[] QuestionFigures =
        [FigurePlaces.Question1, FigurePlaces.Question2, FigurePlaces.Question3, FigurePlaces.None, FigurePlaces.Question5];

    /// <summary>What headline figures are called.</summary>
    internal static readonly Text Headline = new("Headline figures", "核心指标");

    private static readonly Text[] Questions =
    [
        new("How tight are cards, and at what price?", "算力卡有多紧张？价格如何？"),
        new("Do supply and demand match?", "供需是否匹配？"),
        new("Is idle capacity common?", "算力闲置是否普遍？"),
        new("When does a center pay back?", "智算中心何时回本？"),
        new("How does quantity become quality?", "从“量”到“质”如何跨越？"),
    ];

    private static readonly Text Source = new(
        "Facts come from the industry report “Five questions on the state of AI computing centers” (Cailianshe, 2 October 2024).",
        "市场事实取自财联社《AI智算中心现状五问》（2024 年 10 月 2 日）。");

    private readonly ReportData _data;
    private readonly IReadOnlyList<Picture> _pictures;
    private readonly Markup _page;

    private ReportPage(ReportData data, IReadOnlyList<Picture> pictures, ReportLanguage language)
    {
        _data = data;
        _pictures = pictures;
        _page = new Markup(language);
    }

    /// <summary>Writes the page.</summary>
    public static string Write(ReportData data, IReadOnlyList<Picture> pictures, ReportLanguage language)
    {
        var page = new ReportPage(data, pictures, language);
        PageFrame.Begin(page._page, data.Names.DisplayTitle.In(language));
        RunHead.Write(page._page, data.Manifest, data.Names);
        FirstPage.Write(page._page, data, Questions);
        page.WriteHeadlines();
        page.WriteQuestion(1, data.Tightness.Say());
        page.WriteQuestion(2, data.Match.Say());
        page.WriteQuestion(3, data.Idle.Say());
        page.WriteQuestion(4, data.Payback.Say());
        page.WriteQuestion(5, data.Quality.Say());
        page.WriteFacts();
        RunFoot.Write(page._page, data.Manifest);
        PageFrame.End(page._page);
        return page._page.ToString();
    }

    private void WriteHeadlines()
    {
        string year = _data.FocusYear.ToString(CultureInfo.InvariantCulture);
        _page.Raw("<section class=\"headlines\">").Element("h3", Headline + Text.Same(" · " + year)).Raw("<div class=\"cards\">");
        FigureCatalog figures = _data.Names.Figures;
        var run = new RunNumbers(_data.Record, _data.Facts);
        foreach (Figure figure in figures.ByYear(FigurePlaces.Cards))
            Card(figure, figure.Print(_data.Figure(figure.Id), _page.Language));
        foreach (Figure figure in figures.OfRun(FigurePlaces.Cards))
            Card(figure, figure.Print(figure.OfRun(run), _page.Language));
        int compared = _data.Facts.Count(fact => fact.Status != FactStatus.NotEvaluated);
        int passed = _data.Facts.Count(fact => fact.Status == FactStatus.Pass);
        Card(RunFigures.FactsPassed, compared == 0 ? Printed.NoNumber : Invariant($"{passed} / {compared}"));
        _page.Raw("</div></section>");
    }

    private void Card(Figure figure, string value) =>
        _page.Raw($"<div class=\"card\">{Markup.Wrap("b", value)}{Markup.Wrap("span", figure.Name.In(_page.Language))}</div>");

    private void WriteQuestion(int number, Text answer)
    {
        string heading = Markup.Escape(Questions[number - 1].In(_page.Language));
        _page.Raw(Invariant($"<section id=\"q{number}\"><h2><span class=\"number\">{number}</span>{heading}</h2>"));
        _page.Element("p", answer, "answer");
        WritePictures([.. _pictures.Where(picture => picture.Question == number && picture.InReport)]);
        if (number == 3)
            ProvinceMap.Write(_page, _data);
        NameOtherPictures([.. _pictures.Where(picture => picture.Question == number && !picture.InReport)]);
        if (number == 4)
            PaybackTable.Write(_page, _data.Record);
        else
            WriteYearTable(QuestionFigures[number - 1]);
        if (number == 5)
            LossTable.Write(_page, _data.Losses, _data.Record.Kinds.Work);
        FactResult[] facts = [.. _data.Facts.Where(fact => fact.Question == number)];
        if (facts.Length > 0)
        {
            _page.Element("h3", new Text("Market facts for this question", "与本问题相关的市场事实"));
            FactTable.Brief(_page, facts);
        }

        _page.Raw("</section>");
    }

    private void WritePictures(IReadOnlyList<Picture> pictures)
    {
        if (pictures.Count == 0)
        {
            _page.Element("p", new Text("There is nothing to draw for this question in this run.", "本次模拟没有可供绘图的数据。"), "note");
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
        if (pictures.Count == 0)
            return;
        string names = " " + string.Join("; ", pictures.Select(picture => $"{picture.Caption} ({picture.Name})"));
        _page.Element("p", new Text("Also drawn, in the folder plots:", "另见 plots 文件夹中的图：") + Text.Same(names), "note");
    }

    private void WriteYearTable(FigurePlaces place)
    {
        if (_data.Years.Count == 0)
            return;
        Cell[] head =
        [
            _page.Words(new("Figure", "指标")),
            .. _data.Years.Select(year => Cell.Number(year.Year.ToString(CultureInfo.InvariantCulture), year.Year == _data.FocusYear)),
        ];
        _page.Table(head, _data.Names.Figures.ByYear(place).Select(figure => (IReadOnlyList<Cell>)
        [
            _page.Words(figure.Name),
            .. _data.Years.Select(year => Cell.Number(figure.Print(year[figure.Id], _page.Language), year.Year == _data.FocusYear)),
        ]));
    }

    private void WriteFacts()
    {
        _page.Raw("<section id=\"facts\">").Element("h2", new Text("Market facts: what the run reproduces", "市场事实复现情况"));
        if (_data.Facts.Count == 0)
            _page.Element("p", new Text("No facts were compared in this run.", "本次模拟未比对市场事实。"), "note");
        else
            FactTable.Full(_page.Element("p", FactText.Summary(_data.Facts)).Element("p", Source, "note"), _data.Facts);
        _page.Raw("</section>");
    }
}
