using MarketSim.Workbench.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MarketSim.Workbench.Hosting;

/// <summary>Keeps a reader's choice of language or colors in a cookie.</summary>
internal static class ChoiceEndpoint
{
    /// <summary>Adds the endpoint.</summary>
    public static void MapChoices(this IEndpointRouteBuilder routes) => routes.MapGet("/choose/{what}/{value}", (string what, string value, string? back, HttpContext context) =>
    {
        bool known = what switch
        {
            "lang" => ReportLanguages.Codes.Contains(value),
            "theme" => Preferences.Themes.Contains(value),
            _ => false,
        };
        if (!known)
        {
            return Results.NotFound();
        }

        context.Response.Cookies.Append(what, value, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Strict, HttpOnly = true, IsEssential = true });
        return Results.LocalRedirect(IsLocal(back) ? back! : "/");
    });

    /// <summary>Whether it is a page of this workbench.</summary>
    private static bool IsLocal(string? back) => back is ['/'] or ['/', not ('/' or '\\'), ..] && !back.Any(char.IsControl);
}
