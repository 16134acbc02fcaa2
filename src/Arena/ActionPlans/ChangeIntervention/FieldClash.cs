using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.ChangeIntervention;

/// <summary>A field that somebody changed while another had the form open.</summary>
/// <param name="Theirs">What stands there now, as the intervention keeps it.</param>
/// <param name="Mine">What the reader has typed.</param>
/// <param name="Touched">The reader changed it too; else what the other wrote stands unless she chooses her own.</param>
public sealed record FieldClash(InterventionField Field, string Theirs, string Mine, bool Touched, Guid By, DateTimeOffset At);

internal static class FieldClashes
{
    /// <summary>What others changed in these fields since the form was opened, and where the reader would write over it.</summary>
    /// <param name="seen">The version that the form was filled from.</param>
    public static async Task<IReadOnlyList<FieldClash>> Since(ArenaDb db, Intervention now, int seen, IReadOnlyDictionary<InterventionField, string> mine)
    {
        if (now.Version == seen)
            return [];
        // a version that is not there yet is a form that was made up
        var since = seen > now.Version ? 0 : seen;
        var changes = await db.Set<FieldChange>().Where(row => row.InterventionId == now.Id && row.Version > since).OrderBy(row => row.Version).ToListAsync();
        return Of(changes, now, mine);
    }

    /// <summary>The same of changes in the order of their versions.</summary>
    public static IReadOnlyList<FieldClash> Of(IEnumerable<FieldChange> changes, Intervention now, IReadOnlyDictionary<InterventionField, string> mine) =>
        changes.GroupBy(change => change.Field)
            .Where(field => mine.TryGetValue(field.Key, out var typed) && typed != now[field.Key])
            .Select(field => new FieldClash(field.Key, now[field.Key], mine[field.Key], mine[field.Key] != field.First().Before, field.Last().By, field.Last().At))
            .OrderBy(clash => clash.Field).ToList();
}
