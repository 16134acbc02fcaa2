using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans;

/// <summary>An annual discussion that both sides have signed is done, on the day when it was held.</summary>
internal sealed class AgreementCycle : ICycleEntries
{
    public IReadOnlyCollection<CycleKind> Kinds { get; } = [CycleKind.AnnualDiscussion];

    public async Task<ILookup<Guid, CycleEntry>> At(ArenaDb db, IReadOnlyCollection<Here> units, DateOnly from)
    {
        var codes = units.ToDictionary(unit => unit.UnitId, unit => unit.Code);
        // that of one year may be held early in the next
        var rows = await db.Set<JointAgreement>().Include(row => row.Signatures).Include(row => row.Texts.Where(text => text.Field == AgreementField.HeldOn)).AsSplitQuery()
            .Where(row => codes.Keys.Contains(row.UnitId) && row.Kind == AgreementKind.AnnualOhsReview && row.Year >= from.Year - 1 && row.Signatures.Count > 1).ToListAsync();
        var text = CycleRules.Of(CycleKind.AnnualDiscussion)!;
        return rows.Where(row => row.MadeAt is not null).Select(row => (Row: row, Day: FieldText.Date(row[AgreementField.HeldOn]) ?? LocalTime.Day(row.MadeAt!.Value))).Where(made => made.Day >= from)
            .ToLookup(made => made.Row.UnitId, made => new CycleEntry(made.Row.Id.ToString("N"), text.Kind, text.Ring, text.Name.ToString(), made.Day, true,
                PlanLinks.Agreement(codes[made.Row.UnitId], made.Row.Kind, made.Row.Year)));
    }
}
