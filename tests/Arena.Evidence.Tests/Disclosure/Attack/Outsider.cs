using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure.Attack;

/// <summary>Reads a publication as somebody who knows who belongs to which atom and category, and nobody's answer.</summary>
internal static class Outsider
{
    /// <summary>One wave and one question with those that are asked after it.</summary>
    public static Knowledge Reads(SurveyInput input, Publication publication, int wave, Bundle bundle) => Reads(input, publication, [wave], bundle);

    /// <summary>
    /// Several waves at once, for answers that stay the same (V10): a person who answered in two of them lies in an atom of each,
    /// and has one answer for both. People are told by their id.
    /// </summary>
    public static Knowledge Reads(SurveyInput input, Publication publication, IReadOnlyList<int> waves, Bundle bundle)
    {
        var floor = input.Settings.FloorOf(bundle.Asked(bundle.Questions[0]));
        var people = new Dictionary<string, (int Index, int Value, string Atom)>(StringComparer.Ordinal);
        var facts = new List<(IReadOnlyList<int>, IReadOnlyList<int>, int, int)>();
        foreach (var wave in waves)
        {
            var atoms = Atoms.Of(input.Trees[wave], input.Waves[wave].People, floor);
            var all = input.Waves[wave].People;
            for (var person = 0; person < all.Count; person++)
                if (all[person].Answers is { } answers)
                {
                    var before = people.GetValueOrDefault(all[person].Id, (people.Count, bundle.Of(answers), ""));
                    Assert.Equal(before.Item2, bundle.Of(answers));
                    people[all[person].Id] = (before.Item1, before.Item2, FormattableString.Invariant($"{before.Item3} {wave}:{atoms.OfPerson[person]}"));
                }
            facts.AddRange(Facts(input, publication, wave, bundle, atoms, id => people[id].Index));
        }
        return new(bundle.Combinations, [.. people.Values.OrderBy(one => one.Index).Select(one => (one.Value, one.Atom))], facts);
    }

    private static IEnumerable<(IReadOnlyList<int>, IReadOnlyList<int>, int, int)> Facts(SurveyInput input, Publication publication, int wave, Bundle bundle, Atoms atoms, Func<string, int> indexOf)
    {
        var names = new GroupNames(atoms, input.Waves[wave].Id).Atoms.Select(atom => atom.Id).ToList();
        var categories = input.Questionnaire.Background?.Categories ?? [];
        var members = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
        foreach (var question in bundle.Questions)
            foreach (var fact in publication.Facts.Where(fact => fact.Wave == input.Waves[wave].Id && fact.Question == bundle.Asked(question).Id))
            {
                if (!members.TryGetValue(fact.Group.Id, out var found))
                    members.Add(fact.Group.Id, found = [.. MembersOf(fact.Group)]);
                yield return (found, [.. Enumerable.Range(0, bundle.Combinations).Select(one => fact.Measure.Weights[bundle.ValueOf(question, one)])], fact.Low, fact.High);
            }

        IEnumerable<int> MembersOf(PublishedGroup group)
        {
            var all = input.Waves[wave].People;
            var found = Enumerable.Range(0, all.Count).Where(person => atoms.OfPerson[person] is var atom and >= 0 && group.Atoms.Contains(names[atom])
                && (group.Category is null || group.Category == (all[person].Category is var category and >= 0 ? categories[category] : "NA"))).ToList();
            Assert.Equal(group.Size, found.Count);
            return found.Select(person => indexOf(all[person].Id));
        }
    }
}
