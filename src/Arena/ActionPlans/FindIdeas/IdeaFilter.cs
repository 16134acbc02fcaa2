using Microsoft.AspNetCore.Http.Extensions;

namespace Arena.ActionPlans.FindIdeas;

/// <summary>What the reader has narrowed the ideas to, as the address says it. A value that is unknown narrows nothing.</summary>
public sealed record IdeaFilter(Theme? Theme = null, Approach? Approach = null, IdeaAudience? Audience = null, Ground? Ground = null, IdeaWay? Way = null)
{
    public bool IsEmpty => this == new IdeaFilter();

    internal static IdeaFilter Of(IQueryCollection query) => new(One<Theme>(query["tema"]), One<Approach>(query["tilgang"]), One<IdeaAudience>(query["hvem"]),
        One<Ground>(query["grundlag"]), IdeaCatalogue.FindWay(query["spoergsmaal"].ToString()));

    internal bool Lets(ShownIdea idea) => (Theme is null || idea.Theme == Theme) && (Approach is null || idea.Approach == Approach)
        && (Audience is not { } audience || idea.Audience.Contains(audience)) && (Ground is null || idea.Ground == Ground) && (Way is null || Way.Ideas.Contains(idea.Key));

    /// <summary>The address with this filter.</summary>
    internal string At(string address)
    {
        var query = new QueryBuilder();
        Add("tema", Theme?.ToString());
        Add("tilgang", Approach?.ToString());
        Add("hvem", Audience?.ToString());
        Add("grundlag", Ground?.ToString());
        Add("spoergsmaal", Way?.Key);
        return address + query;

        void Add(string name, string? value)
        {
            if (value is not null)
                query.Add(name, value);
        }
    }

    private static TEnum? One<TEnum>(string? name) where TEnum : struct, Enum =>
        Enum.GetNames<TEnum>().Contains(name, StringComparer.Ordinal) && Enum.TryParse<TEnum>(name, out var value) ? value : null;
}
