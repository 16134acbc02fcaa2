using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure.Attack;

/// <summary>Publishers as other tools have them, with a hole each: what the attacker must break, or it proves nothing (V9).</summary>
internal static class PlantedPublishers
{
    /// <summary>Every unit with at least five respondents is shown exactly.</summary>
    public static Knowledge ThresholdOnly(SurveyInput input, int question) => Exactly(input, question, Shown(input, 0));

    /// <summary>As before, and where one unit alone is hidden below another, its smallest shown sibling is hidden too.</summary>
    public static Knowledge SiblingHiding(SurveyInput input, int question)
    {
        var (tree, shown) = (input.Trees[0], Shown(input, 0));
        for (var unit = 0; unit < tree.Count; unit++)
        {
            var children = Enumerable.Range(0, tree.Count).Where(child => tree.Parents[child] == unit && Members(input, child).Count > 0).ToList();
            if (children.Count(child => !shown.Contains(child)) == 1 && children.Where(shown.Contains).OrderBy(child => Members(input, child).Count).Cast<int?>().FirstOrDefault() is { } smallest)
                shown.Remove(smallest);
        }
        return Exactly(input, question, shown);
    }

    private static HashSet<int> Shown(SurveyInput input, int wave) =>
        [.. Enumerable.Range(0, input.Trees[wave].Count).Where(unit => Members(input, unit).Count >= input.Settings.Floor)];

    private static List<int> Members(SurveyInput input, int unit)
    {
        var tree = input.Trees[0];
        return [.. Answering(input).Where(person => tree.UnitOfPerson[person] >= unit && tree.UnitOfPerson[person] < tree.Ends[unit])];
    }

    private static List<int> Answering(SurveyInput input) =>
        [.. Enumerable.Range(0, input.Waves[0].People.Count).Where(person => input.Waves[0].People[person].Answers is not null)];

    private static Knowledge Exactly(SurveyInput input, int question, IEnumerable<int> units)
    {
        var values = input.Questionnaire.Questions[question].Values.Count;
        var people = Answering(input);
        int Value(int person) => input.Waves[0].People[person].Answers![question];
        var facts = units.SelectMany(unit =>
        {
            IReadOnlyList<int> members = [.. Members(input, unit).Select(person => people.IndexOf(person))];
            return Enumerable.Range(0, values).Select(value => (members, (IReadOnlyList<int>)[.. Enumerable.Range(0, values).Select(other => other == value ? 1 : 0)],
                members.Count(member => Value(people[member]) == value), members.Count(member => Value(people[member]) == value)));
        });
        return new(values, [.. people.Select(person => (Value(person), input.Waves[0].People[person].Unit))], [.. facts]);
    }
}
