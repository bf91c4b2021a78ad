using System.Security.Cryptography;

namespace MarketSim.Silo.Clusters;

/// <summary>Makes secrets, and keeps one for each user: without another, nodes and clients of this user on this machine share it, and nobody else has it.</summary>
public static class OwnSecret
{
    /// <summary>The fewest characters of a secret: 128 bits in base 64.</summary>
    public const int Least = 22;

    private const int Bytes = 32;
    private const int LeastDifferent = 8;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>A new secret of 256 random bits, in base 64.</summary>
    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>A secret that somebody chose.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="name">The variable that it comes from.</param>
    /// <exception cref="FormatException">It can be guessed.</exception>
    public static string Checked(string secret, string name = ClusterSecrets.SharedName) => secret.Length >= Least && secret.Distinct().Count() >= LeastDifferent
        ? secret
        : throw new FormatException($"{name}: a secret of {secret.Length} characters can be guessed; allowed: at least {Least} random characters, such as 'marketsim secret' prints");

    /// <summary>This user's secret, made when there is none.</summary>
    /// <exception cref="FormatException">It cannot be kept, or others can read it.</exception>
    public static string Read()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0 ? Read(Path.Combine(home, "marketsim")) : throw Unusable("this user has no home folder");
    }

    /// <summary>The secret in a folder, made when there is none.</summary>
    internal static string Read(string folder)
    {
        string file = Path.Combine(folder, "cluster-secret");
        try
        {
            if (!File.Exists(file))
            {
                Make(folder, file);
            }

            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & ~OwnerOnly) != 0)
            {
                throw Unusable($"{file}: others can read it; allowed: chmod 600");
            }

            return Checked(File.ReadAllText(file).Trim());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable(failure.Message);
        }
    }

    /// <remarks>Of two processes that make it at once, the second takes the first one's.</remarks>
    private static void Make(string folder, string file)
    {
        Directory.CreateDirectory(folder);
        string own = file + "." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var text = new StreamWriter(own, options))
        {
            text.WriteLine(New());
        }

        try
        {
            File.Move(own, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(own);
        }
    }

    private static FormatException Unusable(string why) => new($"no secret of this user can be used ({why}); name one with {ClusterSecrets.SharedName} or {ClusterSecrets.SharedName}_FILE");
}
