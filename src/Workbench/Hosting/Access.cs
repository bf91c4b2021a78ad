using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using MarketSim.Workbench.Words;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MarketSim.Workbench.Hosting;

/// <summary>Who may come in, and who may do more than look.</summary>
internal static class Access
{
    private const string Steers = "steers";
    private const int LongestName = 40;

    /// <summary>Adds what asks for the token; nothing where only this machine can reach the pages.</summary>
    public static void AddAccess(this IServiceCollection services, WorkbenchOptions options)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.LoginPath = "/login";
            cookie.Cookie.Name = "marketsim";
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.HttpOnly = true;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(7);
        });
        AuthorizationBuilder authorization = services.AddAuthorizationBuilder();
        if (options.Tokens is not null)
        {
            authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        }
    }

    /// <summary>Whether a reader may start, steer and delete runs.</summary>
    public static bool MaySteer(ClaimsPrincipal? reader, WorkbenchOptions options) => options.Tokens is null || reader?.IsInRole(Steers) == true;

    /// <summary>Adds the page where readers say the token.</summary>
    public static void MapLogin(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/login", (HttpContext context) => LoginPage.Show(context, refused: false)).AllowAnonymous();
        routes.MapPost("/login", async (HttpContext context, WorkbenchOptions options) =>
        {
            IFormCollection form = await context.Request.ReadFormAsync();
            if (options.Tokens is not { } tokens || RoleOf(form["token"].ToString(), tokens) is not { } steers)
            {
                return LoginPage.Show(context, refused: true);
            }

            string name = new([.. form["name"].ToString().Trim().Where(one => !char.IsControl(one)).Take(LongestName)]);
            var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
            identity.AddClaim(new Claim(ClaimTypes.Name, name.Length == 0 ? "?" : name));
            if (steers)
            {
                identity.AddClaim(new Claim(ClaimTypes.Role, Steers));
            }

            await context.SignInAsync(new ClaimsPrincipal(identity));
            return Results.LocalRedirect("/");
        }).AllowAnonymous().DisableAntiforgery();
    }

    /// <summary>Whether the one who says a token may steer; null if it is none of the tokens.</summary>
    internal static bool? RoleOf(string said, AccessTokens tokens) =>
        IsSame(said, tokens.Steer) ? true : tokens.View is { } view && IsSame(said, view) ? false : null;

    /// <remarks>In the same time, however much of it is right.</remarks>
    private static bool IsSame(string said, string token) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(said)), SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>The page where readers say the token.</summary>
internal static class LoginPage
{
    /// <summary>Makes it.</summary>
    public static IResult Show(HttpContext context, bool refused)
    {
        bool chinese = Preferences.Of(context.Request).Language == ReportLanguage.Chinese;
        string T(string en, string zh) => chinese ? zh : en;
        string wrong = refused ? $"<p class=\"notice\" role=\"alert\">{T("This is not the token.", "令牌不正确。")}</p>" : "";
        string page = $"""
            <!DOCTYPE html><html lang="{T("en", "zh-CN")}"><head><meta charset="utf-8"><title>MarketSim</title><link rel="stylesheet" href="/_content/MarketSim.Workbench/workbench.css"></head>
            <body><main><h1>MarketSim</h1>{wrong}<form method="post" action="/login">
            <p class="field"><label for="name">{T("Your name, for the record", "姓名（用于记录）")}</label><input id="name" name="name" maxlength="40" autocomplete="name" required></p>
            <p class="field"><label for="token">{T("Token", "访问令牌")}</label><input id="token" name="token" type="password" autocomplete="current-password" required></p>
            <button class="main">{T("Come in", "进入")}</button></form></main></body></html>
            """;
        return Results.Content(page, "text/html; charset=utf-8", Encoding.UTF8, refused ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK);
    }
}
