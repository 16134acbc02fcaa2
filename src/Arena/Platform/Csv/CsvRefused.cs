using Arena.Platform.Web;

namespace Arena.Platform.Csv;

/// <summary>A file cannot be taken at all; the words say why and what would help.</summary>
public sealed class CsvRefused(string file, Wording why) : Exception(why.Danish)
{
    public string File { get; } = file;
    public Wording Why { get; } = why;
}
