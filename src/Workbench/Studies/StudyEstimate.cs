using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Studies;

/// <summary>Asks a study's command how many runs it takes and for how long, without running anything.</summary>
public static class StudyEstimate
{
    /// <summary>The command's answer, or what is wrong with the study.</summary>
    /// <param name="runner">Carries out commands.</param>
    /// <param name="study">The study.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<(bool IsFine, string Words)> OfAsync(ICommandRunner runner, ShelvedStudy study, CancellationToken cancellation)
    {
        var lines = new Lines();
        int code = await runner.RunAsync([study.Kind.Command, study.File, "--dry"], lines, cancellation);
        return (code == 0, lines.ToString());
    }

    /// <summary>Keeps what a command says.</summary>
    private sealed class Lines : ICommandWatch
    {
        private readonly List<string> _lines = [];

        public void Printed(string line) => Told(line);

        public void Told(string line)
        {
            lock (_lines)
            {
                _lines.Add(line);
            }
        }

        public void Progressed(long done, long total, string unit, TimeSpan? left)
        {
        }

        public void WorksIn(string folder)
        {
        }

        public IRowSink Began(ILiveMarket market) => throw new InvalidOperationException("Nothing is run.");

        public Task DayDoneAsync(RunProgress progress) => Task.CompletedTask;

        public override string ToString()
        {
            lock (_lines)
            {
                return string.Join('\n', _lines.Where(line => line.Trim().Length > 0));
            }
        }
    }
}
