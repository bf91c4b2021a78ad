using System.Globalization;
using System.IO.Compression;
using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Roofline;
using MarketSim.Testing;

namespace MarketSim.Kernels.Tests.Published;

/// <summary>The public timings in <c>shared/data</c> beside the repository; tests that need them are skipped where they are absent.</summary>
internal static class PublicData
{
    private static readonly Lazy<IReadOnlyDictionary<string, TimedCall[]>> Read = new(ReadTimings);

    /// <summary>Datasheets of the cards of the matrix-product timings.</summary>
    public static IReadOnlyDictionary<string, Datasheet> Datasheets { get; } = new Dictionary<string, Datasheet>(StringComparer.Ordinal)
    {
        ["A40"] = new(149.7, 37.4, 696),
        ["A100"] = new(312, 19.5, 2039),
        ["H100"] = new(989.4, 67, 3350),
    };

    /// <summary>The folder of the data; the test that asks is skipped where there is none.</summary>
    public static string Folder
    {
        get
        {
            for (DirectoryInfo? folder = Directory.GetParent(SmallScenario.Root); folder is not null; folder = folder.Parent)
            {
                string data = Path.Combine(folder.FullName, "shared", "data");
                if (File.Exists(Path.Combine(data, "kernels", "vidur_gemm_tidy.csv.gz")))
                {
                    return data;
                }
            }

            Assert.Ignore("needs ../shared/data/kernels (public timings), which is not here");
            return "";
        }
    }

    /// <summary>Timings of matrix products by card.</summary>
    public static IReadOnlyDictionary<string, TimedCall[]> Timings
    {
        get
        {
            _ = Folder;
            return Read.Value;
        }
    }

    /// <summary>The rows of a table, without its heading.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        string[][] lines = [.. File.ReadLines(Path.Combine(Folder, file)).Select(Fields)];
        return lines.Skip(1).Select(fields => (IReadOnlyDictionary<string, string>)lines[0].Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }

    /// <summary>A field as a number.</summary>
    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<string, TimedCall[]> ReadTimings()
    {
        using var packed = new GZipStream(File.OpenRead(Path.Combine(Folder, "kernels", "vidur_gemm_tidy.csv.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        _ = reader.ReadLine();
        Dictionary<string, List<TimedCall>> timings = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split(',');
            string card = fields[0].ToUpperInvariant();
            if (!timings.TryGetValue(card, out List<TimedCall>? list))
            {
                timings[card] = list = [];
            }

            list.Add(new(KernelCall.Gemm(DataType.Fp16, Number(fields[3]), Number(fields[4]), Number(fields[5])), Number(fields[7]) / 1000));
        }

        return timings.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Fields of a line; one may stand in quotes and contain commas.</summary>
    private static string[] Fields(string line)
    {
        List<string> fields = [""];
        bool quoted = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add("");
            }
            else
            {
                fields[^1] += c;
            }
        }

        return [.. fields];
    }
}
