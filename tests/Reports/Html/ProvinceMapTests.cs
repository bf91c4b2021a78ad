using System.Globalization;
using System.Text.RegularExpressions;
using MarketSim.Market.Measures;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Html;
using MarketSim.Reports.Pictures;
using MarketSim.Reports.Tests.Samples;
using MarketSim.Reports.Texts;

namespace MarketSim.Reports.Tests.Html;

public sealed class ProvinceMapTests
{
    [TestCase(ReportLanguage.English)]
    [TestCase(ReportLanguage.Chinese)]
    public void Every_province_has_a_tile_and_those_with_centers_their_number(ReportLanguage language)
    {
        ReportData data = SampleRun.Data(SampleRecord.Of(days: 800));
        string map = Draw(data, language);

        Assert.That(Regex.Count(map, "<g class=\"tile\""), Is.EqualTo(ProvinceTiles.All.Count));
        Assert.That(data.ProvinceShares, Has.Count.EqualTo(SampleRecord.Provinces.Length));
        foreach (ProvinceShare share in data.ProvinceShares)
        {
            string name = data.Names.ProvinceName(share.Province).In(language);
            string tile = Regex.Match(map, $"(?s)<g class=\"tile\"[^>]*><title>{name}: .*?</g>").Value;
            Assert.That(tile, Does.Contain($"<title>{name}: {Printed.Percent(share.TakeUp)}</title>").And.Contain($">{Printed.Number(100.0 * share.TakeUp, "0")}</text>"));
        }
    }

    [TestCase(ReportLanguage.English)]
    [TestCase(ReportLanguage.Chinese)]
    public void No_label_leaves_its_tile_and_no_two_tiles_or_legends_meet(ReportLanguage language)
    {
        string map = Draw(SampleRun.Data(SampleRecord.Of(days: 800)), language);
        (double Left, double Top, double Width, double Height)[] boxes =
        [
            .. Regex.Matches(map, "<rect x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\"")
                .Select(match => (Number(match, 1), Number(match, 2), Number(match, 3), Number(match, 4))),
        ];

        Assert.That(boxes, Has.Length.EqualTo(31 + 6));
        for (int one = 0; one < boxes.Length; one++)
        {
            for (int other = one + 1; other < boxes.Length; other++)
            {
                bool apart = boxes[one].Left + boxes[one].Width <= boxes[other].Left || boxes[other].Left + boxes[other].Width <= boxes[one].Left
                    || boxes[one].Top + boxes[one].Height <= boxes[other].Top || boxes[other].Top + boxes[other].Height <= boxes[one].Top;
                Assert.That(apart, Is.True, $"{boxes[one]} {boxes[other]}");
            }
        }

        foreach (Match text in Regex.Matches(map, "<text x=\"\\d+\" y=\"\\d+\" font-size=\"(\\d+)\"[^>]*>([^<]*)</text>"))
        {
            double width = text.Groups[2].Value.Sum(letter => letter > 0x2E80 ? 1.0 : 0.58) * Number(text, 1);
            Assert.That(width, Is.LessThan(ProvinceMap.TileWidth - 4), text.Groups[2].Value);
        }
    }

    [Test]
    public void A_run_without_centers_has_no_map() =>
        Assert.That(Draw(SampleRun.Data(SampleRecord.Of(days: 60, centers: false)), ReportLanguage.English), Is.Empty);

    [Test]
    public void A_province_that_is_made_up_is_named_below()
    {
        RunRecord record = SampleRecord.Of(days: 800);
        record.Provinces.Add(record.Provinces[^1] with { Province = "FarAway", Month = record.Provinces.Last(month => month.Month.Year == 2024).Month });
        Assert.That(Draw(SampleRun.Data(record), ReportLanguage.English), Does.Contain("Not on the map: Far Away "));
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Draw(ReportData data, ReportLanguage language)
    {
        var page = new Markup(language);
        ProvinceMap.Write(page, data);
        return page.ToString();
    }
}
