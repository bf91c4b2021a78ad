using System.Globalization;
using MarketSim.Kernels.Cuda;
using MarketSim.Kernels.Profiles;

namespace MarketSim.Kernels.Sampling;

/// <summary>Samples a device, says how it goes, and writes the profile: what both command lines do.</summary>
public sealed class SamplingSession(TextWriter results, TextWriter errors, ILibraryLoader loader)
{
    /// <summary>Samples and writes.</summary>
    /// <param name="wish">Which device.</param>
    /// <param name="file">Where to write; by default <c>kernels-CARD.json</c> in the current folder.</param>
    /// <param name="seed">Seed of the input.</param>
    /// <param name="date">The day, for the profile.</param>
    /// <param name="quiet">Whether to leave out a line for each kernel.</param>
    /// <param name="cancellation">Ends it after the kernel it is at; nothing is written then.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="DeviceException">There is no such device, or nothing could be timed on it.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public KernelProfile Execute(DeviceWish wish, string? file, ulong seed, DateOnly date, bool quiet, CancellationToken cancellation)
    {
        if (file is not null)
        {
            CheckWritable(file);
        }

        using IKernelDevice device = DeviceChoice.Open(wish, loader, errors.WriteLine);
        errors.WriteLine($"sampling {device.Name}: {device.Suite.Count} kernels, each checked before it is timed");
        int number = 0;
        var sampler = new KernelSampler(device)
        {
            Done = (kernel, sample, remark) =>
            {
                number++;
                if (!quiet || remark.Length > 0)
                {
                    string time = sample is { Timed: true } ? string.Create(CultureInfo.InvariantCulture, $"{sample.Seconds * 1e6:0.0} us") : "";
                    errors.WriteLine($"  {number}/{device.Suite.Count} {kernel.Kind} {kernel.Type} {kernel.Shape}: {time}{remark}");
                }
            },
        };
        KernelProfile profile = sampler.Sample(seed, date, cancellation);
        string target = file ?? $"kernels-{profile.Card}.json";
        File.WriteAllText(target, ProfileFile.ToJson(profile));
        foreach (string line in ProfileText.Lines(profile))
        {
            results.WriteLine(line);
        }

        results.WriteLine($"profile: {target}");
        return profile;
    }

    /// <summary>Minutes of sampling must not end in a folder that is not there.</summary>
    private static void CheckWritable(string file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file)) ?? "";
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"{file}: there is no folder {folder}");
        }

        if (Directory.Exists(file))
        {
            throw new IOException($"{file}: is a folder; allowed: a file");
        }
    }
}
