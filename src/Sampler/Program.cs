using System.Globalization;
using MarketSim.Kernels.Cuda;
using MarketSim.Kernels.Profiles;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Sampler;

/// <summary>The sampler as a program of its own: <c>marketsim-sampler [--device auto|cuda|cpu] [--out FILE] [--seed N]</c>, or <c>show FILE...</c>.</summary>
/// <remarks>Exit codes as those of <c>marketsim</c>: 0 fine, 1 sampling failed, 2 bad usage or input, 130 interrupted.</remarks>
internal static class Program
{
    private const string Usage = "marketsim-sampler [--device auto|cuda|cpu] [--out FILE] [--seed N] | show FILE...";

    private static int Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        try
        {
            return args is ["show", .. var files] ? Show(files) : Sample(args, stop.Token);
        }
        catch (OperationCanceledException)
        {
            return Fail("interrupted; nothing was written", 130);
        }
        catch (Exception wrong) when (wrong is ProfileException or DeviceMissingException)
        {
            return Fail(wrong.Message, 2);
        }
        catch (Exception failure) when (failure is DeviceException or IOException or UnauthorizedAccessException)
        {
            return Fail(failure.Message, 1);
        }
    }

    private static int Show(string[] files)
    {
        if (files.Length == 0)
        {
            return Fail("show needs a file; allowed: " + Usage, 2);
        }

        KernelProfile[] profiles = [.. files.Select(ProfileFile.Read)];
        foreach (string line in profiles.SelectMany(ProfileText.Lines))
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    private static int Sample(string[] args, CancellationToken stop)
    {
        DeviceWish wish = DeviceWish.Auto;
        string? file = null;
        ulong seed = 1;
        for (int i = 0; i < args.Length; i += 2)
        {
            string? value = i + 1 < args.Length ? args[i + 1] : null;
            bool known = args[i] switch
            {
                "--device" => value is "auto" or "cuda" or "cpu" && Enum.TryParse(value, ignoreCase: true, out wish),
                "--out" => (file = value) is { Length: > 0 },
                "--seed" => ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out seed),
                _ => false,
            };
            if (!known)
            {
                return args[i] is "--help" or "-h" ? Help() : Fail($"'{args[i]}{(value is null ? "" : " " + value)}' is not understood; allowed: {Usage}", 2);
            }
        }

        var session = new SamplingSession(Console.Out, Console.Error, new SystemLibraryLoader());
        _ = session.Execute(wish, file, seed, DateOnly.FromDateTime(DateTime.UtcNow), quiet: false, stop);
        return 0;
    }

    private static int Help()
    {
        Console.WriteLine(Usage);
        return 0;
    }

    private static int Fail(string message, int code)
    {
        Console.Error.WriteLine("error: " + message.ReplaceLineEndings(" "));
        return code;
    }
}
