using System.Diagnostics.CodeAnalysis;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

// Writes a migration for both databases into Platform/Data/Migrations of the program: dotnet run -- NAME src/Arena
var (name, project) = (args[0], Path.GetFullPath(args[1]));
Scaffold(new SqliteArenaDb(new DbContextOptionsBuilder<SqliteArenaDb>().UseSqlite("Data Source=:memory:").Options), "Sqlite");
Scaffold(new PostgresArenaDb(new DbContextOptionsBuilder<PostgresArenaDb>().UseNpgsql("Host=localhost").Options), "Postgres");

[SuppressMessage("Usage", "EF1001", Justification = "The design package is made for this.")]
void Scaffold(DbContext db, string set)
{
    var services = new ServiceCollection()
        .AddEntityFrameworkDesignTimeServices(new Microsoft.EntityFrameworkCore.Design.Internal.OperationReporter(null))
        .AddDbContextDesignTimeServices(db);
    Type provider = set == "Sqlite"
        ? typeof(Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices)
        : typeof(Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices);
    ((IDesignTimeServices)Activator.CreateInstance(provider)!).ConfigureDesignTimeServices(services);
    using var built = services.BuildServiceProvider();
    using var scope = built.CreateScope();
    var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
    var target = Path.Combine(project, "Platform", "Data", "Migrations", set);
    var migration = scaffolder.ScaffoldMigration(name, "Arena", $"Platform.Data.Migrations.{set}", "C#");
    scaffolder.Save(project, migration, target, dryRun: false);
    Console.WriteLine($"{set}: {migration.MigrationId}");
    db.Dispose();
}
