using Arena.Platform.Access;
using Arena.Platform.Web.Parts;

namespace Arena.ActionPlans.SignTogether;

/// <summary>An agreement as one person sees it.</summary>
/// <param name="Side">The side that she may sign for.</param>
/// <param name="LastYear">Only of an annual discussion: what became of last year's goals.</param>
public sealed record AgreementPage(AgreementAddress At, IReadOnlyList<Crumb> Crumbs, JointAgreement Agreement, bool MayWrite, AgreementSide? Side, Guid Reader,
    IReadOnlyDictionary<Guid, string> Names, LastYear? LastYear, string? Receipt, string? Refused)
{
    public Here Unit => At.Unit;
    public IReadOnlyList<AgreementPart> Parts => AgreementFields.Parts(At.Kind);
}

/// <summary>One part of an agreement as a form.</summary>
/// <param name="Version">The version that the form was filled from.</param>
public sealed record PartPage(AgreementAddress At, IReadOnlyList<Crumb> Crumbs, AgreementPart Part, int Version, IReadOnlyDictionary<AgreementField, string> Typed,
    bool IsSigned, LastYear? LastYear, IReadOnlyList<FieldError> Errors)
{
    public IReadOnlyList<AgreementPart> Parts => AgreementFields.Parts(At.Kind);
}

/// <summary>What a unit set itself a year ago, and what became of it.</summary>
/// <param name="Goals">As written in the discussion before; null where there was none.</param>
public sealed record LastYear(int Year, string? Goals, IReadOnlyList<WhatBecame> Became);

/// <summary>An intervention that was ended or followed up in the year.</summary>
public sealed record WhatBecame(Guid Id, string Goal, Stage Stage, DateOnly On, Happened? Happened, Helped? Helped, int? Rating);

/// <summary>The discussions of a unit by year.</summary>
public sealed record AnnualPage(Here Unit, IReadOnlyList<Crumb> Crumbs, int ThisYear, bool HasThisYear, bool MayWrite, bool MayDate, IReadOnlyList<AnnualLine> Years);

public sealed record AnnualLine(int Year, DateOnly? MadeOn, bool Waits);
