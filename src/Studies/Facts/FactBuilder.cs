using MarketSim.Market.Measures;

namespace MarketSim.Studies.Facts;

/// <summary>Builds one fact's result.</summary>
internal sealed class FactBuilder(string id, int question, FactBasis basis)
{
    private readonly List<NamedValue> _values = [];
    private string _fact = "";
    private string _factZh = "";
    private string _metric = "";
    private string _target = "";

    public FactBuilder Fact(string english, string chinese)
    {
        (_fact, _factZh) = (english, chinese);
        return this;
    }

    public FactBuilder Metric(string metric, string target)
    {
        (_metric, _target) = (metric, target);
        return this;
    }

    public FactBuilder Value(string name, double value)
    {
        _values.Add(new NamedValue(name, value));
        return this;
    }

    /// <summary>The fact holds or fails; it is not evaluated when the window was not simulated or a value could not be measured.</summary>
    public FactResult Result(bool covered, bool holds, string whyNot = "the run does not cover the window")
    {
        bool measured = covered && _values.TrueForAll(value => !double.IsNaN(value.Value));
        FactStatus status = !measured ? FactStatus.NotEvaluated : holds ? FactStatus.Pass : FactStatus.Fail;
        string note = measured ? "" : covered ? "there is nothing to measure in this run" : whyNot;
        return new FactResult(id, question, _fact, _factZh, _metric, _target, _values, status, basis, note);
    }
}
