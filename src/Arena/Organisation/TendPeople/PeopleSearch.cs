using System.Diagnostics.CodeAnalysis;

namespace Arena.Organisation.TendPeople;

internal static class PeopleSearch
{
    // neither database folds Danish letters by itself, so a name is looked for as typed, in small letters, and with a capital
    [SuppressMessage("Globalization", "CA1304", Justification = "Becomes lower() in the database.")]
    [SuppressMessage("Globalization", "CA1311", Justification = "Becomes lower() in the database.")]
    [SuppressMessage("Usage", "MA0011", Justification = "Becomes lower() in the database.")]
    public static IQueryable<Person> Holding(IQueryable<Person> people, string word)
    {
        var small = word.ToLower(Platform.Web.Language.Danish);
        var capital = char.ToUpper(small[0], Platform.Web.Language.Danish) + small[1..];
        return people.Where(person =>
            person.FirstName.ToLower().Contains(small) || person.LastName.ToLower().Contains(small)
            || person.FirstName.Contains(capital) || person.LastName.Contains(capital)
            || (person.Number != null && person.Number.ToLower().Contains(small)));
    }
}
