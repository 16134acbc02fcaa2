using System.Text;
using Arena.Platform.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Arena.Dialogue.RunMeeting;

/// <summary>Draws a view once for all who have it open, as the server-sent event that they get.</summary>
internal sealed class MeetingRenderer(IServiceScopeFactory scopes, ILoggerFactory logs, IEnumerable<MeetingDrawing> drawings)
{
    // the last one counts, as with all that is registered
    private readonly Dictionary<MeetingViewKind, Type> components = drawings.GroupBy(drawing => drawing.Kind).ToDictionary(kind => kind.Key, kind => kind.Last().Component);

    public async Task<byte[]> Draw(MeetingView view, MeetingScene scene)
    {
        var parameters = new Dictionary<string, object?> { ["Scene"] = scene };
        if (view.Kind == MeetingViewKind.Table)
            parameters["Table"] = view.Table;
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            using var _ = Language.Speak(view.English);
            var drawn = await renderer.RenderComponentAsync(components[view.Kind], ParameterView.FromDictionary(parameters));
            return AsEvent(drawn.ToHtmlString());
        });
    }

    // without a name: htmx puts the data of such events where it belongs
    private static byte[] AsEvent(string html)
    {
        var text = new StringBuilder(html.Length + 256);
        foreach (var line in html.AsSpan().EnumerateLines())
            text.Append("data: ").Append(line).Append('\n');
        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }
}
