using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Arena.Platform.Data;

/// <summary>
/// The two large tables are read by the beginning of their key only. In SQLite they lie in the key's order
/// (WITHOUT ROWID), so that a person's week is one place in the file and no second index is needed.
/// </summary>
[SuppressMessage("Usage", "EF1001", Justification = "The generator's constructor asks for it.")]
internal sealed class ArenaSqlite(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    private static readonly string[] InKeyOrder = ["attendance", "week_count"];

    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        if (!InKeyOrder.Contains(operation.Name, StringComparer.Ordinal))
        {
            base.Generate(operation, model, builder, terminate);
            return;
        }
        base.Generate(operation, model, builder, terminate: false);
        builder.AppendLine(" WITHOUT ROWID;");
        if (terminate)
            EndStatement(builder);
    }
}
