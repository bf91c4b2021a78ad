using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests;

/// <summary>The small scenario with something broken in it, and the places where that must be found.</summary>
/// <remarks>A replacement marks each place with <c>¦</c>, which does not get into the file.</remarks>
internal sealed class BrokenScenario
{
    private const char Mark = '¦';

    /// <summary>Replaces pieces of the text; each piece must be there once.</summary>
    public BrokenScenario(params (string Sound, string Broken)[] replacements)
    {
        string text = File.ReadAllText(SmallScenario.File);
        foreach ((string sound, string broken) in replacements)
        {
            Assert.That(text.Split(sound), Has.Length.EqualTo(2), $"'{sound}' must be in the small scenario once");
            text = text.Replace(sound, broken, StringComparison.Ordinal);
        }

        Places = PlacesOf(text);
        Text = text.Replace(Mark.ToString(), "", StringComparison.Ordinal);
    }

    public string Text { get; }

    /// <summary>Line and column of each mark.</summary>
    public IReadOnlyList<(int Line, int Column)> Places { get; }

    /// <summary>Loads it and gives what is wrong.</summary>
    public IReadOnlyList<Diagnostic> Diagnose()
    {
        using var folder = new TemporaryFolder();
        LoadResult result = ScenarioLoader.Load(folder.Write("broken.yaml", Text));
        Assert.That(result.Scenario is null, Is.EqualTo(result.Diagnostics.Count > 0), "there is a scenario or there are diagnostics");
        return result.Diagnostics;
    }

    /// <summary>Asserts that exactly one thing is wrong, at the mark.</summary>
    public void AssertFound(string path, string message, string? allowed)
    {
        IReadOnlyList<Diagnostic> found = Diagnose();
        Assert.That(found, Has.Count.EqualTo(1), string.Join('\n', found));
        Assert.Multiple(() =>
        {
            Assert.That((found[0].Line, found[0].Column), Is.EqualTo(Places.Single()));
            Assert.That(found[0].Path, Is.EqualTo(path));
            Assert.That(found[0].Message, Is.EqualTo(message));
            Assert.That(found[0].Allowed, allowed is null ? Is.Null : Does.StartWith(allowed));
        });
    }

    private static List<(int Line, int Column)> PlacesOf(string text)
    {
        var places = new List<(int, int)>();
        int line = 1;
        int column = 1;
        foreach (char c in text)
        {
            switch (c)
            {
                case Mark:
                    places.Add((line, column));
                    break;
                case '\n':
                    line++;
                    column = 1;
                    break;
                default:
                    column++;
                    break;
            }
        }

        return places;
    }
}
