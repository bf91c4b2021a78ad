using System.Globalization;

namespace MarketSim.Kernels.Profiles;

/// <summary>Holds the figures of a profile against sense.</summary>
internal static class ProfileCheck
{
    /// <summary>The first thing that is wrong, with what is allowed; null if nothing is.</summary>
    public static string? WhatIsWrong(KernelProfile profile)
    {
        if (string.IsNullOrWhiteSpace(profile.Card))
        {
            return "card: is empty; allowed: the id of a card model";
        }

        if (!(profile.Datasheet.Fp16Tflops > 0 && profile.Datasheet.Fp32Tflops > 0 && profile.Datasheet.BandwidthGbS > 0))
        {
            return "datasheet: rates must be above 0";
        }

        for (int i = 0; i < profile.Samples.Count; i++)
        {
            if (WhatIsWrong(profile.Samples[i]) is { } wrong)
            {
                return string.Create(CultureInfo.InvariantCulture, $"samples[{i}]: {wrong}");
            }
        }

        return profile.Samples.Any(sample => sample.Timed) ? null : "samples: none is timed; allowed: at least one";
    }

    private static string? WhatIsWrong(KernelSample sample) =>
        !Enum.IsDefined(sample.Kernel) || !Enum.IsDefined(sample.DataType) ? "kernel or data type unknown"
        : !(sample.Operations >= 0 && sample.Bytes > 0 && double.IsFinite(sample.Operations) && double.IsFinite(sample.Bytes))
            ? "operations must be 0 or more and bytes above 0"
        : !sample.Correct ? null
        : !(sample.Seconds > 0 && double.IsFinite(sample.Seconds)) ? "seconds must be above 0"
        : !(sample.LowSeconds > 0 && sample.LowSeconds <= sample.Seconds * (1 + 1e-9) && sample.Seconds <= sample.HighSeconds * (1 + 1e-9) && double.IsFinite(sample.HighSeconds))
            ? "low_seconds, seconds and high_seconds must ascend and be above 0"
        : null;
}
