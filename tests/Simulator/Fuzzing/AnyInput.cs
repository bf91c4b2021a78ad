using System.Text;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Fuzzing;

/// <summary>Draws command lines and input files, most of them wrong, as people and programs get them wrong. The same seed draws the same.</summary>
internal sealed class AnyInput(int seed, TemporaryFolder folder, string run)
{
    private static readonly string[] Commands =
    [
        "run", "check", "facts", "compare", "sweep", "sensitivity", "calibrate", "plan", "backtest", "resume", "ask", "steer", "cancel", "report", "show", "kernels", "kernels show", "demand fit", "schema", "version", "help", "",
    ];

    private static readonly string[] Options =
    [
        "--out", "--force", "--lang", "--engine", "--workers", "--cluster", "--tls", "--quiet", "--json", "--set", "--seed", "--replicates", "--shards", "--checkpoint-days", "--steering", "--dry", "--figures",
        "--no-paired", "--head", "--csv", "--series", "--format", "--only", "--work", "--take", "--include", "--whole-lengths", "--pflops-per-card", "--picture", "--study", "--retry-failed", "--help", "--version", "-q", "--nonsense", "--", "-",
    ];

    private static readonly string[] Values =
    [
        "", " ", "0", "-1", "1", "2", "1e9", "99999999999999999999", "NaN", "en", "zh", "zz", "loop", "grains", "x", "x=", "=x", "a.b=c", "seed=-1", "name=", "name=../x", "horizon.end=2023-07-02", "horizon={start: 2023-07-01, end: 2023-07-02}",
        "policy[0].amount=3", "policy[99].amount=1", "policy=[]", "provinces=[]", "demand.buyers=100000000", "demand.buyers=1e300", "demand={}", "cards=null", "redis:127.0.0.1:1/x", "redis:nowhere", "postgres:127.0.0.1:1", "num_gpus=1", "national", "centers",
        "center-1", "buyer", "..", "/", "/dev/null", "/dev/zero", "/nonexistent/x", "a\0b", "\u001b[31m", "算力", "😀", "*", "~", "{", "}", "[", "]", "'", "\"", "$(x)", "@file",
    ];

    private readonly Random _draw = new(seed);

    /// <summary>A command line.</summary>
    public string[] CommandLine()
    {
        var arguments = new List<string>(Pick(Commands).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        int positions = _draw.Next(4);
        for (int i = 0; i < positions; i++)
        {
            arguments.Add(_draw.Next(3) == 0 ? Pick(Values) : File());
        }

        int options = _draw.Next(4);
        for (int i = 0; i < options; i++)
        {
            arguments.Add(Pick(Options));
            if (_draw.Next(3) > 0)
            {
                arguments.Add(_draw.Next(3) == 0 ? File() : Pick(Values));
            }
        }

        // A market of a year takes a second: two days show as much.
        if (arguments.FirstOrDefault() is "run" or "compare" or "facts" or "backtest")
        {
            arguments.AddRange(["--set", "horizon={start: 2023-07-01, end: 2023-07-02}"]);
        }

        return [.. arguments];
    }

    /// <summary>A file or a folder: of a kind that is read, often damaged.</summary>
    private string File()
    {
        string[] sound =
        [
            Repository.Tiny, Path.Combine(run, "run.json"), Path.Combine(run, "facts.json"), Path.Combine(run, "years.json"), Path.Combine(run, "national.parquet"),
            Path.Combine(folder.Path, "study.yaml"), Path.Combine(folder.Path, "trace.csv"), Path.Combine(folder.Path, "series.yaml"),
        ];
        return _draw.Next(12) switch
        {
            0 => run,
            1 => folder.Path,
            2 => Path.Combine(folder.Path, "none"),
            3 or 4 => Pick(sound),
            _ => Damaged(Pick(sound)),
        };
    }

    private string Damaged(string file)
    {
        byte[] bytes = System.IO.File.Exists(file) ? System.IO.File.ReadAllBytes(file) : [];
        for (int i = _draw.Next(1, 4); i > 0; i--)
        {
            bytes = Damage(bytes);
        }

        string path = Path.Combine(folder.Path, "damaged" + Path.GetExtension(file));
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    private byte[] Damage(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return Encoding.UTF8.GetBytes(Pick(Values));
        }

        int at = _draw.Next(bytes.Length);
        switch (_draw.Next(6))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + _draw.Next(1, 40))..]];
            case 2:
                return [.. bytes[..at], .. Encoding.UTF8.GetBytes(Pick(Values)), .. bytes[at..]];
            case 3:
                byte[] flipped = [.. bytes];
                flipped[at] ^= (byte)(1 << _draw.Next(8));
                return flipped;
            case 4:
                string[] lines = Encoding.UTF8.GetString(bytes).Split('\n');
                (int one, int other) = (_draw.Next(lines.Length), _draw.Next(lines.Length));
                (lines[one], lines[other]) = (lines[other], lines[one]);
                return Encoding.UTF8.GetBytes(string.Join('\n', lines));
            default:
                string text = Encoding.UTF8.GetString(bytes);
                int digit = text.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], Math.Min(at, text.Length - 1));
                return Encoding.UTF8.GetBytes(digit < 0 ? text : text[..digit] + Pick(Values) + text[(digit + 1)..]);
        }
    }

    private string Pick(string[] some) => some[_draw.Next(some.Length)];
}
