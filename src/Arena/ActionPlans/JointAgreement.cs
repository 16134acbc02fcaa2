using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>
/// Something that a unit's management and staff agree in writing: the start form, or the annual discussion of one year.
/// It counts once both sides have signed the same words; a change after a signature asks for both again. What was
/// written and signed before stays as rows.
/// </summary>
public sealed class JointAgreement : IOwned
{
    public const int LongestText = 2000;

    private JointAgreement()
    {
    }

    public Guid Id { get; private init; }
    public Guid MunicipalityId { get; private init; }
    public Guid UnitId { get; private init; }
    public AgreementKind Kind { get; private init; }

    /// <summary>The calendar year of an annual discussion; 0 for the start form, of which a unit has one.</summary>
    public int Year { get; private init; }

    /// <summary>How many were employed when it was begun: what it asks for does not change under those who sign.</summary>
    public int Employed { get; private init; }

    /// <summary>The annual discussion has a competence plan: by the rule of the day when it was begun, which does not change under those who sign either.</summary>
    public bool HasCompetencePlan { get; private init; }

    /// <summary>One more with every change of its words; 0 before the first.</summary>
    public int Version { get; private set; }
    public DateTimeOffset Touched { get; private set; }

    public List<AgreementText> Texts { get; } = [];
    public List<AgreementSignature> Signatures { get; } = [];

    internal static JointAgreement Begin(Guid municipality, Guid unit, AgreementKind kind, int year, int employed, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(), MunicipalityId = municipality, UnitId = unit, Kind = kind, Year = kind == AgreementKind.Start ? 0 : year, Employed = employed, Touched = at,
        HasCompetencePlan = employed >= CycleRules.CompetencePlan(LocalTime.Day(at)).Employed,
    };

    /// <summary>What stands there now; empty where nothing does.</summary>
    public string this[AgreementField field] => Last(field)?.Text ?? "";

    internal AgreementText? Last(AgreementField field) => Texts.Where(text => text.Field == field).MaxBy(text => text.Version);

    internal IReadOnlyList<AgreementField> Fields => AgreementFields.Of(Kind, HasCompetencePlan);

    /// <summary>What must be written before anybody can sign.</summary>
    internal IReadOnlyList<AgreementField> Missing() => Fields.Where(field => !field.IsOptional() && this[field].Length == 0).ToList();

    /// <summary>The side's signature under the words that stand now; one under earlier words does not count.</summary>
    public AgreementSignature? SignatureOf(AgreementSide side) => Version == 0 ? null : Signatures.Find(one => one.Side == side && one.Version == Version);

    /// <summary>Both have signed the same words. Half-signed counts as not signed.</summary>
    public bool IsMade => MadeAt is not null;

    /// <summary>When the second signature came.</summary>
    public DateTimeOffset? MadeAt => SignatureOf(AgreementSide.Management) is { } management && SignatureOf(AgreementSide.Staff) is { } staff
        ? (management.At > staff.At ? management.At : staff.At) : null;

    /// <summary>Somebody signed words that were changed after.</summary>
    public bool LostSignatures => !IsMade && Signatures.Exists(one => one.Version < Version) && SignatureOf(AgreementSide.Management) is null && SignatureOf(AgreementSide.Staff) is null;

    /// <summary>
    /// What others wrote since that version in fields that the writer changed too, to something else. What the writer
    /// left as it was is taken out of the values: what the others wrote stands.
    /// </summary>
    /// <param name="seen">The version that the writer began from.</param>
    /// <param name="isOpen">The field waits for the writer's choice.</param>
    internal IReadOnlyList<Clash<AgreementField>> Overtaken(Dictionary<AgreementField, string> values, int seen, Func<AgreementField, bool>? isOpen = null)
    {
        var written = Texts.OrderBy(text => text.Version).GroupBy(text => text.Field)
            .SelectMany(field => field.Select((text, number) => new Written<AgreementField>(field.Key, text.Version, number == 0 ? "" : field.ElementAt(number - 1).Text, text.By, text.At)));
        var clashes = Clashes.Of(written, field => this[field], values, seen, Version, isOpen ?? (_ => false));
        foreach (var clash in clashes.Where(clash => !clash.Touched))
            values.Remove(clash.Field);
        return clashes.Where(clash => clash.Touched).ToList();
    }

    /// <summary>Writes these fields; false where nothing is new.</summary>
    internal bool Write(IReadOnlyDictionary<AgreementField, string> values, Guid by, DateTimeOffset at)
    {
        var changed = values.Where(pair => Fields.Contains(pair.Key) && this[pair.Key] != pair.Value).ToList();
        if (changed.Count == 0)
            return false;
        (Version, Touched) = (Version + 1, at);
        foreach (var (field, text) in changed)
            Texts.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = MunicipalityId, AgreementId = Id, Field = field, Version = Version, Text = text, By = by, At = at });
        return true;
    }

    /// <summary>Signs the words of that version, once for each side.</summary>
    internal SignOutcome Sign(AgreementSigner signer, int seen, DateTimeOffset at)
    {
        if (seen != Version || Version == 0)
            return SignOutcome.Changed;
        if (Missing().Count > 0)
            return SignOutcome.Incomplete;
        if (SignatureOf(signer.Side) is not null)
            return SignOutcome.SignedAlready;
        if (Signatures.Exists(one => one.Version == Version && one.PersonId == signer.PersonId))
            return SignOutcome.OtherSide;
        Signatures.Add(new()
        {
            Id = Guid.CreateVersion7(), MunicipalityId = MunicipalityId, AgreementId = Id, Side = signer.Side, PersonId = signer.PersonId, Role = signer.Role, Version = Version, At = at,
        });
        Touched = at;
        return SignOutcome.Signed;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<JointAgreement>
    {
        public void Configure(EntityTypeBuilder<JointAgreement> entity)
        {
            foreach (var derived in (string[])[nameof(IsMade), nameof(MadeAt), nameof(LostSignatures)])
                entity.Ignore(derived);
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.HasIndex(row => new { row.UnitId, row.Kind, row.Year }).IsUnique();
            entity.HasIndex(row => row.MunicipalityId);
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
            entity.HasMany(row => row.Texts).WithOne().HasForeignKey(row => row.AgreementId).OnDelete(DeleteBehavior.Restrict);
            entity.HasMany(row => row.Signatures).WithOne().HasForeignKey(row => row.AgreementId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

public enum SignOutcome
{
    Signed,

    /// <summary>The words are no longer those that the signer has read.</summary>
    Changed,

    /// <summary>Something that both must agree on is not written yet.</summary>
    Incomplete,
    SignedAlready,

    /// <summary>One person cannot stand for both sides.</summary>
    OtherSide,
}
