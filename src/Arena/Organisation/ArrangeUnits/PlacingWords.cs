using static Arena.Platform.Web.Language;

namespace Arena.Organisation.ArrangeUnits;

internal static class PlacingWords
{
    public static string Sentence(this PlacingRefusal refusal) => refusal switch
    {
        PlacingRefusal.IsMunicipality => T("Kommunen selv kan ikke flyttes eller lukkes.", "The municipality itself cannot be moved or closed."),
        PlacingRefusal.BeforeItsPlace => T("Vælg en senere dag: så tidligt lå enheden ikke dér, hvor den ligger nu.", "Choose a later day: so early the unit was not where it is now."),
        PlacingRefusal.AlreadyClosed => T("Enheden er allerede lukket, eller der er sat en dag for det.", "The unit is closed already, or a day is set for it."),
        PlacingRefusal.SameParent => T("Dér ligger enheden allerede. Vælg et andet sted.", "The unit is there already. Choose another place."),
        PlacingRefusal.ParentNotThere => T("Det sted findes ikke hele tiden fra den dag. Vælg et andet sted eller en anden dag.", "That place is not there all the time from that day. Choose another place or another day."),
        PlacingRefusal.Cycle => T("Enheden kan ikke ligge under sig selv eller noget, der hører under den.", "The unit cannot be placed below itself or what belongs below it."),
        PlacingRefusal.HasUnits => T("Der ligger enheder under den fra den dag. Flyt eller luk dem først.", "There are units below it from that day. Move or close them first."),
        PlacingRefusal.HasComing => T("Nogen bliver ansat dér efter den dag. Ret det i personalelisten først.", "Somebody will be employed there after that day. Put it right in the staff list first."),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No such refusal."),
    };
}
