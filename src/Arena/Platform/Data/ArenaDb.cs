using System.Linq.Expressions;
using Arena.Platform.Audit;
using Arena.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Arena.Platform.Data;

/// <summary>
/// The one database. Mappings stand beside their entities; modules name their sets through extensions.
/// A context is for reading, unless the <see cref="Writer"/> made it.
/// </summary>
public abstract class ArenaDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Only rows of this municipality are seen; null sees all, for operations and sign-in.</summary>
    public Guid? Municipality { get; set; }

    /// <summary>What is done in this unit of work, by whom and why: written with the change. Empty on a reading context.</summary>
    internal List<AuditEntry> Trail { get; } = [];

    /// <summary>Runs once the change is durable: wakes open pages, drops what was remembered.</summary>
    internal List<Action> AfterCommit { get; } = [];

    /// <summary>Who acts, and the moment of the change; set by the writer.</summary>
    internal Acting Acting { get; set; } = Acting.System(null);
    internal DateTimeOffset Now { get; set; }

    /// <summary>Where mails are put; null on a reading context.</summary>
    internal PostOffice? Office { get; set; }

    /// <summary>A statement by hand has changed something that the change tracker does not know of.</summary>
    internal bool WroteByHand { get; set; }

    /// <summary>Where the writer keeps its prepared statements; null on a reading context and on PostgreSQL.</summary>
    internal KeptStatements? Kept { get; init; }

    /// <summary>The units whose rows have been changed, and whose kept figures follow.</summary>
    internal HashSet<Guid> ChangedUnits { get; } = [];

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IKeptByUnit>())
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            {
                ChangedUnits.Add(entry.Entity.UnitId);
                ChangedUnits.Add((Guid)entry.OriginalValues[nameof(IKeptByUnit.UnitId)]!);
            }
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Nothing is left of the change before.</summary>
    internal void StartChange(DateTimeOffset now)
    {
        ChangeTracker.Clear();
        ChangeTracker.AutoDetectChangesEnabled = true;
        (Now, Municipality, Acting, WroteByHand) = (now, null, Acting.System(null), false);
        Trail.Clear();
        AfterCommit.Clear();
        ChangedUnits.Clear();
    }

    internal abstract bool IsSqlite { get; }

    /// <summary>Takes a reading context back for the next reader; false where it is to be closed.</summary>
    internal Func<ArenaDb, bool>? Return { get; set; }

    /// <summary>Somebody reads with it; given back once, however often it is disposed of.</summary>
    internal bool IsRented { get; set; } = true;

    public override void Dispose()
    {
        if (IsGivenBack())
            return;
        base.Dispose();
    }

    public override ValueTask DisposeAsync() => IsGivenBack() ? ValueTask.CompletedTask : base.DisposeAsync();

    private bool IsGivenBack()
    {
        if (!IsRented)
            return true;
        IsRented = false;
        return Return is not null && Return(this);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(ArenaDb).Assembly);
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName(StoreNames.Snake(entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(StoreNames.Snake(property.Name));
            if (typeof(IOwned).IsAssignableFrom(entity.ClrType))
                entity.SetQueryFilter("municipality", OfMunicipality(entity.ClrType));
        }
    }

    private LambdaExpression OfMunicipality(Type entity)
    {
        var row = Expression.Parameter(entity, "row");
        var municipality = Expression.Property(Expression.Constant(this), nameof(Municipality));
        var owner = Expression.Convert(Expression.Property(row, nameof(IOwned.MunicipalityId)), typeof(Guid?));
        return Expression.Lambda(Expression.OrElse(
            Expression.Equal(municipality, Expression.Constant(null, typeof(Guid?))),
            Expression.Equal(owner, municipality)), row);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<IsoWeek>().HaveConversion<StoreValues.Week>();
        conventions.Properties<Enum>().HaveConversion<int>();
        conventions.Properties<string>().HaveMaxLength(500);
        if (!IsSqlite)
            return;
        conventions.Properties<Guid>().HaveConversion<StoreValues.Id>();
        conventions.Properties<DateOnly>().HaveConversion<StoreValues.Date>();
        conventions.Properties<DateTimeOffset>().HaveConversion<StoreValues.Moment>();
    }
}

public sealed class SqliteArenaDb(DbContextOptions<SqliteArenaDb> options) : ArenaDb(options)
{
    internal override bool IsSqlite => true;
}

public sealed class PostgresArenaDb(DbContextOptions<PostgresArenaDb> options) : ArenaDb(options)
{
    internal override bool IsSqlite => false;
}
