using System.Collections.Concurrent;
using Arena.Evidence.Disclosure;
using Arena.Evidence.Disclosure.Files;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Dialogue.PublishRatings;

/// <summary>How many tables of a group gave a card 1, 2, 3, 4 and 5.</summary>
/// <param name="Tables">All tables of the group, whether they rated it or not.</param>
internal sealed record PublishedCard(string HalfYear, string Card, int Tables, IReadOnlyList<int> Counts);

/// <summary>The published files, and nothing but them: how tables rated is known above the units by this alone.</summary>
internal sealed class PublishedRatings
{
    // a row never changes, so what was read of it holds
    private readonly ConcurrentDictionary<Guid, Publication> read = [];

    /// <summary>What is published about a unit, newest half-year first; nothing of a half-year in which it is not shown.</summary>
    /// <param name="most">Of so many half-years.</param>
    public async Task<IReadOnlyList<PublishedCard>> Of(ArenaDb db, string unit, int most)
    {
        var cards = new List<PublishedCard>();
        foreach (var row in await db.Set<DialoguePublication>().OrderByDescending(row => row.HalfYear).Take(most).Select(row => new { row.Id, row.HalfYear }).ToListAsync())
        {
            if (!read.TryGetValue(row.Id, out var publication))
            {
                var file = await db.Set<DialoguePublication>().Where(one => one.Id == row.Id).Select(one => one.File).FirstAsync();
                if (file.Length == 0)
                    continue;
                publication = read.GetOrAdd(row.Id, PublicationFile.Read(file));
            }
            cards.AddRange(publication.Questions.Select(card => Card(row.HalfYear, card.Id, publication.FactsOf(row.HalfYear, card.Id, unit).ToList())).OfType<PublishedCard>());
        }
        return cards;
    }

    private static PublishedCard? Card(string halfYear, string card, List<Fact> facts) => facts.Count == 0 ? null
        : new(halfYear, card, facts[0].Group.Size, [.. Enumerable.Range(1, 5).Select(rating => facts.Where(fact => fact.IsExact && fact.Measure is { IsSum: false, Values: [var value] } && value == AnswerValue.Of(rating)).Sum(fact => fact.Low))]);
}
