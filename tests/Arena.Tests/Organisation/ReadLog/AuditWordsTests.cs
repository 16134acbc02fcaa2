using System.Text.RegularExpressions;
using Arena.Organisation;
using Arena.Tests.Support;

namespace Arena.Tests.Organisation.ReadLog;

/// <summary>The log is read in Danish: what the sources record has words, and no words stand there for nothing.</summary>
public sealed partial class AuditWordsTests
{
    private static readonly string[] FileEndings = [".json", ".csv", ".txt", ".ics"];

    [Fact]
    public void EveryActionThatIsRecorded_HasWords()
    {
        var recorded = Recorded();

        Assert.True(recorded.Count > 70, "Almost no action was found in the sources.");
        Assert.DoesNotContain(recorded, action => AuditWords.Known(action) is null);
    }

    [Fact]
    public void EveryWord_IsForAnActionThatIsRecorded()
    {
        var words = File.ReadAllText(Path.Combine(ArenaServer.Source("Arena"), "Organisation", "AuditWords.cs"));
        Assert.Empty(Actions(words).Except(Recorded()));
    }

    // an action may come to Record by a name, from the same file
    private static HashSet<string> Recorded() => Directory.EnumerateFiles(ArenaServer.Source("Arena"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !((string[])["/obj/", "/bin/"]).Any(part => file.Replace('\\', '/').Contains(part, StringComparison.Ordinal)))
        .Select(File.ReadAllText).Where(source => Recording().IsMatch(source)).SelectMany(Actions).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Actions(string source) => Action().Matches(source).Select(match => match.Groups[1].Value)
        .Where(text => !FileEndings.Any(ending => text.EndsWith(ending, StringComparison.Ordinal)));

    [GeneratedRegex(@"\bRecord\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Recording();

    [GeneratedRegex("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"", RegexOptions.None, 1000)]
    private static partial Regex Action();
}
