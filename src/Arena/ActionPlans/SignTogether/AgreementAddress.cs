using Arena.Platform.Access;

namespace Arena.ActionPlans.SignTogether;

/// <summary>Which agreement of a unit is meant.</summary>
public sealed record AgreementAddress(Here Unit, AgreementKind Kind, int Year)
{
    public string Href => PlanLinks.Agreement(Unit.Code, Kind, Year);
    public string PartHref(AgreementPart part, string? field = null) => PlanLinks.AgreementPart(Unit.Code, Kind, Year, part, field);
    public string SignHref => Href + "/underskriv";
    public string Name => Kind.Name(Year);
}
