using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Profiles;
using MarketSim.Kernels.Roofline;

namespace MarketSim.Kernels.Sampling;

/// <summary>Checks and times the kernels of a device, and makes a profile of what came of it.</summary>
/// <remarks>Right before fast: each kernel runs on fresh random input and is held against a reference first; a wrong one is listed as wrong and never timed.</remarks>
public sealed class KernelSampler(IKernelDevice device)
{
    private const int WarmUp = 3;
    private const int FewestRuns = 7;
    private const int MostRuns = 30;

    /// <summary>A profile tells no larger error than this: JSON has no infinity.</summary>
    private const double LargestError = 1e9;

    /// <summary>Time that the runs of one case are meant to take, s.</summary>
    private const double SecondsPerCase = 0.25;

    /// <summary>Runs shorter than this are timed several at once, s: neither the device's events nor the host's calls are to be in the time of a kernel.</summary>
    private const double SecondsPerTiming = 5e-4;
    private const int MostTogether = 100;

    /// <summary>Told each case as it is done: the sample, or null and why there is none.</summary>
    public Action<KernelCase, KernelSample?, string>? Done { get; init; }

    /// <summary>Samples the device.</summary>
    /// <param name="seed">Seed of the input.</param>
    /// <param name="date">The day, for the profile.</param>
    /// <param name="cancellation">Ends sampling after the case it is at.</param>
    /// <exception cref="DeviceException">Not one case could be timed.</exception>
    public KernelProfile Sample(ulong seed, DateOnly date, CancellationToken cancellation = default)
    {
        List<KernelSample> samples = [];
        string reason = "there is no case for it";
        for (int number = 0; number < device.Suite.Count; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            KernelCase kernel = device.Suite[number];
            try
            {
                KernelSample sample = One(kernel, seed, number);
                samples.Add(sample);
                Done?.Invoke(kernel, sample, sample.Correct ? "" : FormattableString.Invariant($"wrong: {sample.ErrorOverTolerance:0.0} times the allowed error; not timed"));
            }
            catch (DeviceException cause)
            {
                reason = cause.Message;
                Done?.Invoke(kernel, null, "left out: " + cause.Message);
            }
        }

        return samples.Any(sample => sample.Timed) ? Profile(samples, date) : throw new DeviceException($"{device.Name}: no kernel could be timed: {reason}");
    }

    private KernelSample One(KernelCase kernel, ulong seed, int number)
    {
        float[][] inputs = CaseInputs.Draw(kernel, seed, number);
        using IPreparedKernel prepared = device.Prepare(kernel, inputs);
        double error = KernelReference.ErrorOverTolerance(kernel, inputs, prepared.Result(), prepared.OutputType, seed);
        double[] times = error <= 1 ? Times(prepared) : [];
        double[] sorted = [.. times.Order()];
        return new KernelSample
        {
            Kernel = kernel.Kind,
            DataType = kernel.Type,
            Shape = kernel.Shape,
            Operations = kernel.Operations,
            Bytes = kernel.Bytes,
            Runs = times.Length,
            Statistic = kernel.Tuned ? SampleStatistic.Best : SampleStatistic.Median,
            Seconds = At(sorted, 0.5),
            LowSeconds = At(sorted, 0.1),
            HighSeconds = At(sorted, 0.9),
            Timings = times,
            ErrorOverTolerance = Math.Min(error, LargestError),
            Correct = error <= 1,
        };
    }

    private static double[] Times(IPreparedKernel prepared)
    {
        double once = Math.Max(prepared.Time(WarmUp, 1, 1)[0], 1e-9);
        int together = (int)Math.Clamp(Math.Ceiling(SecondsPerTiming / once), 1, MostTogether);
        int runs = (int)Math.Clamp(SecondsPerCase / (once * together), FewestRuns, MostRuns);
        return prepared.Time(1, runs, together);
    }

    private KernelProfile Profile(List<KernelSample> samples, DateOnly date) => new()
    {
        SchemaVersion = KernelProfile.CurrentVersion,
        Card = device.Card,
        Device = device.Name,
        DeviceKind = device.Kind,
        Driver = device.Driver,
        Libraries = new SortedDictionary<string, string>(device.Libraries.ToDictionary(), StringComparer.Ordinal),
        Date = date,
        Provenance = Provenance.Measured,
        Source = "marketsim kernels sample",
        Datasheet = device.Datasheet ?? Reached(samples),
        Samples = samples,
    };

    /// <summary>Where nothing is promised, the best rate and bandwidth that were reached stand for it.</summary>
    private static Datasheet Reached(List<KernelSample> samples)
    {
        double rate = samples.Max(sample => sample.Kernel == KernelKind.Gemm ? sample.Tflops() : 0);
        double bandwidth = samples.Max(sample => sample.Kernel is KernelKind.Copy or KernelKind.Triad ? sample.GbS() : 0);
        return new(Math.Max(rate, 1e-6), Math.Max(rate, 1e-6), Math.Max(bandwidth, 1e-6));
    }

    private static double At(double[] sorted, double probability) =>
        sorted.Length == 0 ? 0 : sorted[(int)Math.Round((sorted.Length - 1) * probability, MidpointRounding.AwayFromZero)];
}
