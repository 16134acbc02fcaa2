using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>What was written in a field, by whom and when. The last one stands; those before are its history.</summary>
public sealed class AgreementText : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid AgreementId { get; init; }
    public required AgreementField Field { get; init; }
    public required int Version { get; init; }
    public required string Text { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AgreementText>
    {
        public void Configure(EntityTypeBuilder<AgreementText> entity)
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Text).HasMaxLength(JointAgreement.LongestText);
            entity.HasIndex(row => new { row.AgreementId, row.Field, row.Version }).IsUnique();
        }
    }
}

/// <summary>One side has signed the words of one version.</summary>
public sealed class AgreementSignature : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid AgreementId { get; init; }
    public required AgreementSide Side { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>What the person was when she signed; an employee signs as a member of a standing group.</summary>
    public required Role Role { get; init; }
    public required int Version { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AgreementSignature>
    {
        public void Configure(EntityTypeBuilder<AgreementSignature> entity)
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            // each side signs one version once, whatever comes at the same time
            entity.HasIndex(row => new { row.AgreementId, row.Version, row.Side }).IsUnique();
            entity.HasIndex(row => row.PersonId);
        }
    }
}
