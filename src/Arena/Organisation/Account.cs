using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Organisation;

/// <summary>How a person signs in. Password, passkeys and lock-out are ASP.NET Core Identity's.</summary>
public sealed class Account : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>The e-mail address, or the payroll number of one who has none.</summary>
    public required string UserName { get; set; }
    public required string NormalizedUserName { get; set; }
    public string? PasswordHash { get; set; }

    /// <summary>Changes when the password does or when access is withdrawn; sessions with an older one end.</summary>
    public required string SecurityStamp { get; set; }
    public int AccessFailedCount { get; set; }
    public DateTimeOffset? LockoutEnd { get; set; }
    public bool IsDemoPersona { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> entity)
        {
            entity.Property(row => row.UserName).HasMaxLength(254);
            entity.Property(row => row.NormalizedUserName).HasMaxLength(254);
            entity.HasIndex(row => row.NormalizedUserName).IsUnique();
            entity.HasIndex(row => row.PersonId).IsUnique();
            entity.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

public sealed class Passkey : IOwned
{
    public required byte[] CredentialId { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid AccountId { get; init; }
    public required string Name { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The public key and what Identity keeps with it, as JSON.</summary>
    public required string Data { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Passkey>
    {
        public void Configure(EntityTypeBuilder<Passkey> entity)
        {
            entity.HasKey(row => row.CredentialId);
            entity.Property(row => row.Data).HasMaxLength(20_000);
            entity.HasIndex(row => row.AccountId);
            entity.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

public enum InvitationKind
{
    /// <summary>Sent as a link; the person chooses a password or a passkey.</summary>
    Link = 1,

    /// <summary>Printed with QR and a code that is used once; it ties the person's phone to her.</summary>
    Letter = 2,
}

/// <summary>A way in that is used once. Only the code's hash is kept.</summary>
public sealed class Invitation : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid PersonId { get; init; }
    public required InvitationKind Kind { get; init; }
    public required byte[] CodeHash { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> entity)
        {
            entity.HasIndex(row => row.CodeHash).IsUnique();
            entity.HasIndex(row => row.PersonId);
            entity.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A session that was signed out of, or whose device was untied, before its cookie's time: a copy of the cookie is worth nothing.</summary>
public sealed class EndedSession : IOwned
{
    /// <summary>The session's number; a tied device's session has the device's.</summary>
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid AccountId { get; init; }
    public required DateTimeOffset EndedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<EndedSession>
    {
        public void Configure(EntityTypeBuilder<EndedSession> entity)
        {
            entity.HasIndex(row => row.AccountId);
            entity.HasIndex(row => row.EndedAt);
            entity.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A telephone or browser that a letter has tied to a person.</summary>
public sealed class Device : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid AccountId { get; init; }
    public required string Name { get; init; }
    public required DateTimeOffset TiedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Device>
    {
        public void Configure(EntityTypeBuilder<Device> entity)
        {
            entity.Property(row => row.Name).HasMaxLength(100);
            entity.HasIndex(row => row.AccountId);
        }
    }
}
