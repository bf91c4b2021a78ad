using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Commands;

/// <summary>Tests of one class on the folder of a run that is over.</summary>
public abstract class FinishedRunTests
{
    private TemporaryFolder _folder = null!;

    /// <summary>The run's folder.</summary>
    protected string Finished { get; private set; } = null!;

    [OneTimeSetUp]
    public void RunOnce()
    {
        _folder = new TemporaryFolder();
        Finished = Beside("run");
        Assert.That(Invocation.Run(Finished).Code, Is.Zero);
    }

    [OneTimeTearDown]
    public void Clear() => _folder.Dispose();

    /// <summary>The path of another file or folder in the same temporary folder.</summary>
    protected string Beside(string name) => _folder[name];
}
