namespace MarketSim.Simulator.Progress;

/// <summary>The speed of the work and the time left. It counts from the first call; what comes before is preparation.</summary>
/// <param name="clock">The clock.</param>
/// <param name="unit">What is counted, plural.</param>
/// <param name="curve">How the work is spread over it.</param>
internal sealed class Pace(TimeProvider clock, string unit, WorkCurve curve)
{
    private long? _start;
    private long _doneBefore;
    private long _lastTold;

    /// <summary>Whether this much time has passed since the last yes, or since the first call.</summary>
    /// <param name="between">How long.</param>
    /// <param name="done">Units done by now.</param>
    public bool IsTime(TimeSpan between, long done)
    {
        if (_start is null)
        {
            _lastTold = clock.GetTimestamp();
            (_start, _doneBefore) = (_lastTold, done);
        }

        if (clock.GetElapsedTime(_lastTold) < between)
        {
            return false;
        }

        _lastTold = clock.GetTimestamp();
        return true;
    }

    /// <summary><c>812 of 2192 days, 145 days/s, 9 s left</c>; without a speed until it is known.</summary>
    public string Say(long done, long total)
    {
        double seconds = _start is { } start ? clock.GetElapsedTime(start).TotalSeconds : 0;
        string count = Invariant($"{done} of {total} {unit}");
        if (done <= _doneBefore || seconds <= 0)
        {
            return count;
        }

        double speed = (done - _doneBefore) / seconds;
        string left = done < total && Left(done, total) is { } time ? $", {Duration(time)} left" : "";
        return Invariant($"{count}, {speed.ToString(speed < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)} {unit}/s{left}");
    }

    /// <summary>Time left; null until the speed is known.</summary>
    public TimeSpan? Left(long done, long total)
    {
        double seconds = _start is { } start ? clock.GetElapsedTime(start).TotalSeconds : 0;
        double share = curve.Share(done, total);
        return done <= _doneBefore || seconds <= 0 ? null : TimeSpan.FromSeconds(seconds * (1 - share) / (share - curve.Share(_doneBefore, total)));
    }

    /// <summary>A duration in words: <c>9 s</c>, <c>2 min 5 s</c>.</summary>
    public static string Duration(TimeSpan time) => time.TotalSeconds < 100
        ? Invariant($"{Math.Ceiling(time.TotalSeconds):0} s")
        : Invariant($"{Math.Floor(time.TotalMinutes):0} min {time.Seconds} s");
}
