using System.Text;
using MarketSim.Workbench.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MarketSim.Workbench.Drafts;

/// <summary>What the pages of scenarios need of the server.</summary>
public static class DraftServices
{
    /// <summary>Adds drafts, and where scenarios come from.</summary>
    public static IServiceCollection AddDrafts(this IServiceCollection services) =>
        services.AddSingleton<ScenarioShelf>().AddSingleton<DraftStore>().AddSingleton<RunOrder>();

    /// <summary>Adds the addresses where files come in and go out.</summary>
    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/scenario/upload", UploadAsync);
        routes.MapGet("/scenario/download/{id}.yaml", Download);
    }

    private static async Task<IResult> UploadAsync(string? name, HttpRequest request, ScenarioShelf shelf, WorkbenchOptions options)
    {
        if (!Access.MaySteer(request.HttpContext.User, options))
        {
            return Results.Text("Viewers bring no files.", statusCode: StatusCodes.Status403Forbidden);
        }

        var bytes = new MemoryStream();
        byte[] part = new byte[64 << 10];
        for (int read; (read = await request.Body.ReadAsync(part)) > 0;)
        {
            if (bytes.Length + read > ScenarioShelf.MostBytes)
            {
                return Results.Text(Invariant($"The file has more than {ScenarioShelf.MostBytes >> 20} MiB."), statusCode: StatusCodes.Status413PayloadTooLarge);
            }

            bytes.Write(part, 0, read);
        }

        try
        {
            string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.ToArray());
            return text.Length == 0 ? Results.Text("The file is empty.", statusCode: StatusCodes.Status400BadRequest) : Results.Text(shelf.Bring(name ?? "", text).Name);
        }
        catch (DecoderFallbackException)
        {
            return Results.Text("The file is not UTF-8 text.", statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static IResult Download(string id, DraftStore store, ScenarioShelf shelf)
    {
        if (store.Find(id) is not { } open)
        {
            return Results.NotFound();
        }

        // Where the file will lie is not known: beside the opened scenario its include leads there.
        string text = open.Draft.View.ToYaml(ScenarioShelf.IncludeOf(open.Draft.Base.File, Path.GetDirectoryName(shelf.FileOf(open.Source))!));
        return Results.File(Encoding.UTF8.GetBytes(text), "application/yaml", Jobs.RunNames.From(open.Draft.View.Tree["name"]?.ToString() ?? "scenario") + ".yaml");
    }
}
