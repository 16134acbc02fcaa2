using Arena.Evidence.Verdicts;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Calculator.CompareGroups;

/// <summary>Makes a comparison of what was typed, or tells what to mend.</summary>
internal sealed class CompareReader(FormInput form, Typed typed)
{
    private const int LongestName = 40, LongestClaim = 400;
    public const int MostMonths = 1200;

    public Comparison? Read()
    {
        form.Limited("navn1", LongestName);
        form.Limited("navn2", LongestName);
        form.Limited("maalt", LongestName);
        form.Limited("paastand", LongestClaim);
        var design = DesignLabel.Find(typed["design"]);
        var headings = typed.Kind == FigureKind.Columns ? ColumnText.Read(typed["kolonner"]) : null;
        var figures = new FigureReader(form, typed);
        var measure = figures.Measure("");
        if (design is null)
            form.Wrong("design", T("Vælg, hvordan tallene er lavet. Det afgør, hvad de kan sige.", "Choose how the figures were made. It decides what they can say."));
        var followUp = FollowUp(figures, measure);
        var whom = Whom(measure, followUp?.Later?.Measure);
        var counted = form.IsTicked("enheder") ? Counted.Units : Counted.People;
        CheckTogether(design, measure, counted);
        if (!form.IsGood || measure is null || design is null || followUp is null || whom is null)
            return null;
        // a heading of the pasted columns names a group where nobody else has
        var names = new GroupNames(Named("navn1", headings?.FirstName, typed.First), Named("navn2", headings?.SecondName, typed.Second), typed["maalt"] is { Length: > 0 } outcome ? outcome : null);
        return Comparison.Of(design, measure, followUp, whom, names, counted);
    }

    private string Named(string field, string? heading, string otherwise) =>
        typed[field].Length == 0 && heading is { Length: > 0 } ? heading[..Math.Min(heading.Length, LongestName)] : otherwise;

    private FollowUp? FollowUp(FigureReader figures, Measure? first)
    {
        var later = typed["senere"];
        if (later != "vist" && typed.HasLater)
        {
            form.Wrong("senere", T("Der står senere tal nedenfor. Vælg »Ja, og jeg har tallene«, eller slet dem.", "There are later figures below. Choose “Yes, and I have the figures”, or delete them."));
            return null;
        }
        if (typed["maaneder"].Length == 0)
        {
            if (later is "vist")
                form.Wrong("maaneder", T("Skriv også, hvor mange måneder efter de første tal er målt.", "Write also how many months after the first figures were measured."));
            return Evidence.Verdicts.FollowUp.NotTold;
        }
        if (form.Number("maaneder", 1, MostMonths, T("Skriv måneder som et helt tal, fx 3.", "Write months as a whole number, such as 3.")) is not { } months)
            return null;
        if (later == "vist")
            return Later(figures, first, months) is { } shown ? Evidence.Verdicts.FollowUp.After(months, shown) : null;
        LaterResult? told = later switch { "ingen" => LaterResult.None, "findes" => LaterResult.Elsewhere, "vedikke" => LaterResult.Unknown, _ => null };
        if (told is not null)
            return Evidence.Verdicts.FollowUp.After(months, told);
        form.Wrong("senere", T("Vælg, om der er målt igen senere.", "Choose whether it was measured again later."));
        return null;
    }

    private LaterResult? Later(FigureReader figures, Measure? first, int months)
    {
        var later = form.Number("senere-maaneder", months + 1, MostMonths, T($"Skriv måneder som et helt tal over {months}.", $"Write months as a whole number above {months}."));
        var measure = figures.Measure("s", first);
        if (measure is not null && first is not null && measure.IsOfUnits != first.IsOfUnits)
        {
            form.Wrong("slinjer1", T("Skriv enhedernes navne både i de første og i de senere tal, eller ingen af stederne.", "Write the units' names both in the first and in the later figures, or in neither."));
            return null;
        }
        return later is { } at && measure is not null ? LaterResult.At(at, measure) : null;
    }

    private Whom? Whom(Measure? measure, Measure? later)
    {
        if (typed["undergruppe"].Length == 0 && typed["undergrupper"].Length == 0)
            return Evidence.Verdicts.Whom.Everybody;
        var people = NumberText.Whole(typed["undergruppe"]);
        var lookedAt = NumberText.Whole(typed["undergrupper"]);
        if (people is null or 0)
            form.Wrong("undergruppe", T("Skriv, hvor mange der er i undergruppen.", "Write how many are in the sub-group."));
        else if (measure is not null && Math.Max(measure.People, later?.People ?? 0) is var measured && people < measured)
            form.Wrong("undergruppe", T($"Der er tal for {measured}. Så mange er der mindst i undergruppen.", $"There are figures for {measured}. The sub-group has at least that many."));
        if (lookedAt is null or 0)
            form.Wrong("undergrupper", T("Skriv, hvor mange undergrupper der er set på i alt.", "Write how many sub-groups were looked at in all."));
        return people is > 0 && lookedAt is > 0 ? Evidence.Verdicts.Whom.SubGroup(people.Value, lookedAt.Value) : null;
    }

    private void CheckTogether(DesignLabel? design, Measure? measure, Counted counted)
    {
        if (measure is { IsPaired: true } && design is not null && design != DesignLabel.BeforeAfter)
            form.Wrong("samme", T("De samme personer i begge kolonner passer kun til »før og efter, uden andre at sammenligne med«.", "The same people in both columns fit only “before and after, with nobody to compare with”."));
        if (typed.Kind == FigureKind.Changes && design is { HasComparisonGroup: false })
            form.Wrong("design", T("Her er to grupper, målt før og efter. Vælg en måde, der passer til det.", "Here are two groups, measured before and after. Choose a way that fits that."));
        else if (measure is { IsOfUnits: true } && design == DesignLabel.Randomised)
            form.Wrong("design", T("Er der trukket lod mellem personer, så skriv en linje for hver person, uden enhedens navn.", "If persons were drawn by lot, write a line for each person, without the unit's name."));
        if (counted == Counted.Units && design != DesignLabel.RandomisedByUnit)
            form.Wrong("enheder", T("Ét tal pr. enhed hører til, når der er trukket lod mellem arbejdspladser eller hold.", "One figure for each unit goes with workplaces or teams drawn by lot."));
        else if (counted == Counted.Units && measure is { IsShare: true })
            form.Wrong("enheder", T("Skriv enhedernes gennemsnit, ikke antal.", "Enter the units' means, not counts."));
    }
}
