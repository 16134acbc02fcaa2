using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.TellPersonalData;

/// <summary>The person's part in action plans: what she owns, helps with, was asked, answered and did.</summary>
internal sealed class PlanPersonalData : IPersonalData
{
    public async Task<PersonalDataPart> About(ArenaDb db, Guid person)
    {
        var asked = await (
            from answer in db.Set<OwnerAnswer>() join one in db.Set<Intervention>() on answer.InterventionId equals one.Id
            where answer.PersonId == person
            select new Line(answer.At, one.Id, one.Goal, answer.State.ToString(), answer.Word)).ToListAsync();
        var helps = await (
            from helper in db.Set<InterventionHelper>() join one in db.Set<Intervention>() on helper.InterventionId equals one.Id
            where helper.PersonId == person
            select new Line(helper.At, one.Id, one.Goal, "Helps", null)).ToListAsync();
        var work = await (
            from change in db.Set<WorkChange>() join one in db.Set<Intervention>() on change.InterventionId equals one.Id
            join step in db.Set<InterventionStep>() on change.StepId equals (Guid?)step.Id into steps
            from step in steps.DefaultIfEmpty()
            where change.By == person || change.PersonId == person
            select new { change.At, one.Id, one.Goal, change.Event, change.By, change.PersonId, step.Text }).ToListAsync();
        var did = work.SelectMany(row => new[]
        {
            row.By == person ? new Line(row.At, row.Id, row.Goal, row.Event.ToString(), row.Text) : null,
            row.PersonId == person ? new Line(row.At, row.Id, row.Goal, row.Event switch { WorkEvent.HelperCame => "CameToHelp", WorkEvent.HelperLeft => "NoLongerHelps", _ => "GotStep" }, row.Text) : null,
        }).OfType<Line>();
        var told = await (
            from notice in db.Set<PlanNotice>() join one in db.Set<Intervention>() on notice.InterventionId equals one.Id
            where notice.PersonId == person || notice.FromPersonId == person
            select new Line(notice.At, one.Id, one.Goal, notice.PersonId == person ? "ToldThatItPassedOn" : "PassedOnToTheManager", null)).ToListAsync();
        var wrote = await (
            from change in db.Set<FieldChange>() join one in db.Set<Intervention>() on change.InterventionId equals one.Id
            where change.By == person
            select new Line(change.At, one.Id, one.Goal, "Wrote", change.After)).ToListAsync();
        var ended = await (
            from change in db.Set<StageChange>() join one in db.Set<Intervention>() on change.InterventionId equals one.Id
            where change.By == person
            select new Line(change.At, one.Id, one.Goal, change.To.ToString(), change.Reason)).ToListAsync();
        var reviews = await (
            from review in db.Set<InterventionReview>() join one in db.Set<Intervention>() on review.InterventionId equals one.Id
            where review.By == person
            select new Line(review.At, one.Id, one.Goal, "Reviewed", review.Note)).ToListAsync();
        var mine = asked.GroupBy(line => line.Intervention).Select(lines => lines.MaxBy(line => line.At)!).OrderByDescending(line => line.At).ToList();
        return new(T("Din del i handlingsplaner", "Your part in action plans"),
            T("Indsatser, som du er spurgt om at stå for, og dit svar. Det, du har skrevet og gjort i dem, er med i filen. Det bliver stående som en del af planen.",
              "Interventions that you were asked to own, and your answer. What you have written and done in them is in the file. It stays as a part of the plan."),
            [T("Indsats", "Intervention"), T("Dit svar", "Your answer"), T("Dato", "Date")],
            mine.ConvertAll(line => (IReadOnlyList<string>)[line.Goal, Enum.Parse<OwnerState>(line.What).Name(), Format.Date(LocalTime.Day(line.At))]),
            "plans", asked.Concat(helps).Concat(did).Concat(told).Concat(wrote).Concat(ended).Concat(reviews).OrderByDescending(line => line.At).ToList());
    }

    private sealed record Line(DateTimeOffset At, Guid Intervention, string Goal, string What, string? Text);
}
