namespace MarketSim.Market.Measures;

/// <summary>Daily sums of several series, kept so that the sum over any window of past days is one subtraction.</summary>
internal sealed class TrailingSums(int series, int days)
{
    /// <summary>Days that statistics on the board look back.</summary>
    public const int BoardDays = 90;

    private readonly double[] _upTo = new double[(days + 1) * series];
    private int _closed;

    /// <summary>Adds to today's sum of a series.</summary>
    public void Add(int index, double amount) => _upTo[((_closed + 1) * series) + index] += amount;

    /// <summary>Ends a day.</summary>
    public void CloseDay()
    {
        _closed++;
        for (int index = 0; index < series; index++)
        {
            _upTo[(_closed * series) + index] += _upTo[((_closed - 1) * series) + index];
        }
    }

    /// <summary>Sum over the window of days that ended a number of days ago; days before the first count as nothing.</summary>
    public double Window(int index, int length, int endedDaysAgo = 0)
    {
        int end = _closed - endedDaysAgo;
        return end <= 0 ? 0 : _upTo[(end * series) + index] - _upTo[(Math.Max(0, end - length) * series) + index];
    }

    /// <summary>Days of a window that lie within the run.</summary>
    public int DaysIn(int length, int endedDaysAgo = 0) => Math.Clamp(_closed - endedDaysAgo, 0, length);
}
