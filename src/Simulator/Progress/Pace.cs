using System.Globalization;

namespace MarketSim.Simulator.Progress;

/// <summary>How fast the work goes, and how long it will take.</summary>
internal sealed class Pace(TimeProvider clock, string unit)
{
    private readonly long _start = clock.GetTimestamp();
    private long _lastTold;

    /// <summary>Time since the start.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <summary>Whether this long has passed since the last time that the answer was yes, or since the start.</summary>
    public bool IsTime(TimeSpan between)
    {
        if (clock.GetElapsedTime(_lastTold == 0 ? _start : _lastTold) < between)
        {
            return false;
        }

        _lastTold = clock.GetTimestamp();
        return true;
    }

    /// <summary><c>812 of 2192 days, 145 days/s, 9 s left</c>; the speed is left out until it is known.</summary>
    public string Say(long done, long total)
    {
        double seconds = Elapsed.TotalSeconds;
        string count = string.Create(CultureInfo.InvariantCulture, $"{done} of {total} {unit}");
        if (done == 0 || seconds <= 0)
        {
            return count;
        }

        double speed = done / seconds;
        string left = done >= total ? "" : ", " + Duration(TimeSpan.FromSeconds((total - done) / speed)) + " left";
        return string.Create(CultureInfo.InvariantCulture, $"{count}, {speed.ToString(speed < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)} {unit}/s{left}");
    }

    /// <summary>A duration as one says it: <c>9 s</c>, <c>2 min 5 s</c>.</summary>
    public static string Duration(TimeSpan time) => time.TotalSeconds < 100
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(time.TotalMinutes):0} min {time.Seconds} s");
}
