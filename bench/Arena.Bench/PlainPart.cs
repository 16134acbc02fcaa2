using Arena.Dialogue;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Arena.Bench;

/// <summary>Stands for a view of which the program has no component of its own: the step, the table's card, and all cards with their ratings.</summary>
public sealed class PlainPart : ComponentBase
{
    [Parameter]
    public MeetingScene Scene { get; set; } = null!;

    [Parameter]
    public int Table { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "div");
        builder.AddContent(1, $"{Scene.State.Step} {(Table == 0 ? null : Scene.State.Table(Table).Card)}");
        foreach (var goal in DialogueTerms.Goals)
            foreach (var card in Scene.CardsOf(goal))
            {
                builder.OpenElement(2, "p");
                builder.AddAttribute(3, "class", "a-dlg-card");
                builder.AddContent(4, card.Name);
                builder.AddContent(5, string.Join(' ', Scene.State.Spread(card.Key)));
                builder.CloseElement();
            }
        builder.CloseElement();
    }
}
