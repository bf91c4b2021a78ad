using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MarketSim.Workbench.Hosting;

/// <summary>Refuses requests that do not come from the workbench's own pages, and tells browsers what those pages may do.</summary>
internal static class Guard
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' ws: wss:; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Puts the guard before everything else.</summary>
    public static void UseGuard(this WebApplication app, WorkbenchOptions options) => app.Use(async (context, next) =>
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (Refusal(context.Request, options) is { } why)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync(why);
            return;
        }

        await next();
    });

    /// <summary>Why a request is refused; null if it is not.</summary>
    /// <remarks>
    /// A page of another site can send requests to this machine, also under a name of its own that leads here. So the host must be the one that was
    /// asked for the pages, and where a browser says which page a request comes from, that page must be one of them.
    /// </remarks>
    internal static string? Refusal(HttpRequest request, WorkbenchOptions options)
    {
        if (options.Tokens is null && !IsLoopback(request.Host.Host))
        {
            return "This workbench answers to localhost only.";
        }

        string origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}" ? "The request comes from another site." : null;
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
