using System.Globalization;
using System.Text.RegularExpressions;
using MarketSim.Market.Books;
using MarketSim.Market.Measures;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Pictures;
using MarketSim.Reports.Tests.Samples;
using MarketSim.Reports.Texts;
using MarketSim.Testing;

namespace MarketSim.Reports.Tests.Pictures;

public sealed class GalleryTests
{
    [Test]
    public void The_bundled_font_has_every_character_of_the_pictures()
    {
        var names = new Gazetteer(System.Text.Json.Nodes.JsonNode.Parse(SampleRun.Scenario));
        string all = string.Concat(Gallery.Draw(SampleRun.Data(SampleRecord.Of(days: 800)), ReportLanguage.Chinese).Select(picture => Regex.Replace(picture.Svg(), "<[^>]*>|&[^;]*;|\\s", "") + picture.Caption))
            + string.Concat(SampleKinds.All.Owners.Concat(SampleKinds.All.Segments).Concat(SampleKinds.All.Work).Select(kind => kind.Title.Zh))
            + string.Concat(Enum.GetValues<Obstacle>().Select(one => MarketNames.Of(one).Zh))
            + string.Concat(SampleRecord.Provinces.Select(id => names.ProvinceName(id).Zh));

        Assert.That(all.Distinct().Where(letter => !BundledFont.Covers(letter.ToString())), Is.Empty);
        Assert.That(BundledFont.Covers("\u9F98"), Is.False, "a rare character shows that the question can be answered with no");
    }

    [Test]
    public void Every_question_has_one_or_two_pictures_in_the_report()
    {
        ReportData data = SampleRun.Data(SampleRecord.Of(days: 800));
        IReadOnlyList<Picture> pictures = Gallery.Draw(data, ReportLanguage.English);

        Assert.That(pictures.Where(picture => picture.InReport).GroupBy(picture => picture.Question).Select(question => question.Count()), Is.EqualTo(new[] { 2, 1, 2, 2, 2 }));
        Assert.That(pictures.Select(picture => picture.Name), Is.Unique);
    }

    [Test]
    public void Pictures_are_png_of_print_quality_and_svg_with_their_text()
    {
        ReportData data = SampleRun.Data(SampleRecord.Of(days: 400));
        Picture picture = Gallery.Draw(data, ReportLanguage.Chinese)[0];
        byte[] png = picture.Png();

        Assert.That(png.Take(4), Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47 }));
        Assert.That(System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), Is.EqualTo(1600));
        Assert.That(picture.Svg(), Does.Contain("WenQuanYi Micro Hei, Noto Sans CJK SC").And.Contain("数据中心卡"));
    }

    [Test]
    public void Runs_with_next_to_nothing_in_them_have_fewer_pictures_and_no_error()
    {
        int Drawn(RunRecord record) =>
            Gallery.Draw(SampleRun.Data(record), ReportLanguage.English).Count(picture => picture.Svg().Length > 1000);

        Assert.That(Drawn(new RunRecord(SampleKinds.All)), Is.Zero);
        Assert.That(Drawn(SampleRecord.Of(days: 1, centers: false)), Is.InRange(3, 6));
        Assert.That(Drawn(SampleRecord.Of(days: 1)), Is.InRange(8, 12));
    }

    [TestCase("tr-TR")]
    [TestCase("zh-CN")]
    [TestCase("de-DE")]
    public void The_culture_changes_no_picture(string culture)
    {
        ReportData data = SampleRun.Data(SampleRecord.Of(days: 400));
        string[] Drawn() => [.. Gallery.Draw(data, ReportLanguage.English).Select(picture => Regex.Replace(picture.Svg(), "cl_[0-9a-f]+", "clip"))];
        string[] expected = Drawn();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.That(Drawn().SequenceEqual(expected), Is.True);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
