using System.Text;
using System.Xml;

namespace Arena.Platform.Office;

internal static class OfficeText
{
    /// <summary>XML has no place for most control characters, nor for half a letter.</summary>
    public static string Readable(string text)
    {
        if (text.All(letter => XmlConvert.IsXmlChar(letter)))
            return text;
        var readable = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
            if (letter.Value > char.MaxValue || XmlConvert.IsXmlChar((char)letter.Value))
                readable.Append(letter);
        return readable.ToString();
    }
}
