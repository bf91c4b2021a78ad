using System.Text;

namespace MarketSim.Workbench.Charts;

/// <summary>What a shape of a chart means.</summary>
/// <param name="Shape">Class of the shape: <c>dot</c>, <c>band</c> or <c>box</c>.</param>
/// <param name="Color">Number of its color, from 0.</param>
/// <param name="Words">What it means.</param>
public sealed record ChartKey(string Shape, int Color, string Words);

/// <summary>Names of files that charts are saved to.</summary>
internal static class ChartFiles
{
    /// <summary>A chart's title as a name of a file, without its ending: letters of any script, digits and hyphens.</summary>
    public static string NameOf(string title)
    {
        var name = new StringBuilder();
        foreach (char letter in title)
        {
            if (char.IsLetterOrDigit(letter))
            {
                name.Append(char.ToLowerInvariant(letter));
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        string cut = name.ToString(0, Math.Min(name.Length, 60)).Trim('-');
        return cut.Length == 0 ? "chart" : cut;
    }
}
