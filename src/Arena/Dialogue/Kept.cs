using Arena.Platform.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Arena.Dialogue;

/// <summary>
/// A part of a live view that seldom becomes another: drawn once for a meeting, and written as it stands for as long as all
/// that it is drawn from is the same. On a page, which knows of no drawn parts, it is only its content.
/// </summary>
public sealed class Kept : ComponentBase
{
    private string? drawn;

    [Parameter, EditorRequired]
    public MeetingScene Scene { get; set; } = null!;

    /// <summary>Its own in the meeting: two parts with one name would show each other's content.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>All of the meeting that the content depends on.</summary>
    [Parameter, EditorRequired]
    public object?[] From { get; set; } = [];

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>It was not there, and is to be kept once it is drawn.</summary>
    internal bool IsNew => Scene.Drawn is not null && drawn is null;

    internal void Keep(string html) => Scene.Drawn?.Keep(Name, Language.IsEnglish, From, html);

    protected override void OnParametersSet() => drawn = Scene.Drawn?.Find(Name, Language.IsEnglish, From);

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (drawn is null)
            builder.AddContent(0, ChildContent);
        else
            builder.AddMarkupContent(1, drawn);
    }
}
