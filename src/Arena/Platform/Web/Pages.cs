using Arena.Platform.Access;
using Arena.Platform.Live;
using Arena.Platform.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Arena.Platform.Web;

internal static class Pages
{
    /// <summary>Answers with a component: a whole page or a part of one.</summary>
    public static RazorComponentResult Show<TComponent>(object? parameters = null, int status = StatusCodes.Status200OK) where TComponent : IComponent =>
        new RazorComponentResult<TComponent>(parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>A form that could not be taken: shown again with its messages and what was typed.</summary>
    public static RazorComponentResult ShowAgain<TComponent>(object parameters) where TComponent : IComponent =>
        Show<TComponent>(parameters, StatusCodes.Status422UnprocessableEntity);

    /// <summary>After a post: to a page of our own. A place outside is never followed, nor one with a line break in it.</summary>
    public static IResult GoTo(string? address) => TypedResults.LocalRedirect(
        address is { Length: > 0 } && address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal)
            && !address.Any(char.IsControl) ? InAHeader(address) : "/");

    // a header holds plain letters only, and an address may come with a unit's name in it
    private static string InAHeader(string address) => address.All(char.IsAscii)
        ? address : string.Concat(address.EnumerateRunes().Select(letter => letter.IsAscii ? letter.ToString() : Uri.EscapeDataString(letter.ToString())));

    public static bool IsPart(this HttpContext http) => http.Request.Headers.ContainsKey("HX-Request");

    public static void MapPlatform(this WebApplication app)
    {
        app.MapGet("/", (HttpContext http, IEnumerable<FrontPage> fronts) =>
            GoTo(http.Features.Get<Viewer>() is { } viewer
                ? fronts.OrderBy(front => front.Order).Select(front => front.Address(viewer)).FirstOrDefault(address => address is not null) ?? "/mig/data"
                : SessionCookie.SignInPath)).Allow(Permission.Public);
        app.MapPost("/sprog", async (HttpContext http, FormInput form, ILanguageMemory memory) =>
        {
            var english = form.Text("sprog") == "en";
            LanguageChoice.Remember(http, english);
            if (http.Features.Get<Viewer>() is { } viewer)
                await memory.Remember(viewer, english);
            return GoTo(form.Text("retur"));
        }).Allow(Permission.Public);
        app.MapGet("/live/{topic}", IResult (string topic, LiveChanges live, HttpContext http) =>
        {
            // without a body there is nothing to wait for
            if (HttpMethods.IsHead(http.Request.Method))
                return TypedResults.Ok();
            http.Response.Headers["X-Accel-Buffering"] = "no";
            return TypedResults.ServerSentEvents(live.Pulse(topic, http.RequestAborted));
        }).Allow(Permission.Public);
    }
}
