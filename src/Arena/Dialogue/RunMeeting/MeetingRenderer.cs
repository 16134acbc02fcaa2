using Arena.Platform.Web;
using Microsoft.AspNetCore.Components;

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
        await using var writer = new ViewWriter(scope.ServiceProvider, logs);
        return await writer.Dispatcher.InvokeAsync(async () =>
        {
            using var _ = Language.Speak(view.English);
            var drawn = writer.BeginRenderingComponent(components[view.Kind], ParameterView.FromDictionary(parameters));
            await drawn.QuiescenceTask;
            using var text = new EventWriter();
            drawn.WriteHtmlTo(text);
            return text.ToEvent();
        });
    }
}
