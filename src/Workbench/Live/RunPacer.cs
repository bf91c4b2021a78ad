using MarketSim.Market.Engine;

namespace MarketSim.Workbench.Live;

/// <summary>Holds a run after a day, lets it go on, a day at a time or at a speed.</summary>
/// <param name="clock">Measures speed.</param>
public sealed class RunPacer(TimeProvider clock)
{
    private readonly Lock _deciding = new();
    private TaskCompletionSource? _held;
    private bool _holds;
    private bool _ends;
    private int _steps;
    private double? _daysPerSecond;
    private long _lastDay = clock.GetTimestamp();

    /// <summary>Whether it is held, or will be when its day is over.</summary>
    public bool Holds
    {
        get
        {
            lock (_deciding)
            {
                return _holds && _steps == 0;
            }
        }
    }

    /// <summary>Whether it is held between two days.</summary>
    public bool IsHeld
    {
        get
        {
            lock (_deciding)
            {
                return _held is not null;
            }
        }
    }

    /// <summary>Most days a second; null for as many as there can be.</summary>
    public double? DaysPerSecond
    {
        get
        {
            lock (_deciding)
            {
                return _daysPerSecond;
            }
        }

        set
        {
            lock (_deciding)
            {
                _daysPerSecond = value is > 0 ? value : null;
            }
        }
    }

    /// <summary>Holds the run when its day is over.</summary>
    public void Hold()
    {
        lock (_deciding)
        {
            (_holds, _steps) = (!_ends, 0);
        }
    }

    /// <summary>Lets it go on.</summary>
    public void GoOn()
    {
        lock (_deciding)
        {
            _holds = false;
            Release();
        }
    }

    /// <summary>Lets some days pass and holds it again. Days that are still to pass are added to.</summary>
    /// <param name="days">Days, at least 1.</param>
    public void Step(int days = 1)
    {
        lock (_deciding)
        {
            if (!_ends)
            {
                // A run that is held, or goes on freely, is at the first of them with its next day; one that steps, or is about to hold, has that day before it.
                _steps = (_holds ? _steps : 0) + days - (_held is not null || !_holds ? 1 : 0);
                _holds = true;
            }

            Release();
        }
    }

    /// <summary>Lets it go on for good: it is to end.</summary>
    public void End()
    {
        lock (_deciding)
        {
            (_ends, _holds, _daysPerSecond) = (true, false, null);
            Release();
        }
    }

    /// <summary>A day is over; the next one begins when the task ends.</summary>
    public Task DayDoneAsync(RunProgress progress)
    {
        lock (_deciding)
        {
            if (_holds && progress.DaysDone < progress.Days)
            {
                if (_steps > 0)
                {
                    _steps--;
                    return Task.CompletedTask;
                }

                _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return _held.Task;
            }

            if (_daysPerSecond is not { } speed)
            {
                return Task.CompletedTask;
            }

            TimeSpan wait = TimeSpan.FromSeconds(1 / speed) - clock.GetElapsedTime(_lastDay);
            _lastDay = clock.GetTimestamp() + (wait > TimeSpan.Zero ? (long)(wait.TotalSeconds * clock.TimestampFrequency) : 0);
            return wait > TimeSpan.Zero ? Task.Delay(wait, clock) : Task.CompletedTask;
        }
    }

    private void Release()
    {
        _held?.SetResult();
        _held = null;
    }
}
