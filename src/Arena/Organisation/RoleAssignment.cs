using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Organisation;

/// <summary>A role that a person holds at a unit, both days included. That one is an employee follows from the employment.</summary>
public sealed class RoleAssignment : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid UnitId { get; init; }
    public required Role Role { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }

    /// <summary>Comes from the staff list, and ends when it no longer stands there.</summary>
    public bool FromStaffList { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RoleAssignment>
    {
        public void Configure(EntityTypeBuilder<RoleAssignment> entity)
        {
            entity.HasIndex(row => row.PersonId);
            entity.HasIndex(row => new { row.UnitId, row.Role });
            entity.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

public enum GroupKind
{
    JointCommittee = 1,
    MainJointCommittee = 2,
    OhsGroup = 3,
    TrioGroup = 4,
}

/// <summary>A standing group at a unit: MED, HovedMED, OHS group, TRIO.</summary>
public sealed class Group : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid UnitId { get; init; }
    public required GroupKind Kind { get; init; }
    public DateOnly? ClosedOn { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Group>
    {
        public void Configure(EntityTypeBuilder<Group> entity)
        {
            entity.HasIndex(row => row.UnitId);
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

public sealed class GroupMember : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid GroupId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<GroupMember>
    {
        public void Configure(EntityTypeBuilder<GroupMember> entity)
        {
            entity.HasIndex(row => row.GroupId);
            entity.HasIndex(row => row.PersonId);
            entity.HasOne<Group>().WithMany().HasForeignKey(row => row.GroupId).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
