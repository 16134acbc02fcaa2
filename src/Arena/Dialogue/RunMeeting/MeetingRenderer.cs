using System.Text;
using Arena.Platform.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Arena.Dialogue.RunMeeting;

/// <summary>Draws a view once for all who have it open, as the server-sent event that they get.</summary>
internal sealed class MeetingRenderer(IServiceProvider services, ILoggerFactory logs, IEnumerable<MeetingDrawing> drawings)
{
    private readonly Dictionary<MeetingViewKind, Type> components = drawings.ToDictionary(drawing => drawing.Kind, drawing => drawing.Component);

    public async Task<byte[]> Draw(MeetingView view, MeetingScene scene)
    {
        var parameters = new Dictionary<string, object?> { ["Scene"] = scene };
        if (view.Kind == MeetingViewKind.Table)
            parameters["Table"] = view.Table;
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            using var _ = Language.Speak(view.English);
            var drawn = await renderer.RenderComponentAsync(components[view.Kind], ParameterView.FromDictionary(parameters));
            return AsEvent(drawn.ToHtmlString(), scene.State.Version);
        });
    }

    // without a name: htmx puts the data of such events where it belongs
    private static byte[] AsEvent(string html, int version)
    {
        var text = new StringBuilder(html.Length + 256).Append("id: ").Append(version).Append('\n');
        foreach (var line in html.AsSpan().EnumerateLines())
            text.Append("data: ").Append(line).Append('\n');
        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }
}
