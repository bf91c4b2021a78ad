using System.Text;
using System.Text.RegularExpressions;

namespace MarketSim.Workbench.Jobs;

/// <summary>Names of folders of runs. They come from addresses and forms, so nothing but such a name may pass.</summary>
public static partial class RunNames
{
    /// <summary>What a name may be, for messages.</summary>
    public static Text Allowed { get; } = new("up to 80 letters, digits, '-', '_' and '.', not beginning with '.'", "不超过 80 个字母、数字、“-”“_”“.”，且不以“.”开头");

    /// <summary>Whether a text is the name of a folder of runs.</summary>
    public static bool IsName(string? text) => text is not null && Pattern().IsMatch(text);

    /// <summary>A name made of any text; <c>run</c> if nothing is left of it.</summary>
    public static string From(string text)
    {
        var name = new StringBuilder();
        foreach (char one in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(one) || one is '-' or '_' or '.')
            {
                name.Append(one);
            }
            else if (one is ' ' or '/' && name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        string cut = name.ToString().Trim('-', '.');
        return cut.Length == 0 ? "run" : cut[..Math.Min(cut.Length, 70)];
    }

    /// <summary>A name that no folder has yet: the one that is wished for, or with the first free number behind it.</summary>
    public static string Free(string root, string wished)
    {
        string name = wished;
        for (int number = 2; Directory.Exists(Path.Combine(root, name)) || File.Exists(Path.Combine(root, name)); number++)
        {
            name = Invariant($"{wished}-{number}");
        }

        return name;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-][A-Za-z0-9._-]{0,79}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
