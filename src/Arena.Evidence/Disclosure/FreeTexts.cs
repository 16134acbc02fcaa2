using System.Security.Cryptography;
using System.Text;

namespace Arena.Evidence.Disclosure;

/// <summary>
/// Free text (R1): at an area or above, from at least ten writers, each text once, unlinked to unit, other answers and the other texts
/// of its writer. Whose text does not come together with nine others at one unit is shown at the next one above.
/// </summary>
public static class FreeTexts
{
    /// <summary>The least number of people whose texts stand together.</summary>
    public const int Writers = 10;

    /// <summary>Puts texts together.</summary>
    /// <param name="units">The tree of the wave.</param>
    /// <param name="texts">Who wrote what in which unit; empty texts do not count.</param>
    /// <param name="seed">Decides the order in which texts stand, so that it tells nothing of who wrote when.</param>
    /// <returns>For each unit that shows any: its texts.</returns>
    /// <exception cref="DisclosureRefused">A tree that is none, or a unit that there is not.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Publish(IReadOnlyList<Unit> units, IEnumerable<(string Writer, string Unit, string Text)> texts, int seed)
    {
        var written = texts.Where(one => !string.IsNullOrWhiteSpace(one.Text)).ToList();
        var tree = new UnitTree(new("texts", units, [.. written.Select(one => one.Unit).Distinct(StringComparer.Ordinal).Select(unit => new Person(unit, unit, -1, null))]));
        var waiting = Enumerable.Range(0, tree.Count).Select(unit => written.Where(one => one.Unit == tree.Codes[unit]).ToList()).ToArray();
        var shown = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        for (var unit = tree.Count - 1; unit >= 0; unit--)
            if (tree.Levels[unit] <= UnitLevel.Area && waiting[unit].Select(one => one.Writer).Distinct(StringComparer.Ordinal).Count() >= Writers)
                shown[tree.Codes[unit]] = Mixed(waiting[unit].Select(one => one.Text.Trim()), seed);
            else if (tree.Parents[unit] >= 0)
                waiting[tree.Parents[unit]].AddRange(waiting[unit]);
        return shown;
    }

    // an order that anybody with the seed gets again, whatever order the texts came in
    private static string[] Mixed(IEnumerable<string> texts, int seed) =>
        [.. texts.OrderBy(text => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(seed.ToString(System.Globalization.CultureInfo.InvariantCulture) + "\n" + text))), StringComparer.Ordinal)];
}
