using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>What may go wrong in a town, one thing each: random towns with people moved, silenced or answering alike.</summary>
internal static class StrangeTowns
{
    public static SurveyInput Make(string what, int seed, int people)
    {
        var town = Towns.Make(seed, people, new() { Rounding = 1 + 2 * (seed % 3) }, categories: 2, even: seed % 2 == 0);
        return town.WithPeople(0, [.. Changed(what, town, town.Waves[0].People.ToList(), new(seed))]);
    }

    private static IEnumerable<Person> Changed(string what, SurveyInput town, List<Person> people, Random random) => what switch
    {
        "all answer alike" => people.Select(person => person.Answers is null ? person : person.With(Alike(town))),
        "nobody answers" => people.Select(Silent),
        "four answer" => people.Select((person, index) => index < 4 ? Answering(town, person, random) : Silent(person)),
        "four answer in each place" => people.GroupBy(person => person.Unit).SelectMany(unit => unit.Select((person, index) => index < 4 ? Answering(town, person, random) : Silent(person))),
        "everybody answers" => people.Select(person => Answering(town, person, random)),
        "one leader in each unit above" => people.Select((person, index) => Put(person, Place(town, index, random), person.Category)),
        "one man in each team" => people.GroupBy(person => person.Unit).SelectMany(unit => unit.Select((person, index) => Put(person, person.Unit, index == 0 ? 0 : 1))),
        "two categories of ten" => people.Take(20).Select((person, index) => Put(Answering(town, person, random), person.Unit, index % 2)),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static byte[] Alike(SurveyInput town) => [.. town.Questionnaire.Questions.Select(question => (byte)1)];

    private static Person Silent(Person person) => new(person.Id, person.Unit, person.Category, null, person.Of);

    private static Person Answering(SurveyInput town, Person person, Random random) => person.Answers is not null ? person
        : person.With([.. town.Questionnaire.Questions.Select(question => (byte)random.Next(question.Values.Count))]);

    private static Person Put(Person person, string unit, int category) => new(person.Id, unit, category, person.Answers, person.Of);

    // one person in each unit that has units below it, and everybody else at the bottom
    private static string Place(SurveyInput town, int index, Random random)
    {
        var parents = town.Waves[0].Units.Select(unit => unit.Parent).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var bottom = town.Waves[0].Units.Select(unit => unit.Code).Except(parents, StringComparer.Ordinal).ToList();
        return index < parents.Count ? parents[index] : bottom[random.Next(bottom.Count)];
    }
}
