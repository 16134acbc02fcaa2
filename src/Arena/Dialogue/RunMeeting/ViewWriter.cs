using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;

namespace Arena.Dialogue.RunMeeting;

/// <summary>Writes components as HTML, and puts aside what of them is to be kept for the next time.</summary>
internal sealed class ViewWriter(IServiceProvider services, ILoggerFactory logs) : StaticHtmlRenderer(services, logs)
{
    protected override void WriteComponentHtml(int componentId, TextWriter output)
    {
        // the framework's own way to its components, which a new version may change; a test draws all views
#pragma warning disable BL0006
        if (GetComponentState(componentId).Component is not Kept { IsNew: true } part)
#pragma warning restore BL0006
        {
            base.WriteComponentHtml(componentId, output);
            return;
        }
        using var text = new StringWriter();
        base.WriteComponentHtml(componentId, text);
        var drawn = text.ToString();
        part.Keep(drawn);
        output.Write(drawn);
    }
}
