using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans;

/// <summary>
/// What a form made when it was sent the first time. A form that makes something carries its id: the same content a second
/// time is the same act, done once. Other content is never thrown away: the page says what is there, keeps what was typed
/// and has a new id, so that sending it is a new act (docs/decisions/0014).
/// </summary>
/// <param name="Says">What is there since.</param>
/// <param name="Next">What to do with what was typed now.</param>
/// <param name="Href">Where that which is there can be changed; null on this page.</param>
public sealed record SentBefore(string Says, string Next, string? Href = null)
{
    /// <summary>Somebody else may have made it, where one of a kind is enough.</summary>
    public bool IsAnybodys { get; init; }

    /// <summary>The id to make it with, and what was made with it before. An id that belongs elsewhere was made up: a new one is given.</summary>
    internal static async Task<(Guid Id, T? There)> Find<T>(ArenaDb db, Guid? id, Func<T, bool> belongsHere) where T : class
    {
        // also of another place: an id is used once
        if (id is not { } sent || await db.Set<T>().IgnoreQueryFilters().FirstOrDefaultAsync(row => EF.Property<Guid>(row, "Id") == sent) is not { } there)
            return (id ?? Guid.CreateVersion7(), null);
        return belongsHere(there) ? (sent, there) : (Guid.CreateVersion7(), null);
    }
}
