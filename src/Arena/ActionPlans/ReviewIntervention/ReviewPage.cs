using Arena.ActionPlans.SeeIntervention;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;

namespace Arena.ActionPlans.ReviewIntervention;

/// <summary>The form of a follow-up, with what was typed.</summary>
/// <param name="MayEnd">She decides over the intervention; else she may propose to stop it.</param>
/// <param name="Held">How many follow-ups it had when the form was opened.</param>
/// <param name="Source">What it came from, where it is rated again afterwards.</param>
/// <param name="SourceStanding">How that stood then and stands now, to answer by.</param>
public sealed record ReviewPage(Here Unit, IReadOnlyList<Crumb> Crumbs, Intervention One, bool MayEnd, int Held, ReviewTyped Typed, SourceName? Source, SourceStanding? SourceStanding, IReadOnlyList<FieldError> Errors)
{
    /// <summary>Follow-ups that came while she was writing hers: it is kept beside them where she says so.</summary>
    public IReadOnlyList<ReviewLine> Meanwhile { get; init; } = [];

    /// <summary>It was ended while she was writing.</summary>
    public EndedMeanwhile? Ended { get; init; }
    public bool IsOvertaken => Meanwhile.Count > 0 || Ended is not null;
}

public sealed record ReviewTyped(string Happened, string Helped, string Rating, string Note, string Next, string Date)
{
    internal static ReviewTyped Nothing => new("", "", "", "", "", "");

    internal static ReviewTyped Of(FormInput form) => new(form.Text("skete"), form.Text("hjalp"), form.Text("tal"), form.Text("note"), form.Text("saa"), form.Text("dato"));
}
