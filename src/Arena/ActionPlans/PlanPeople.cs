using Arena.Platform.Access;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

internal static class PlanPeople
{
    /// <summary>People to choose from, the reader first; with what they are, where that is more than a colleague.</summary>
    public static IReadOnlyList<Choice> ToChoices(this IEnumerable<PlanPerson> people, Viewer viewer) =>
        people.OrderByDescending(person => person.Id == viewer.PersonId).Select(person => new Choice(person.Id.ToString("N"),
            person.Id == viewer.PersonId ? T($"Mig selv ({person.Name})", $"Myself ({person.Name})")
            : person.Role == Role.Employee ? person.Name : $"{person.Name}, {RoleTitles.Of(person.Role)}")).ToList();
}
