using Arena.Platform;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.SignTogether;

/// <summary>Reads what became of a unit's goals since the discussion before.</summary>
internal sealed class LastYears(ArenaDb db)
{
    private const int AtMost = 50;

    /// <summary>From the day of the discussion before, or a year back; until the first signature under this one, so that both sign the same list.</summary>
    public async Task<LastYear> Before(JointAgreement now, DateTimeOffset moment)
    {
        var before = await db.Set<JointAgreement>().Include(row => row.Texts)
            .Where(row => row.UnitId == now.UnitId && row.Kind == AgreementKind.AnnualOhsReview && row.Year < now.Year)
            // a year that was only begun has nothing to hold this one up against
            .OrderByDescending(row => row.Signatures.Any() || row.Texts.Any(text => text.Field == AgreementField.NextGoals && text.Text != "")).ThenByDescending(row => row.Year).FirstOrDefaultAsync();
        var until = now.Signatures.Where(one => one.Version == now.Version).Select(one => (DateTimeOffset?)one.At).Min() ?? moment;
        var since = before is not null && FieldText.Date(before[AgreementField.HeldOn]) is { } held ? LocalTime.Moment(held, TimeOnly.MinValue) : until.AddYears(-1);
        return new(before?.Year ?? now.Year - 1, before?[AgreementField.NextGoals] is { Length: > 0 } goals ? goals : null, await Became(now.UnitId, since, until));
    }

    private async Task<IReadOnlyList<WhatBecame>> Became(Guid unit, DateTimeOffset since, DateTimeOffset until)
    {
        var rows = await (
            from one in db.Set<Intervention>()
            let end = db.Set<StageChange>().Where(row => row.InterventionId == one.Id && (row.To == Stage.Done || row.To == Stage.Stopped) && row.From != row.To && row.At >= since && row.At <= until).Max(row => (DateTimeOffset?)row.At)
            let review = db.Set<InterventionReview>().Where(row => row.InterventionId == one.Id && row.At >= since && row.At <= until).OrderByDescending(row => row.At)
                .Select(row => new { row.Happened, row.Helped, row.Rating, row.At }).FirstOrDefault()
            where one.UnitId == unit && (end != null || review != null)
            select new { one.Id, one.Goal, one.Stage, End = end, Review = review }).ToListAsync();
        return rows.Select(row => new WhatBecame(row.Id, row.Goal, row.End is null ? Stage.Running : row.Stage,
                LocalTime.Day(row.End ?? row.Review!.At), row.Review?.Happened, row.Review?.Helped, row.Review?.Rating))
            .OrderByDescending(row => row.On).Take(AtMost).OrderBy(row => row.On).ThenBy(row => row.Goal, StringComparer.Ordinal).ToList();
    }
}
