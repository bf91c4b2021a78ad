namespace MarketSim.Workbench.Charts.Layout;

/// <summary>The part of a drawing where values are.</summary>
/// <param name="Left">Its left side.</param>
/// <param name="Top">Its upper side.</param>
/// <param name="Right">Its right side.</param>
/// <param name="Bottom">Its lower side.</param>
public readonly record struct PlotArea(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Size of the letters.</summary>
    public const double FontSize = 12.0;

    /// <summary>Height of a line of letters.</summary>
    public const double LineHeight = 14.0;
}

/// <summary>A text at a place of a drawing.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top, to the middle of its letters.</param>
/// <param name="Words">What it says, cut to its room.</param>
/// <param name="Whole">All that it would say.</param>
/// <param name="Color">Number of its color; less than 0 for that of text.</param>
public readonly record struct PlotLabel(double X, double Y, string Words, string Whole, int Color);

/// <summary>A note's upright line, with its words in one of some rows above the plot.</summary>
/// <param name="X">Where.</param>
/// <param name="Row">Row of the words, from 0; less than 0 if they have no room.</param>
/// <param name="Note">The note.</param>
/// <param name="IsLeft">Whether the words stand left of the line.</param>
public readonly record struct PlacedNote(double X, int Row, ChartNote Note, bool IsLeft)
{
    /// <summary>Rows that there may be.</summary>
    public const int MostRows = 4;

    /// <summary>Puts words of notes in as few rows as keep them apart.</summary>
    public static IReadOnlyList<PlacedNote> Of(IEnumerable<ChartNote> notes, AxisScale dates, PlotArea area)
    {
        var placed = new List<PlacedNote>();
        double[] ends = [.. Enumerable.Repeat(double.NegativeInfinity, MostRows)];
        foreach (ChartNote note in notes.OrderBy(note => note.Date))
        {
            double x = dates.At(note.Date);
            if (x < area.Left - 0.5 || x > area.Right + 0.5)
            {
                continue;
            }

            double width = ChartText.Width(note.Words, PlotArea.FontSize - 1) + 6;
            bool isLeft = x + width > area.Right + 40;
            (double start, double end) = isLeft ? (x - width, x) : (x, x + width);
            int row = Array.FindIndex(ends, taken => taken < start);
            if (row >= 0)
            {
                ends[row] = end;
            }

            placed.Add(new(x, row, note, isLeft));
        }

        return placed;
    }
}
