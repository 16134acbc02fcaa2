using AngleSharp;
using AngleSharp.Html.Dom;
using Arena.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arena.Tests.Dialogue;

/// <summary>A component drawn alone, as the running meeting draws it.</summary>
internal static class Drawn
{
    public static async Task<IHtmlDocument> Draw<T>(this ArenaServer server, params (string Name, object? Value)[] parameters) where T : IComponent
    {
        await using var renderer = new HtmlRenderer(server.Services, server.Services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.ToDictionary(one => one.Name, one => one.Value)))).ToHtmlString());
        return (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
    }
}
