using Arena.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Arena.Tests.Support;

/// <summary>Stands outside the program in tests, and tells in a header what the gate answered.</summary>
internal sealed class GateHeader : IStartupFilter
{
    public const string Name = "X-Gate";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, inner) =>
        {
            http.Response.OnStarting(() =>
            {
                if (http.Features.Get<GateAnswer>() is { } answer)
                    http.Response.Headers[Name] = answer.LetIn ? "in" : "refused";
                return Task.CompletedTask;
            });
            return inner(http);
        });
        next(app);
    };
}
