using System.Collections.Immutable;
using System.Globalization;

namespace Arena.Dialogue.RunMeeting;

/// <summary>What a node says of a meeting: how many phones each table has open there.</summary>
/// <param name="Number">One more each time: what was said first does not overwrite what was said last.</param>
internal sealed record PhonesSaid(Guid Meeting, Guid Node, long Number, ImmutableArray<int> Phones)
{
    private const string Prefix = "phones:";

    public string Topic => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Meeting:N} {Node:N} {Number} {string.Join(',', Phones)}");

    public static PhonesSaid? Read(string topic) =>
        topic.StartsWith(Prefix, StringComparison.Ordinal) && topic[Prefix.Length..].Split(' ') is [var meeting, var node, var number, var phones]
            && Guid.TryParseExact(meeting, "N", out var of) && Guid.TryParseExact(node, "N", out var by) && long.TryParse(number, CultureInfo.InvariantCulture, out var turn)
            ? new(of, by, turn, [.. phones.Split(',').Select(count => int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var there) ? there : 0)]) : null;
}
