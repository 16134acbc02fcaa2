using System.Globalization;

namespace Arena.ActionPlans;

/// <summary>A field's value as the text by which it is compared and kept: one value, one text, whatever the language.</summary>
internal static class FieldText
{
    private const string Days = "yyyy-MM-dd";

    public static string Of(string? text) => text ?? "";
    public static string Of(bool yes) => yes ? "1" : "";
    public static string Of(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
    public static string Of(DateOnly? date) => date?.ToString(Days, CultureInfo.InvariantCulture) ?? "";
    public static string Of(Guid? id) => id?.ToString("N") ?? "";
    public static string Of<T>(T? value) where T : struct, Enum => value is { } known ? Of((int?)Convert.ToInt32(known, CultureInfo.InvariantCulture)) : "";

    public static string? Text(string text) => text.Length == 0 ? null : text;
    public static bool Yes(string text) => text.Length > 0;
    public static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
    public static DateOnly? Date(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, Days, CultureInfo.InvariantCulture);
    public static Guid? Id(string text) => text.Length == 0 ? null : Guid.ParseExact(text, "N");
    public static T? One<T>(string text) where T : struct, Enum => Number(text) is { } number ? (T)Enum.ToObject(typeof(T), number) : null;
}
