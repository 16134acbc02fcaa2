using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using static Arena.Platform.Web.Language;

namespace Arena.Platform.Web;

/// <summary>
/// What a person sees when something does not go: a page with a sentence, never a stack trace. A full disk is said as
/// what it is; a bug gets a number that stands in the log too.
/// </summary>
internal sealed class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // the reader went away; there is nobody to tell
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            await Show(http, failure);
        }
    }

    private async Task Show(HttpContext http, Exception failure)
    {
        if (StorageFull.From(failure) is not null)
        {
            log.LogError("The storage is full: {Method} {Path} was refused", http.Request.Method, http.Request.Path);
            await Page(http, StatusCodes.Status507InsufficientStorage,
                T("Der er ikke plads til at gemme lige nu", "There is no room to save right now"),
                T("Intet er gemt, og intet er gået tabt. Du kan stadig læse. Sig det til jeres it, og prøv igen lidt efter.",
                  "Nothing was saved and nothing was lost. You can still read. Tell your IT, and try again a little later."));
            return;
        }
        if (StatusOfUnreadable(failure) is { } status)
        {
            await ShowStatus(http, status);
            return;
        }
        var reference = http.TraceIdentifier.Replace(":", "-", StringComparison.Ordinal);
        log.LogError(failure, "Error {Reference}: {Method} {Path}", reference, http.Request.Method, http.Request.Path);
        await Page(http, StatusCodes.Status500InternalServerError,
            T("Noget gik galt hos os", "Something went wrong on our side"),
            T("Det er ikke dig. Prøv igen om lidt.", "It is not you. Try again in a moment."), reference);
    }

    // the form token is the first that is read of a form, so one that is unreadable (a null byte) or too large fails there
    private static int? StatusOfUnreadable(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
            if (cause is BadHttpRequestException bad)
                return bad.StatusCode;
        return failure is InvalidDataException or AntiforgeryValidationException ? StatusCodes.Status400BadRequest : null;
    }

    public static Task ShowStatus(StatusCodeContext context) => ShowStatus(context.HttpContext, context.HttpContext.Response.StatusCode);

    private static Task ShowStatus(HttpContext http, int status) => status switch
    {
        StatusCodes.Status404NotFound => Page(http, status, T("Siden findes ikke", "The page does not exist"),
            T("Måske er den flyttet, eller også er den ikke for dig.", "It may have moved, or it is not for you.")),
        StatusCodes.Status400BadRequest => Page(http, status, T("Det kunne ikke læses", "That could not be read"),
            T("Siden har måske stået åben længe. Gå tilbage, genindlæs den, og prøv igen. Det, du skrev, står der endnu.",
              "The page may have been open for long. Go back, reload it, and try again. What you wrote is still there.")),
        StatusCodes.Status413PayloadTooLarge => Page(http, status, T("Filen er for stor", "The file is too large"),
            T("Den må fylde 50 MB.", "It may be 50 MB.")),
        StatusCodes.Status429TooManyRequests => Page(http, status, T("Det går lidt for hurtigt", "That is a little too fast"),
            T("Vent et minut, og prøv igen.", "Wait a minute, and try again.")),
        _ => Page(http, status, T("Det går ikke", "That does not work"), T("Gå tilbage, og prøv igen.", "Go back, and try again.")),
    };

    private static Task Page(HttpContext http, int status, string heading, string text, string? reference = null)
    {
        if (http.Request.Headers.ContainsKey("HX-Request"))
        {
            // a part of a page asks: the words go to the page's message line, the part stays as it is
            http.Response.Headers["HX-Retarget"] = "#besked";
            http.Response.Headers["HX-Reswap"] = "innerHTML";
        }
        return new RazorComponentResult<StatusPage>(new { Heading = heading, Text = text, Reference = reference })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        }.ExecuteAsync(http);
    }
}
