using System.IO.Compression;
using MarketSim.Workbench.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace MarketSim.Workbench.Hosting;

/// <summary>Brings files of runs' folders, one by one or as one archive, and takes such archives.</summary>
internal static class FileEndpoints
{
    private const long LargestArchive = 4L << 30;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".csv"] = "text/csv; charset=utf-8",
        [".json"] = "application/json",
        [".yaml"] = "text/yaml; charset=utf-8",
        [".parquet"] = "application/vnd.apache.parquet",
        [".txt"] = "text/plain; charset=utf-8",
    };

    /// <summary>Adds the endpoints.</summary>
    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/{name}/{**path}", (string name, string path, RunLibrary library) =>
            FileOf(name, path, library) is { } file ? Results.File(file, Types[Path.GetExtension(file)], enableRangeProcessing: true) : Results.NotFound());
        routes.MapGet("/archive/{name}", async (string name, RunLibrary library, HttpContext context) =>
        {
            if (library.Find(name) is not { State: not RunState.UnderWay })
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            if (context.Features.Get<IHttpBodyControlFeature>() is { } body)
            {
                // An archive writes its end without waiting.
                body.AllowSynchronousIO = true;
            }

            context.Response.ContentType = "application/zip";
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.zip\"";
            await RunArchives.WriteAsync(library.PathOf(name), context.Response.Body, context.RequestAborted);
        });
        routes.MapPost("/archive", async (HttpContext context, WorkbenchOptions options) =>
        {
            if (!Access.MaySteer(context.User, options))
            {
                return Results.Text("You may look, but not add runs.", statusCode: StatusCodes.Status403Forbidden);
            }

            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = LargestArchive;
            }

            string wished = RunNames.From(Path.GetFileNameWithoutExtension(context.Request.Query["name"].ToString()));
            try
            {
                return Results.Text(await RunArchives.TakeAsync(context.Request.Body, options.Runs, wished, context.RequestAborted));
            }
            catch (Exception failure) when (failure is InvalidDataException or IOException or BadHttpRequestException)
            {
                return Results.Text(failure.Message, statusCode: StatusCodes.Status400BadRequest);
            }
        }).DisableAntiforgery();
    }

    /// <summary>The full path of a file that may be shown; null if there is none of that name.</summary>
    internal static string? FileOf(string name, string path, RunLibrary library)
    {
        if (!RunNames.IsName(name) || path.Split('/') is not { Length: <= 3 } parts || !parts.All(RunNames.IsName) || !Types.ContainsKey(Path.GetExtension(path)))
        {
            return null;
        }

        var file = new FileInfo(Path.Combine([library.PathOf(name), .. parts]));
        return file.Exists && file.LinkTarget is null && file.Directory!.LinkTarget is null ? file.FullName : null;
    }
}

/// <summary>A run's folder as one archive.</summary>
internal static class RunArchives
{
    private const long LargestFile = 2L << 30;
    private const int MostFiles = 5000;

    /// <summary>Writes a folder; its lock and half-written files stay behind.</summary>
    public static async Task WriteAsync(string folder, Stream to, CancellationToken cancellation)
    {
        await using var archive = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        foreach (string file in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (name is ".lock" or "checkpoints/door" || name.EndsWith(".partial", StringComparison.Ordinal))
            {
                continue;
            }

            await archive.CreateEntryFromFileAsync(file, name, CompressionLevel.Fastest, cancellation);
        }
    }

    /// <summary>Makes a folder of an archive.</summary>
    /// <param name="from">The archive.</param>
    /// <param name="runs">Folder of the runs.</param>
    /// <param name="wished">The name that is wished for.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The name that the folder got.</returns>
    /// <exception cref="InvalidDataException">It is no archive of a run's folder; nothing is left of it.</exception>
    public static async Task<string> TakeAsync(Stream from, string runs, string wished, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.Combine(runs, QueueFile.OwnFolder));
        string stem = Path.Combine(runs, QueueFile.OwnFolder, Guid.NewGuid().ToString("N"));
        (string packed, string unpacked) = (stem + ".zip", stem);
        try
        {
            await using (FileStream file = File.Create(packed))
            {
                await from.CopyToAsync(file, cancellation);
            }

            await using (ZipArchive archive = await ZipFile.OpenReadAsync(packed, cancellation))
            {
                await UnpackAsync(archive, unpacked, cancellation);
            }

            string name = RunNames.Free(runs, wished);
            Directory.Move(unpacked, Path.Combine(runs, name));
            return name;
        }
        finally
        {
            File.Delete(packed);
            if (Directory.Exists(unpacked))
            {
                Directory.Delete(unpacked, recursive: true);
            }
        }
    }

    private static async Task UnpackAsync(ZipArchive archive, string folder, CancellationToken cancellation)
    {
        if (archive.Entries.Count > MostFiles || archive.Entries.All(entry => entry.FullName is not ("run.json" or "study.json")))
        {
            throw new InvalidDataException("The archive is not that of a run: it has no run.json or study.json, or too many files.");
        }

        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            string[] parts = entry.FullName.Split('/');
            if (parts.Length > 4 || !parts.All(RunNames.IsName) || entry.Length > LargestFile)
            {
                throw new InvalidDataException($"The archive holds '{entry.FullName}', which no run's folder does.");
            }

            string file = Path.Combine([folder, .. parts]);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await entry.ExtractToFileAsync(file, cancellation);
        }
    }
}
