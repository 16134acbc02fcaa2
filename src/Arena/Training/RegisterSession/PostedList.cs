using System.Security.Cryptography;
using Arena.Platform.Web;

namespace Arena.Training.RegisterSession;

/// <summary>The list as a form: who was ticked when the page was drawn ("var"), and who is now ("med").</summary>
internal static class PostedList
{
    private const int MostPeople = 1000;

    /// <returns>What is to be ticked and unticked; null where it cannot be read.</returns>
    public static IReadOnlyList<Tick>? Read(FormInput form, SessionList list)
    {
        if (form.Id("op") is not { } page || page == Guid.Empty || Ids(form, "med") is not { } present || Ids(form, "var") is not { } before)
            return null;
        // not ticked and not away; and those of last time, guests too
        present.UnionWith(form.Text("goer") switch
        {
            "alle" => list.Team.Where(row => !row.IsAway).Select(row => row.PersonId),
            "samme" => list.All.Where(row => row.WasThereLast).Select(row => row.PersonId),
            _ => [],
        });
        return [
            .. present.Except(before).Select(person => new Tick(Operation(page, person), person, true)),
            .. before.Except(present).Select(person => new Tick(Operation(page, person), person, false)),
        ];
    }

    private static HashSet<Guid>? Ids(FormInput form, string name)
    {
        var texts = form.All(name);
        var ids = new HashSet<Guid>();
        foreach (var text in texts)
            if (texts.Count > MostPeople || !Guid.TryParse(text, out var id))
                return null;
            else
                ids.Add(id);
        return ids;
    }

    // the same page sent twice ticks the same people by the same ids
    private static Guid Operation(Guid page, Guid person) =>
        new(SHA256.HashData([.. page.ToByteArray(bigEndian: true), .. person.ToByteArray(bigEndian: true)]).AsSpan(0, 16), bigEndian: true);
}
