using Arena.Organisation;
using Arena.Platform;
using Microsoft.AspNetCore.Http.Extensions;

namespace Arena.Training.SeeMunicipality;

/// <summary>What the address asks for. What is not understood is as if it were not there, save the week: see <see cref="WeekUntil"/>.</summary>
public sealed record Question
{
    public string? Week { get; init; }

    /// <summary>The unit whose level is open; everything above it is open too.</summary>
    public string? Open { get; init; }

    /// <summary>Which of the planner's units, where she has several.</summary>
    public string? Top { get; init; }
    public string? Area { get; init; }
    public UnitKind? Kind { get; init; }
    public Going? Going { get; init; }

    /// <summary>From 1.</summary>
    public int Part { get; init; } = 1;

    /// <summary>The week asked for, else the last closed one; null for what is none or has not begun.</summary>
    internal IsoWeek? WeekUntil(IsoWeek now) =>
        Week is null ? now.Previous : IsoWeek.TryParse(Week, out var week) && week <= now ? week : null;

    /// <summary>Workplaces are picked out and stand as a list, not in the tree.</summary>
    public bool Picks => Kind is not null || Going is not null;

    internal static Question Of(IQueryCollection query)
    {
        return new()
        {
            Week = Text("uge"),
            Open = Text("aaben"),
            Top = Text("enhed"),
            Area = Text("omraade"),
            Kind = Kinds.Where(pair => pair.Value == Text("slags")).Select(pair => (UnitKind?)pair.Key).FirstOrDefault(),
            Going = Goings.Where(pair => pair.Value == Text("gaar")).Select(pair => (Going?)pair.Key).FirstOrDefault(),
            Part = int.TryParse(Text("del"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var part) ? Math.Clamp(part, 1, 1000) : 1,
        };

        // a form sends what was not chosen as empty
        string? Text(string name) => query[name].ToString() is { Length: > 0 and <= 60 } text ? text : null;
    }

    public static readonly IReadOnlyDictionary<UnitKind, string> Kinds = new Dictionary<UnitKind, string>
    {
        [UnitKind.NursingHome] = "plejehjem", [UnitKind.HomeCare] = "hjemmepleje", [UnitKind.Other] = "andre",
    };

    public static readonly IReadOnlyDictionary<Going, string> Goings = new Dictionary<Going, string>
    {
        [SeeMunicipality.Going.OnTarget] = "i-maal", [SeeMunicipality.Going.OnTheWay] = "paa-vej", [SeeMunicipality.Going.NeedsHelp] = "daler-eller-holder-pause",
        [SeeMunicipality.Going.Fading] = "daler", [SeeMunicipality.Going.Pausing] = "holder-pause", [SeeMunicipality.Going.NotStarted] = "ikke-i-gang",
        [SeeMunicipality.Going.LacksCoordinator] = "mangler-tovholder",
    };

    public string Address(string page)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[]
                 {
                     ("uge", Week), ("enhed", Top), ("omraade", Area), ("slags", Kind is { } kind ? Kinds[kind] : null),
                     ("gaar", Going is { } going ? Goings[going] : null), ("aaben", Open),
                     ("del", Part == 1 ? null : Part.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                 })
            if (value is not null)
                query.Add(name, value);
        return page + query.ToQueryString();
    }
}

/// <summary>How it goes at a workplace, to pick by.</summary>
public enum Going
{
    OnTarget,
    OnTheWay,

    /// <summary>Fading or pausing.</summary>
    NeedsHelp,
    Fading,
    Pausing,
    NotStarted,
    LacksCoordinator,
}
