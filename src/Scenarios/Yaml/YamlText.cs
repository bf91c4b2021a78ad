using YamlDotNet.Core;

namespace MarketSim.Scenarios.Yaml;

/// <summary>Reads YAML text. YamlDotNet is the syntax layer; nothing of it gets further than this folder.</summary>
internal static class YamlText
{
    /// <summary>Reads a file's text: its single document, or null if there is none or it cannot be read (which is then among the findings).</summary>
    public static SourceNode? ReadFile(string file, string text, LoadLimits limits, Findings findings) =>
        Read(text, mark => new SourcePlace(file, (int)mark.Line, (int)mark.Column), SourcePlace.StartOf(file), limits, findings);

    /// <summary>Reads a file that holds a mapping: null if it does not, or cannot be read (which is then among the findings).</summary>
    /// <param name="file">The file, as findings are to name it.</param>
    /// <param name="kind">What it describes: a scenario or a study.</param>
    /// <param name="limits">How much it may ask for.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static MappingNode? ReadMapping(string file, string kind, LoadLimits limits, Findings findings)
    {
        string allowed = $"a mapping with the keys of a {kind}";
        try
        {
            string text = SourceText.Read(file, limits.MaxBytes);
            if (string.IsNullOrWhiteSpace(text))
            {
                findings.Add(SourcePlace.StartOf(file), "", "the file is empty", allowed);
                return null;
            }

            SourceNode? root = ReadFile(file, text, limits, findings);
            if (root is not (null or MappingNode))
            {
                findings.Add(root.Place, "", $"the file holds {root.Describe()}", allowed);
            }

            return root as MappingNode;
        }
        catch (RefusedException refused)
        {
            findings.Add(refused.Place, "", refused.Message, refused.Allowed?.Replace("scenario file", $"{kind} file", StringComparison.Ordinal));
            return null;
        }
    }

    /// <summary>Reads the value of a command-line argument, all of which is at one place.</summary>
    public static SourceNode? ReadArgument(SourcePlace place, string text, LoadLimits limits, Findings findings) =>
        Read(text, _ => place, place, limits, findings);

    private static SourceNode? Read(string text, Func<Mark, SourcePlace> place, SourcePlace start, LoadLimits limits, Findings findings)
    {
        var reader = new NodeReader(text, place, limits, findings);
        try
        {
            return reader.ReadStream() ?? throw new RefusedException(start, "there is nothing in it", "YAML");
        }
        catch (RefusedException refused)
        {
            findings.Add(refused.Place, "", refused.Message, refused.Allowed);
        }
        catch (YamlException syntax)
        {
            // What is wrong with a scalar is told from its start, but a tab is best shown where it is.
            Mark at = syntax.Message.Contains("tab character", StringComparison.Ordinal) ? syntax.End : syntax.Start;
            findings.Add(place(at), "", "not YAML: " + syntax.Message.TrimEnd('.'));
        }
        catch (Exception defect) when (defect is ArgumentException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            // The scanner itself stumbles over some malformed texts, such as a bracket that is never closed. Its message says nothing then.
            findings.Add(place(reader.Position), "", "not YAML: the text makes no sense up to here", "every bracket and quote closed, and a value after every key");
        }

        return null;
    }
}

/// <summary>A file cannot be read as a tree of values; there is one reason, and reading ends with it.</summary>
internal sealed class RefusedException(SourcePlace place, string message, string? allowed = null) : Exception(message)
{
    public SourcePlace Place { get; } = place;

    public string? Allowed { get; } = allowed;
}
