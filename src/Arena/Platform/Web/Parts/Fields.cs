using Microsoft.AspNetCore.Components;

namespace Arena.Platform.Web.Parts;

/// <summary>What is wrong with one field, as a sentence that says how to mend it.</summary>
/// <param name="Name">The field's name in the form; also its id, unless it has another.</param>
public sealed record FieldError(string Name, string Message);

/// <summary>One of several answers to choose from.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);

public static class FieldErrors
{
    /// <summary>The field's message, or null: <c>Error="@Errors.For("dato")"</c>.</summary>
    public static string? For(this IEnumerable<FieldError> errors, string name) =>
        errors.FirstOrDefault(error => error.Name == name)?.Message;
}

/// <summary>What every field has: a label, perhaps a hint, perhaps an error, and what was typed.</summary>
public abstract class FieldBase : ComponentBase
{
    [Parameter, EditorRequired] public string Name { get; set; } = "";
    [Parameter, EditorRequired] public string Label { get; set; } = "";
    [Parameter] public string? Hint { get; set; }
    [Parameter] public string? Error { get; set; }
    [Parameter] public string? Value { get; set; }

    /// <summary>Only what may be left empty is marked.</summary>
    [Parameter] public bool Optional { get; set; }

    /// <summary>The id, where it is not the name.</summary>
    [Parameter] public string? Id { get; set; }

    /// <summary>Whatever else the input shall carry: hx-post, data-, min.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    protected string FieldId => Id ?? Name;
    protected string? Invalid => Error is null ? null : "true";

    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => HintId,
        (null, _) => ErrorId,
        _ => $"{HintId} {ErrorId}",
    };

    protected string HintId => FieldId + "-hint";
    protected string ErrorId => FieldId + "-error";
}
