using Arena.ActionPlans.ReadInterventionLog;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.DocumentPlan;

/// <summary>Reads a unit's plan as it goes on paper.</summary>
internal sealed class PlanDocumentLoader(ArenaDb db, InterventionDoor door, OrganisationDirectory directory, TimeProvider time)
{
    // an APV looks back so far
    private const int YearsBack = 3;

    public async Task<PlanDocument> Load(Here here, Viewer viewer)
    {
        var today = time.Today();
        var since = LocalTime.Moment(today.AddYears(-YearsBack), TimeOnly.MinValue);
        var all = (await db.Set<Intervention>().AsSplitQuery().Include(row => row.Steps).Include(row => row.Reviews).Include(row => row.Helpers).Include(row => row.Stages)
                .Where(row => row.UnitId == here.UnitId && (row.Stage <= Stage.Running || row.StageSince >= since)).ToListAsync())
            .OrderBy(row => row.Stage switch { Stage.Running => 0, Stage.Decided => 1, Stage.Idea => 2, _ => 3 }).ThenBy(row => row.StageSince).ThenBy(row => row.Id).ToList();
        var forums = await door.Forums(viewer.MunicipalityId, here.UnitId, all.Select(one => one.ForumGroupId));
        var sources = await door.Sources(viewer, here, all);
        var names = await door.Names(all.SelectMany(row => row.Helpers.Select(helper => helper.PersonId).Concat(row.Steps.Select(step => step.OwnerId ?? row.OwnerId))
            .Concat(row.Reviews.Select(review => review.By)).Append(row.OwnerId)));
        string Name(Guid person) => names.GetValueOrDefault(person, "–");
        var sheets = new List<PlanSheet>();
        foreach (var one in all)
            sheets.Add(new(one, Name(one.OwnerId), one.ForumGroupId is { } forum ? forums.GetValueOrDefault(forum) : null, sources.GetValueOrDefault(one.Id)?.Text,
                one.Helpers.Where(helper => helper.PersonId != one.OwnerId).OrderBy(helper => helper.At).Select(helper => Name(helper.PersonId)).ToList(), one.IsOpen ? null : string.Join(" ", one.Stages.Where(stage => stage.To == one.Stage).OrderBy(stage => stage.At).Select(stage => stage.Reason)),
                one.Steps.Where(step => step.DroppedAt is null).OrderBy(step => step.AddedAt).Select(step => new StepLine(step.Text, Name(step.OwnerId ?? one.OwnerId), step.Due, State(step, today))).ToList(),
                one.Reviews.OrderBy(review => review.At).Select(review => new ReviewLine(LocalTime.Day(review.At), Name(review.By), review.Happened.Name(), review.Helped.Name(), review.Rating, review.Note, review.NextStep.Name())).ToList(),
                (await InterventionLog.Read(db, door, viewer, one)).Reverse().ToList()));
        return new(here, (await directory.Tree(viewer.MunicipalityId)).MunicipalityName, today, sheets);
    }

    private static string State(InterventionStep step, DateOnly today) => step.DoneAt is { } done ? T($"Taget {Format.Date(LocalTime.Day(done))}", $"Done on {Format.Date(LocalTime.Day(done))}")
        : step.Due < today ? T("Datoen er gået", "Its date has passed") : T("Ikke taget endnu", "Not done yet");
}
