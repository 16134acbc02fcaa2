namespace Arena.ActionPlans;

// what people change in a form: each change is kept with what stood there before
public sealed partial class Intervention
{
    /// <summary>The field's value as text: empty where nothing stands there.</summary>
    public string this[InterventionField field] => field switch
    {
        InterventionField.Goal => Goal,
        InterventionField.Measure => FieldText.Of(Measure),
        InterventionField.Baseline => FieldText.Of(Baseline),
        InterventionField.Target => FieldText.Of(Target),
        InterventionField.TargetDate => FieldText.Of(TargetDate),
        InterventionField.What => FieldText.Of(What),
        InterventionField.Logic => FieldText.Of(Logic),
        InterventionField.Theme => FieldText.Of(Theme),
        InterventionField.OwnTheme => FieldText.Of(OwnTheme),
        InterventionField.Approach => FieldText.Of(Approach),
        InterventionField.Cause => FieldText.Of(Cause),
        InterventionField.Lever => FieldText.Of(Lever),
        InterventionField.Audience => FieldText.Of(Audience),
        InterventionField.ForShortEducation => FieldText.Of(ForShortEducation),
        InterventionField.Groups => FieldText.Of((int?)Groups),
        InterventionField.Hours => FieldText.Of(Hours),
        InterventionField.Money => FieldText.Of(Money),
        InterventionField.Place => FieldText.Of(Place),
        InterventionField.NothingExtra => FieldText.Of(NothingExtra),
        InterventionField.Start => FieldText.Of(Start),
        InterventionField.Due => FieldText.Of(Due),
        InterventionField.ForumGroup => FieldText.Of(ForumGroupId),
        InterventionField.ForumText => FieldText.Of(ForumText),
        InterventionField.Evaluation => FieldText.Of(Evaluation),
        InterventionField.NextReview => FieldText.Of(NextReview),
        InterventionField.ReviewEveryWeeks => FieldText.Of(ReviewEveryWeeks),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };

    /// <summary>Changes these fields, all or none.</summary>
    /// <param name="values">Texts as the indexer gives them.</param>
    internal ChangeOutcome Change(IReadOnlyDictionary<InterventionField, string> values, Guid by, DateTimeOffset at)
    {
        if (!IsOpen)
            return ChangeOutcome.Ended;
        var before = values.Where(pair => this[pair.Key] != pair.Value).ToDictionary(pair => pair.Key, pair => this[pair.Key]);
        if (before.Count == 0)
            return ChangeOutcome.Unchanged;
        foreach (var field in before.Keys)
            Put(field, values[field]);
        if (Goal.Length == 0 || (Stage == Stage.Running && OpenDecisions().Count > 0))
        {
            foreach (var (field, text) in before)
                Put(field, text);
            return ChangeOutcome.MustStand;
        }
        Touch(at);
        foreach (var (field, text) in before)
            Changes.Add(Changed(field, text, by, at));
        return ChangeOutcome.Changed;
    }

    // one field as a part of another verb
    private void Set(InterventionField field, string value, Guid by, DateTimeOffset at)
    {
        var before = this[field];
        if (before == value)
            return;
        Put(field, value);
        Changes.Add(Changed(field, before, by, at));
    }

    private FieldChange Changed(InterventionField field, string before, Guid by, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(), MunicipalityId = MunicipalityId, InterventionId = Id, Version = Version, Field = field, Before = before, After = this[field], By = by, At = at,
    };

    private object? Put(InterventionField field, string text) => field switch
    {
        InterventionField.Goal => Goal = text,
        InterventionField.Measure => Measure = FieldText.Text(text),
        InterventionField.Baseline => Baseline = FieldText.Text(text),
        InterventionField.Target => Target = FieldText.Text(text),
        InterventionField.TargetDate => TargetDate = FieldText.Date(text),
        InterventionField.What => What = FieldText.Text(text),
        InterventionField.Logic => Logic = FieldText.Text(text),
        InterventionField.Theme => Theme = FieldText.One<Theme>(text),
        InterventionField.OwnTheme => OwnTheme = FieldText.Text(text),
        InterventionField.Approach => Approach = FieldText.One<Approach>(text),
        InterventionField.Cause => Cause = FieldText.One<Cause>(text),
        InterventionField.Lever => Lever = FieldText.One<Lever>(text),
        InterventionField.Audience => Audience = FieldText.Text(text),
        InterventionField.ForShortEducation => ForShortEducation = FieldText.Yes(text),
        InterventionField.Groups => Groups = FieldText.One<AudienceGroups>(text) ?? AudienceGroups.None,
        InterventionField.Hours => Hours = FieldText.Number(text),
        InterventionField.Money => Money = FieldText.Number(text),
        InterventionField.Place => Place = FieldText.Text(text),
        InterventionField.NothingExtra => NothingExtra = FieldText.Yes(text),
        InterventionField.Start => Start = FieldText.Date(text),
        InterventionField.Due => Due = FieldText.Date(text),
        InterventionField.ForumGroup => ForumGroupId = FieldText.Id(text),
        InterventionField.ForumText => ForumText = FieldText.Text(text),
        InterventionField.Evaluation => Evaluation = FieldText.One<EvaluationMeans>(text),
        InterventionField.NextReview => NextReview = FieldText.Date(text),
        InterventionField.ReviewEveryWeeks => ReviewEveryWeeks = FieldText.Number(text),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };
}
