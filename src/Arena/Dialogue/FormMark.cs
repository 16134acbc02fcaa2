using System.Security.Cryptography;
using System.Text;

namespace Arena.Dialogue;

/// <summary>
/// What a form was filled from, as a short mark that it carries: a form that others have overtaken is told by it, and one
/// that another card of the same meeting has overtaken is not bothered.
/// </summary>
internal static class FormMark
{
    public const int Length = 16;

    /// <summary>The form's field that carries it.</summary>
    public const string Field = "set";

    public static string Of(params IEnumerable<string?> values) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', values))))[..Length];
}
