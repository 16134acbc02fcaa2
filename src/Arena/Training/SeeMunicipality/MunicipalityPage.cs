using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Web.Charts;
using Arena.Training.Participation;

namespace Arena.Training.SeeMunicipality;

/// <summary>What the planner's page shows.</summary>
public sealed record MunicipalityPage
{
    public required Question Asked { get; init; }
    public required IsoWeek Week { get; init; }
    public required IsoWeek ThisWeek { get; init; }
    public required UnitNode? Top { get; init; }

    /// <summary>All that the planner reaches; more than one only where she has several roles.</summary>
    public required IReadOnlyList<UnitNode> Tops { get; init; }
    public required IReadOnlyList<UnitNode> Areas { get; init; }
    public required ShownWeek? Whole { get; init; }
    public required MunicipalityFacts Facts { get; init; }
    public required IReadOnlyList<MunicipalityRow> Rows { get; init; }

    /// <summary>How many workplaces the filter picks; the rows are a part of them.</summary>
    public required int Picked { get; init; }
    public required int Parts { get; init; }
    public required bool HasEarlier { get; init; }

    public bool IsRunning => Week == ThisWeek;
}

/// <summary>Counts of workplaces with figures to show.</summary>
public sealed record MunicipalityFacts(int Workplaces, int OnTarget, int NeedHelp, int LackCoordinator);

public sealed record MunicipalityRow(UnitNode Unit, int Depth)
{
    /// <summary>Where it belongs, in a list that is no tree.</summary>
    public string? Where { get; init; }

    /// <summary>Null: there is nothing below.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>What the address asks for once the row is opened or closed.</summary>
    public Question? Toggled { get; init; }
    public required IReadOnlyList<ShownWeek?> Weeks { get; init; }

    /// <summary>A unit that has closed since has its figures here, and no page of its own any more.</summary>
    public required bool StandsToday { get; init; }
    public required Judgement? Judgement { get; init; }

    public ShownWeek? Shown => Weeks[^1];
    public IReadOnlyList<ShownShare?> Line => Weeks.Select(week => week?.Share).ToList();
}
