namespace MarketSim.Reports.Tests;

public sealed class DataDictionaryTests
{
    [Test]
    public void The_data_dictionary_is_up_to_date()
    {
        string file = Path.Combine(Root(), "docs", "data-dictionary.md");
        string text = DataDictionary.Text();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.That(File.ReadAllText(file).ReplaceLineEndings("\n"), Is.EqualTo(text), "UPDATE_DOCS=1 dotnet test --project tests/Reports rewrites it");
    }

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MarketSim.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
