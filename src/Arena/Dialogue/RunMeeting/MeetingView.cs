namespace Arena.Dialogue.RunMeeting;

/// <summary>One of the views of a meeting; whoever has the same one open sees the same.</summary>
/// <param name="Table">Of a table's view its number; else 0.</param>
internal readonly record struct MeetingView(MeetingViewKind Kind, int Table, bool English)
{
    /// <summary>A table may be gone from the plan of a meeting that has not started.</summary>
    public bool IsIn(MeetingScene scene) => Kind != MeetingViewKind.Table || (Table >= 1 && Table <= scene.State.Tables.Length);

    /// <summary>What is drawn from: while all of it is the same, nothing is drawn or sent.</summary>
    public object?[] DependsOn(MeetingScene scene) => Kind switch
    {
        MeetingViewKind.Table => [.. OfAll(scene), scene.State.Table(Table), scene.Alone.GetValueOrDefault(Table)],
        // no notes, and not what lies on a table: most of what is done changes nothing on the wall
        MeetingViewKind.Board => [.. OfAll(scene), scene.Unit, scene.Code, scene.State.Step == MeetingStep.Welcome ? string.Join(',', scene.Phones) : null,
            .. scene.State.Tables.SelectMany(table => new object[] { table.Ratings, table.Votes, table.Ready })],
        _ => [scene.State, scene.Stage, scene.Purpose, string.Join(',', scene.Phones)],
    };

    private static object?[] OfAll(MeetingScene scene) => [scene.State.Step, scene.State.Clocks, scene.State.Cards, scene.State.FollowUps, scene.State.Setup, scene.Stage, scene.Purpose];
}

internal enum MeetingViewKind
{
    Board,
    Leader,
    Table,
}

/// <summary>The component that draws a kind of view; it takes a Scene, and a table's view its Table.</summary>
internal sealed record MeetingDrawing(MeetingViewKind Kind, Type Component);
