using Arena.Platform.Web;
using Arena.Platform.Web.Parts;

namespace Arena.ActionPlans.TendIdeas;

public sealed record OwnIdeaRow(Guid Id, string Name, Theme Theme, bool IsHidden);

/// <summary>An own idea in its form, as it was typed.</summary>
/// <param name="Id">Of a new one: what it will have.</param>
public sealed record OwnIdeaForm(Guid Id, bool IsNew, string Name, string Text, string Theme, string Side, string Approach, bool ForShortEducation,
    string Ground, string Basis, IReadOnlyList<FieldError> Errors, SentBefore? Before = null)
{
    internal static OwnIdeaForm Empty => new(Guid.CreateVersion7(), true, "", "", "", "", "", false, "", "", []);

    internal static OwnIdeaForm Of(MunicipalIdea idea) => new(idea.Id, false, idea.Name, idea.Text, idea.Theme.ToString(), idea.Side.ToString(),
        idea.Approach.ToString(), idea.ForShortEducation, idea.Ground.ToString(), idea.Basis, []);

    internal static OwnIdeaForm Of(FormInput form, Guid? idea) => new(idea ?? form.Id("id") ?? Guid.CreateVersion7(), idea is null, form.Text("navn"), form.Text("tekst"),
        form.Text("tema"), form.Text("side"), form.Text("tilgang"), form.IsTicked("kort"), form.Text("grundlag"), form.Text("hvorfor"), form.Errors);
}
