using Arena.Platform.Data;

namespace Arena.Organisation;

/// <summary>What a module keeps about a person, for the person herself. A module that keeps something registers one.</summary>
public interface IPersonalData
{
    Task<PersonalDataPart> About(ArenaDb db, Guid person);
}

/// <param name="Heading">What it is, in the language of the page.</param>
/// <param name="Explanation">One sentence: where it comes from, how long it is kept.</param>
/// <param name="Columns">Headings of the table.</param>
/// <param name="Rows">As the page shows it.</param>
/// <param name="Key">The part's name in the downloaded file.</param>
/// <param name="Download">Everything there is, as it goes into the file.</param>
public sealed record PersonalDataPart(string Heading, string Explanation, IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows, string Key, object Download);
