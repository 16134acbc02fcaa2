using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Charts;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.ShowOnFrontPage;

/// <summary>
/// What a dialogue meeting says about the loop: being prepared or running, the unit is at "map"; once held, it has mapped; and
/// when a follow-up has asked for a new rating, it is at "evaluate".
/// </summary>
internal sealed class MeetingLoop(ArenaDb db, TimeProvider time) : ILoopSteps
{
    private const int MappedForYears = 3;

    public async Task<IReadOnlyList<LoopStep>> At(Here unit)
    {
        var since = time.GetUtcNow().AddYears(-MappedForYears);
        var rows = await db.Set<DialogueMeeting>().Where(row => row.UnitId == unit.UnitId && row.CheckOf == null && row.Stage != MeetingStage.Cancelled && (row.Stage != MeetingStage.Held || row.StartedAt >= since))
            .OrderByDescending(row => row.Stage == MeetingStage.Running).ThenBy(row => row.Begins).ThenBy(row => row.Id).Select(row => new { row.Id, row.Stage, row.Begins, row.AskedAgainAt }).ToListAsync();
        var steps = new List<LoopStep>();
        if (rows.Find(row => row.Stage != MeetingStage.Held) is { } open)
            steps.Add(new(LoopStage.Map, IsDone: false, open.Stage == MeetingStage.Running ? T("Næste trin: jeres dialogmøde er i gang.", "Next step: your dialogue meeting is running.")
                : open.Begins is { } begins ? T($"Næste trin: jeres dialogmøde {Format.DayAndMonth(LocalTime.Day(begins))}.", $"Next step: your dialogue meeting on {Format.DayAndMonth(LocalTime.Day(begins))}.")
                : T("Næste trin: sæt en dag for jeres dialogmøde.", "Next step: set a day for your dialogue meeting."), DialogueLinks.Meeting(unit.Code, open.Id)));
        else if (rows.Count > 0)
            steps.Add(new(LoopStage.Map, IsDone: true));
        if (rows.Find(row => row.AskedAgainAt is not null) is { } asked)
            steps.Add(new(LoopStage.Evaluate, IsDone: false, T("Næste trin: vurdér kortene fra dialogmødet igen på fem minutter.", "Next step: rate the cards of the dialogue meeting again in five minutes."), DialogueLinks.Record(unit.Code, asked.Id) + "#igen"));
        return steps;
    }
}
