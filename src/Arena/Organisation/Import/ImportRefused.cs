using Arena.Platform.Web;

namespace Arena.Organisation.Import;

/// <summary>The import as a whole cannot be carried out; the words say why and what would help.</summary>
internal sealed class ImportRefused(Wording why) : Exception(why.Danish)
{
    public Wording Why { get; } = why;
}
