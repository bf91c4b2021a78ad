using System.Globalization;
using MarketSim.Simulator.Tests.Invocations;
using MarketSim.Simulator.Tests.Studies;

namespace MarketSim.Simulator.Tests.Fuzzing;

/// <summary>Whatever the command line and the files say, users get a line and an exit code, never a stack. <c>MARKETSIM_FUZZ=10000</c> draws more.</summary>
[NonParallelizable]
public sealed class FuzzTests
{
    private const int Usually = 250;
    private const int FirstSeed = 20240601;
    private static readonly int[] Codes = [0, 1, 2, 130];
    private readonly string _before = Environment.CurrentDirectory;
    private TemporaryFolder _folder = null!;
    private string _run = null!;

    [OneTimeSetUp]
    public void MakeInputs()
    {
        _folder = new TemporaryFolder();
        _run = _folder["sound"];
        Assert.That(Invocation.Run(_run).Code, Is.Zero);
        SmallStudy.Write(_folder);
        _folder.Write("trace.csv", "timestamp,duration,num_gpus\n" + string.Concat(Enumerable.Range(0, 60).Select(i => string.Create(CultureInfo.InvariantCulture, $"{new DateTime(2024, 1, 1).AddHours(i * 9):s},{10 + (i * 37 % 400)},{1 << (i % 4)}\n"))));
        File.Copy(Path.Combine(Repository.Root, "scenarios", "backtest", "china-2026.yaml"), _folder["series.yaml"]);

        // What a command line does not say where to put goes into the current folder.
        Environment.CurrentDirectory = Directory.CreateDirectory(_folder["here"]).FullName;
    }

    [OneTimeTearDown]
    public void Clear()
    {
        Environment.CurrentDirectory = _before;
        _folder.Dispose();
    }

    [Test]
    public void Any_command_line_and_any_file_end_in_a_line_and_an_exit_code()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("MARKETSIM_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out int more) ? more : Usually;
        var wrong = new List<string>();
        for (int seed = FirstSeed; seed < FirstSeed + count; seed++)
        {
            string[] arguments = new AnyInput(seed, _folder, _run).CommandLine();
            if (WhatIsWrong(arguments) is { } found)
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {string.Join(' ', arguments)}: {found}"));
            }
        }

        Assert.That(wrong, Is.Empty, string.Join('\n', wrong));
    }

    private static string? WhatIsWrong(string[] arguments)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        Invocation done = Invocation.Of(new() { Out = new StringWriter(), Error = new StringWriter() }, patience.Token, arguments);
        return patience.IsCancellationRequested ? "it takes over a minute"
            : !Codes.Contains(done.Code) ? $"exit code {done.Code}"
            : done.Code != 0 && done.Error.Length == 0 ? $"exit code {done.Code} without a word"
            : new[] { "   at ", "Exception", "fault inside" }.FirstOrDefault(mark => done.Error.Contains(mark, StringComparison.Ordinal) || done.Out.Contains(mark, StringComparison.Ordinal)) is { } mark ? $"'{mark}' in: {done.Error}{(done.Error.Contains(mark, StringComparison.Ordinal) ? "" : done.Out)}"
            : done.Error.Contains('\u001b') || done.Out.Contains('\u001b') ? "a terminal escape"
            : null;
    }
}
