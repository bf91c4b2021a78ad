using System.Reflection;
using MarketSim.Market.Books;
using MarketSim.Market.Texts;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Texts;
using MarketSim.Studies.Facts;
using MarketSim.Testing;

namespace MarketSim.Reports.Tests.Texts;

public sealed class TextTests
{
    /// <summary>All texts that types of the assemblies hold, with the names of what holds them.</summary>
    private static IEnumerable<(string Name, Text Text)> Held() => new[] { typeof(Printed).Assembly, typeof(FactSheet).Assembly }
        .SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(held => held.FieldType == typeof(Text) || held.FieldType == typeof(Text[]))
        .SelectMany(held => (held.GetValue(null) is Text[] several ? several : [(Text)held.GetValue(null)!]).Select(text => ($"{held.DeclaringType!.Name}.{held.Name}", text)));

    [Test]
    public void A_text_has_both_languages()
    {
        Assert.That(() => new Text("words", ""), Throws.ArgumentException.With.Message.Contains("words"));
        Assert.That(() => new Text("", "话"), Throws.ArgumentException);
        Assert.That(new Text("one ", "一") + new Text("two", "二"), Is.EqualTo(new Text("one two", "一二")));
    }

    [Test]
    public void A_text_is_told_in_the_language_that_is_wanted()
    {
        var text = new Text("Seed", "随机种子");
        Assert.That(text.In(ReportLanguage.English), Is.EqualTo("Seed"));
        Assert.That(text.In(ReportLanguage.Chinese), Is.EqualTo("随机种子"));
    }

    [Test]
    public void Fixed_texts_have_both_languages_and_no_gaps()
    {
        Assert.That(Held().Count(), Is.GreaterThan(30));
        foreach ((string name, Text text) in Held().Where(one => one.Text != Text.Empty && one.Text.En != one.Text.Zh))
            AssertWhole(text, name);
    }

    [Test]
    public void Facts_are_told_in_both_languages()
    {
        foreach (Fact fact in FactSheet.Standard.Facts)
        {
            AssertWhole(fact.Statement, fact.Id);
            Assert.That(fact.Metric.En + fact.Target.En, Does.Not.Match(@"\p{IsCJKUnifiedIdeographs}"), fact.Id);
            Assert.That(fact.Metric.Zh, Does.Match(@"\p{IsCJKUnifiedIdeographs}"), fact.Id);
        }
    }

    [Test]
    public void Figures_are_named_in_both_languages()
    {
        foreach (Figure figure in FigureCatalog.Of(SampleKinds.All).All)
            AssertWhole(figure.Name, figure.Id);
    }

    [Test]
    public void Parts_of_the_market_are_named_in_both_languages()
    {
        Text[] names =
        [
            .. Enum.GetValues<Obstacle>().Select(MarketNames.Of),
        ];
        foreach (Text name in names)
            AssertWhole(name, name.En);
    }

    [Test]
    public void Money_has_the_units_of_each_language()
    {
        Assert.That(Printed.Money(1.25e9), Is.EqualTo(new Text("CNY 1.3 bn", "12.5 亿元")));
        Assert.That(Printed.Money(double.NaN), Is.EqualTo(Text.Same("–")));
    }

    [Test]
    public void Languages_have_codes()
    {
        Assert.That(ReportLanguages.TryParse("zh", out ReportLanguage language) && language == ReportLanguage.Chinese);
        Assert.That(ReportLanguages.TryParse("fr", out _), Is.False);
    }

    private static void AssertWhole(Text text, string name)
    {
        Assert.That(text.En, Does.Match("[A-Za-z]").And.Not.Match(@"\p{IsCJKUnifiedIdeographs}").And.Not.Match("[{}]"), name);
        Assert.That(text.Zh, Does.Match(@"\p{IsCJKUnifiedIdeographs}").And.Not.Match("[{}]"), name);
    }
}
