using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.TellAgreements;

/// <summary>What the person has written in start forms and annual discussions, signed, or answered about a plan.</summary>
internal sealed class AgreementPersonalData : IPersonalData
{
    public async Task<PersonalDataPart> About(ArenaDb db, Guid person)
    {
        var signed = await (from one in db.Set<AgreementSignature>() join agreement in db.Set<JointAgreement>() on one.AgreementId equals agreement.Id
                            where one.PersonId == person select new { agreement.Kind, agreement.Year, one.At }).ToListAsync();
        var written = await (from text in db.Set<AgreementText>() join agreement in db.Set<JointAgreement>() on text.AgreementId equals agreement.Id
                             where text.By == person select new { agreement.Kind, agreement.Year, text.Field, text.Text, text.At }).ToListAsync();
        var placed = await db.Set<MaturityPlacement>().Where(row => row.By == person).Select(row => new { row.Step, row.Note, row.At }).ToListAsync();
        var answered = await db.Set<PlanCheck>().Where(row => row.By == person).Select(row => new { row.Kind, row.Held, row.Note, row.At }).ToListAsync();
        var rows = signed.Select(row => (What: T($"Skrevet under: {row.Kind.Name(row.Year)}", $"Signed: {row.Kind.Name(row.Year)}"), row.At))
            .Concat(written.Select(row => (What: T($"Skrevet i {row.Kind.Name(row.Year)}: {row.Field.Label()}", $"Written in {row.Kind.Name(row.Year)}: {row.Field.Label()}"), row.At)))
            .Concat(placed.Select(row => (What: T($"Valgt trin: {row.Step.Name()}", $"Step chosen: {row.Step.Name()}"), row.At)))
            .Concat(answered.Select(row => (What: T($"Svaret på: {row.Kind.Name()}", $"Answered: {row.Kind.Name()}"), row.At)));
        return new(T("Start, tjek og drøftelser", "Start, checks and discussions"), T("Det, du har skrevet, svaret eller skrevet under på. Det bliver stående som en del af planen.",
                "What you have written, answered or signed. It stays as a part of the plan."),
            [T("Hvad", "What"), T("Hvornår", "When")],
            rows.OrderByDescending(row => row.At).Select(row => (IReadOnlyList<string>)[row.What, Format.Date(LocalTime.Day(row.At))]).ToList(),
            "agreements", new { signed, written, placed, answered });
    }
}
