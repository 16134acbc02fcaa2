using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Arena.Platform.Access;

/// <summary>
/// The one gate: reads what the endpoint declares, finds who asks, and lets in or not. An endpoint that declares
/// nothing is closed. What one may not see is "not found", so that its being there is no secret given away.
/// </summary>
internal sealed class AccessGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, IDirectory directory, IAntiforgery antiforgery)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint is null)
        {
            await next(http);
            return;
        }
        if (HasNullByte(http.Request.QueryString))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var permission = endpoint.Metadata.GetMetadata<Permission>();
        var viewer = SessionOf(http) is { } session ? await directory.Find(session.Account, session.Stamp) : null;
        if (viewer is not null)
            http.Features.Set(viewer);
        var verdict = permission is null ? Verdict.NotFound : await Judge(http, permission, viewer, directory);
        http.Features.Set(new GateAnswer(verdict == Verdict.LetIn));
        switch (verdict)
        {
            case Verdict.NotFound:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            case Verdict.SignIn:
                AskToSignIn(http);
                return;
        }
        if (IsChange(http.Request.Method) && endpoint.Metadata.GetMetadata<NoFormToken>() is null
            && !await antiforgery.IsRequestValidAsync(http))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        await next(http);
    }

    private enum Verdict
    {
        LetIn,
        NotFound,
        SignIn,
    }

    private static async ValueTask<Verdict> Judge(HttpContext http, Permission permission, Viewer? viewer, IDirectory directory)
    {
        if (permission.Kind == PermissionKind.Public)
            return Verdict.LetIn;
        if (viewer is null)
            return Verdict.SignIn;
        if (permission.Kind == PermissionKind.SignedIn)
            return Verdict.LetIn;
        if (permission.Kind == PermissionKind.Anywhere)
            return viewer.MayAnywhere(permission) ? Verdict.LetIn : Verdict.NotFound;
        if (http.Request.RouteValues["unit"] is not string code
            || await directory.FindUnit(viewer.MunicipalityId, code) is not { } here
            || !await directory.May(viewer, permission, here.UnitId))
            return Verdict.NotFound;
        http.Features.Set(here);
        return Verdict.LetIn;
    }

    private static void AskToSignIn(HttpContext http)
    {
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        var back = isRead ? http.Request.Path + http.Request.QueryString : PathString.Empty + QueryString.Empty;
        var address = SessionCookie.SignInPath + (back.Length > 1 ? QueryString.Create("retur", back) : QueryString.Empty);
        if (http.Request.Headers.ContainsKey("HX-Request"))
        {
            // a fetch would follow a redirect and put the sign-in page into the part
            http.Response.Headers["HX-Redirect"] = address;
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        http.Response.Redirect(address);
    }

    // the server refuses it in a path, and the form's reader in a form; PostgreSQL has no text with it
    private static bool HasNullByte(QueryString question) => question.Value?.Contains("%00", StringComparison.Ordinal) == true;

    private static bool IsChange(string method) =>
        !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method));

    private static (Guid Account, string Stamp)? SessionOf(HttpContext http) =>
        Guid.TryParse(http.User.FindFirst(SessionCookie.AccountClaim)?.Value, out var account)
        && http.User.FindFirst(SessionCookie.StampClaim)?.Value is { } stamp
            ? (account, stamp) : null;
}

/// <summary>What the gate answered, for whoever stands outside it: "not found" by the gate and by the page look the same on purpose.</summary>
internal sealed record GateAnswer(bool LetIn);

internal static class SessionCookie
{
    /// <summary>How long a session lives at most without being used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(180);
    public const string SignInPath = "/log-ind";
    public const string AccountClaim = ClaimTypes.NameIdentifier;
    public const string StampClaim = "stamp";

    /// <summary>What the cookie says. The stamp ends all of an account's sessions, the session's own number ends this one.</summary>
    public static ClaimsPrincipal Of(Guid account, string securityStamp, Guid session) => new(new ClaimsIdentity(
        [new Claim(AccountClaim, account.ToString()), new Claim(StampClaim, $"{securityStamp}.{session:N}")], IdentityConstants.ApplicationScheme));

    public static (string Stamp, Guid? Session) Parts(string claim) =>
        claim.LastIndexOf('.') is var point and >= 0 && Guid.TryParseExact(claim.AsSpan(point + 1), "N", out var session)
            ? (claim[..point], session) : (claim, null);

    /// <summary>The number of the request's session; a tied device's is the device's id.</summary>
    public static Guid? NumberOf(HttpContext http) =>
        http.User.FindFirst(StampClaim)?.Value is { } claim ? Parts(claim).Session : null;
}
