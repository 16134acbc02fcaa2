using System.Globalization;
using Arena.Platform.Web;

namespace Arena.ActionPlans;

/// <summary>What somebody wrote in a field, and what stood there before.</summary>
internal readonly record struct Written<TField>(TField Field, int Version, string Before, Guid By, DateTimeOffset At);

/// <summary>A field that somebody changed while another had the form open.</summary>
/// <param name="Theirs">What stands there now.</param>
/// <param name="Mine">What the reader has typed.</param>
/// <param name="Touched">The reader changed it too; else what the other wrote stands unless she chooses her own.</param>
internal sealed record Clash<TField>(TField Field, string Theirs, string Mine, bool Touched, Guid By, DateTimeOffset At);

/// <summary>
/// One way for every form of several fields that two may have open: whoever sends one that others have overtaken sees what
/// they wrote and chooses, and what she has chosen holds, however many more write meanwhile.
/// </summary>
internal static class Clashes
{
    public const string Theirs = "deres", Mine = "mit";

    /// <summary>The version that the form was filled from; where it does not say, every change is compared.</summary>
    public static int Seen(FormInput form) => int.TryParse(form.Text("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    public static string Choice(string field) => "valg-" + field;

    /// <summary>The page has asked for a choice about this field.</summary>
    public static string Asked(string field) => "spurgt-" + field;

    /// <summary>She leaves the field to the others: what she typed is hers no longer, also if somebody else writes there once more.</summary>
    public static bool IsLeft(FormInput form, string field) => form.Text(Choice(field)) == Theirs;

    /// <summary>A choice was asked for and not made.</summary>
    public static bool IsOpen(FormInput form, string field) => form.IsTicked(Asked(field)) && form.Text(Choice(field)) is not (Theirs or Mine);

    /// <summary>The fields that the writer would write over without having seen what stands there.</summary>
    /// <param name="written">What was written in fields of the form, at any time.</param>
    /// <param name="mine">What the writer would write; without what she leaves to the others.</param>
    /// <param name="seen">The version that the form was filled from.</param>
    /// <param name="version">The version that stands now.</param>
    /// <param name="isOpen">The field waits for her choice: it clashes until she has made it.</param>
    public static IReadOnlyList<Clash<TField>> Of<TField>(IEnumerable<Written<TField>> written, Func<TField, string> now, IReadOnlyDictionary<TField, string> mine, int seen, int version, Func<TField, bool> isOpen)
    {
        // a version that is not there yet is a form that was made up
        int Since(TField field) => seen > version || isOpen(field) ? 0 : seen;
        return written.Where(row => mine.ContainsKey(row.Field) && row.Version > Since(row.Field)).OrderBy(row => row.Version).GroupBy(row => row.Field)
            .Where(field => mine[field.Key] != now(field.Key))
            .Select(field => new Clash<TField>(field.Key, now(field.Key), mine[field.Key], isOpen(field.Key) || mine[field.Key] != field.First().Before, field.Last().By, field.Last().At))
            .OrderBy(clash => clash.Field).ToList();
    }
}
