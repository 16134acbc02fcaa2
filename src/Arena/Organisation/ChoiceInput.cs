using Arena.Platform.Web;

namespace Arena.Organisation;

internal static class ChoiceInput
{
    /// <summary>One of the enum's names; else the message, and null. Numbers are no names.</summary>
    public static TEnum? OneOf<TEnum>(this FormInput form, string name, string message) where TEnum : struct, Enum
    {
        if (Enum.GetNames<TEnum>().Contains(form.Text(name), StringComparer.Ordinal) && Enum.TryParse<TEnum>(form.Text(name), out var value))
            return value;
        form.Wrong(name, message);
        return null;
    }
}
