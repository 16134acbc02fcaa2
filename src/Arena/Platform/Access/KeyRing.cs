using System.Xml.Linq;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Platform.Access;

/// <summary>A key that protects session cookies and form tokens. In the database, so that a restart signs nobody out.</summary>
public sealed class CookieKey
{
    public required Guid Id { get; init; }
    public required string Xml { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CookieKey>
    {
        public void Configure(EntityTypeBuilder<CookieKey> entity) => entity.Property(row => row.Xml).HasMaxLength(20_000);
    }
}

internal sealed class KeyRing(Storage storage, Writer writer) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = storage.Read(null);
        return db.Set<CookieKey>().OrderBy(key => key.Id).Select(key => key.Xml).ToList().ConvertAll(xml => XElement.Parse(xml));
    }

    // The framework asks synchronously; it happens once in 90 days, and the writer runs on a thread of its own.
    public void StoreElement(XElement element, string friendlyName) => writer.Write(Acting.System(null), async db =>
    {
        db.Add(new CookieKey { Id = Guid.CreateVersion7(), Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.Record("cookie-key.added");
        await Task.CompletedTask;
    }).GetAwaiter().GetResult();
}
