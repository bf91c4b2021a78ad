using MarketSim.Scenarios.Traces;
using MarketSim.Scenarios.Traces.Reading;

namespace MarketSim.Scenarios.Tests.Traces;

/// <summary>Every format by its header, and everything that can be wrong with a trace, told with line and column.</summary>
public sealed class TraceReaderTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void Clear() => _folder.Dispose();

    [Test]
    public void Philly_is_known_by_its_header()
    {
        Trace trace = Sound("timestamp,duration,num_gpus,gpu_time,cluster\r\n2017-10-09 07:01:55,66.0,1,66.0,a\r\n2017-10-08 23:00:00,10,8,80,b\r\n2017-10-09 08:00:00,0,1,0,a\r\n\r\n");
        Assert.That(trace.Format, Is.EqualTo(TraceFormat.Philly));
        Assert.That(trace.Origin, Is.EqualTo(new DateTime(2017, 10, 8)));
        Assert.That(trace.Jobs, Is.EqualTo(new[] { new TraceJob(23 * 3600, 10, 8), new TraceJob(86_400 + (7 * 3600) + 115, 66, 1) }), "ordered by arrival");
        Assert.That(trace.LeftOut, Is.EqualTo(new Dictionary<string, int> { ["without length"] = 1 }));
    }

    [Test]
    public void Openb_shares_cards_and_has_no_dates()
    {
        Trace trace = Sound("name,num_gpu,gpu_milli,qos,creation_time,deletion_time,scheduled_time\np,1,460,LS,100,400,150\nq,8,1000,BE,90,500,90\nr,0,0,LS,1,2,1\ns,1,1000,LS,5,9,\n");
        Assert.That(trace.Format, Is.EqualTo(TraceFormat.Openb));
        Assert.That(trace.Origin, Is.Null);
        Assert.That(trace.Jobs, Is.EqualTo(new[] { new TraceJob(90, 410, 8), new TraceJob(100, 250, 0.46) }));
        Assert.That(trace.LeftOut, Is.EqualTo(new Dictionary<string, int> { ["never placed"] = 1, ["without cards"] = 1 }));
    }

    [Test]
    public void Azure_has_tokens()
    {
        Trace trace = Sound("TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:15:46.6805900,374,44\n2023-11-16 18:15:47.6805900,10,5\n");
        Assert.That(trace.HasTime, Is.False);
        Assert.That(trace.Jobs[0].Size, Is.EqualTo(418));
        Assert.That(trace.Jobs[0].Length, Is.EqualTo(44));
        Assert.That(trace.Jobs[1].Arrival - trace.Jobs[0].Arrival, Is.EqualTo(1).Within(1e-6));
    }

    [TestCase("length_days", 86_400)]
    [TestCase("length_hours", 3600)]
    [TestCase("length_seconds", 1)]
    public void Generic_names_its_unit(string column, double seconds)
    {
        Trace trace = Sound($"size,customer,{column},arrival\n4,\"a, \"\"b\"\"\",2,2024-05-01T06:00:00\n1,c,0.5,2024-05-02\n");
        Assert.That(trace.Format, Is.EqualTo(TraceFormat.Generic));
        Assert.That(trace.Jobs, Is.EqualTo(new[] { new TraceJob(6 * 3600, 2 * seconds, 4), new TraceJob(86_400, 0.5 * seconds, 1) }));
        Assert.That(Sound($"arrival,{column},size\n7,1,1\n5,1,1\n").Jobs.Select(job => job.Arrival), Is.EqualTo(new[] { 5.0, 7.0 }), "seconds");
    }

    [Test]
    public void Lines_can_be_chosen_by_a_column()
    {
        string file = Write("timestamp,duration,num_gpus\n2017-10-09,5,1\n2017-10-09,6,8\n2017-10-09,7,1\n");
        Assert.That(TraceReader.Read(file, only: ("num_gpus", "1")).Trace!.Jobs.Select(job => job.Length), Is.EqualTo(new[] { 5.0, 7.0 }));
        Assert.That(TraceReader.Read(file, only: ("gpus", "1")).Diagnostics.Single().ToString(), Does.StartWith($"{file}:1:1: there is no column 'gpus'").And.Contains("allowed: timestamp, duration, num_gpus"));
    }

    [Test]
    public void All_faults_are_told_where_they_are()
    {
        string file = Write("timestamp,duration,num_gpus\n2017-10-09,5,1\nyesterday,x,-1\n2017-10-09,5\n2017-10-09,\"5,1\n2017-10-09,NaN,1\n");
        IReadOnlyList<Diagnostic> found = TraceReader.Read(file).Diagnostics;
        Assert.That(found.Select(fault => (fault.Line, fault.Column, fault.Path)), Is.EqualTo(new[]
        {
            (3, 1, "timestamp"), (3, 11, "duration"), (3, 13, "num_gpus"), (4, 1, ""), (5, 1, ""), (6, 12, "duration"),
        }));
        Assert.That(found[2].ToString(), Is.EqualTo($"{file}:3:13: num_gpus: '-1' is no num_gpus; allowed: a number of 0 or more"));
    }

    [Test]
    public void A_hundred_faults_are_enough()
    {
        IReadOnlyList<Diagnostic> found = TraceReader.Read(Write("timestamp,duration,num_gpus\n" + string.Concat(Enumerable.Repeat("2017-10-09,x,1\n", 1000)))).Diagnostics;
        Assert.That(found, Has.Count.EqualTo(101));
        Assert.That(found[^1].Message, Is.EqualTo("and 900 more from here on"));
    }

    [TestCase("a,b,c\n1,2,3\n", "the header is that of no known format")]
    [TestCase("", "the header is that of no known format")]
    [TestCase("timestamp,duration,num_gpus\n2017-10-09,5,1\n", "there are fewer than two jobs with cards and length in it")]
    [TestCase("arrival,length_days,size\n2017-10-09,5,1\n6,5,1\n", "this time is written as seconds from the start, those before as dates without a zone")]
    [TestCase("arrival,length_days,size\n2017-10-09,5,1\n03/04/2017,5,1\n", "'03/04/2017' is no date with time")]
    public void What_is_no_trace_is_refused(string text, string message) => Assert.That(TraceReader.Read(Write(text)).Diagnostics.Single().Message, Is.EqualTo(message));

    [Test]
    public void A_forced_format_needs_its_columns()
    {
        Diagnostic fault = TraceReader.Read(Write("timestamp,duration,num_gpus\n2017-10-09,5,1\n"), TraceFormat.Azure).Diagnostics.Single();
        Assert.That(fault.Message, Is.EqualTo("the header lacks columns of the format"));
        Assert.That(fault.Allowed, Is.EqualTo("TIMESTAMP, ContextTokens, GeneratedTokens"));
    }

    [Test]
    public void A_file_that_cannot_be_read_is_told()
    {
        Assert.That(TraceReader.Read(_folder.PathOf("none.csv")).Diagnostics.Single().Message, Is.EqualTo("there is no such file"));
        string file = _folder.PathOf("binary.csv");
        File.WriteAllBytes(file, [0xFF, 0xFE, 0xFA, 0x80, 0x81]);
        Assert.That(TraceReader.Read(file).Trace, Is.Null);
    }

    private Trace Sound(string text)
    {
        TraceResult result = TraceReader.Read(Write(text));
        Assert.That(result.Diagnostics, Is.Empty);
        return result.Trace!;
    }

    private string Write(string text)
    {
        string file = _folder.PathOf("trace.csv");
        File.WriteAllText(file, text);
        return file;
    }
}
