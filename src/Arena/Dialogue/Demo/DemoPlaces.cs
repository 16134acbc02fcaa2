namespace Arena.Dialogue.Demo;

/// <summary>A place of the demo that has held two meetings, a year apart.</summary>
/// <param name="Code">The unit's.</param>
/// <param name="Extra">Cards beside the <see cref="DemoPlaces.Core"/>.</param>
/// <param name="First">What became of the first meeting, by card; the year after it is rated higher.</param>
/// <param name="Then">What became of the second.</param>
internal sealed record DemoPlace(string Code, string[] Extra, string[] First, string[] Then)
{
    /// <summary>What they fill a blank card in with, the second time.</summary>
    public DemoOwnCard? Own { get; init; }

    /// <summary>How much better or worse things are rated here than elsewhere.</summary>
    public double Tilt { get; init; }

    public IEnumerable<string> Cards => DemoPlaces.Core.Concat(Extra);
}

/// <summary>A blank card as a place fills it in.</summary>
/// <param name="IsReleased">The meeting leader has let the title out.</param>
internal sealed record DemoOwnCard(DialogueGoal Goal, string Name, string Text, double Level, bool IsReleased = true);

internal static class DemoPlaces
{
    /// <summary>Whose meeting runs while a visitor looks: the personas' team.</summary>
    public const string Running = "2001-2";

    /// <summary>Cards beside the core of the meeting that runs: some of all nine goals.</summary>
    public static readonly string[] RunningExtra = ["k02", "k08", "k13", "k15", "k18"];

    /// <summary>Whose meeting is prepared: the safety rep's team.</summary>
    public const string Prepared = "2001-3";

    /// <summary>What all of them talk about.</summary>
    public static readonly IReadOnlyList<string> Core = ["k05", "k09", "k10", "k20", "k23", "k28"];

    public static readonly IReadOnlyList<DemoPlace> All =
    [
        new(Running, ["k08", "k11", "k15", "k22"], ["k28", "k23"], ["k08", "k11"])
            { Own = new(DialogueGoal.Employees, "Tid til at lære nye løft", "Vi får nye senge og lifte. Hvornår øver vi os på dem?", 2.2, IsReleased: false) },
        new(Prepared, ["k16", "k22", "k25", "k26"], ["k23", "k22"], ["k28", "k26"])
            { Own = new(DialogueGoal.Wellbeing, "Makkerskab på aftenvagten", "Om aftenen er vi få. Hvem er din makker, og hvornår ses I?", 2.1), Tilt = 0.1 },
        new("2101-1", ["k02", "k06", "k16", "k21"], ["k28", "k20"], ["k06", "k05"])
            { Own = new(DialogueGoal.Wellbeing, "Makkerskab på aftenvagten", "Vi kører alene. Hvordan er vi alligevel sammen om aftenen?", 2.4), Tilt = 0.3 },
        new("2101-2", ["k01", "k07", "k17", "k22"], ["k23", "k22"], ["k07", "k28"])
            { Own = new(DialogueGoal.Employees, "Biler, der er ladet op", "Hver morgen mangler der strøm på to af dem. Hvem gør hvad?", 1.8, IsReleased: false), Tilt = -0.2 },
        new("2003-1", ["k11", "k16", "k24", "k27"], ["k11", "k27"], ["k28", "k05"]) { Tilt = 0.2 },
        new("2102-1", ["k06", "k08", "k15", "k19"], ["k08", "k28"], ["k05", "k19"]) { Tilt = 0.3 },
        new("2005-1", ["k03", "k11", "k21", "k24"], ["k11", "k05"], ["k28", "k23"]),
        new("2103-1", ["k02", "k07", "k16", "k30"], ["k28", "k07"], ["k30", "k05"])
            { Own = new(DialogueGoal.Wellbeing, "makkerskab på aftenvagten!", "Et opkald midt på aftenen. Er det nok?", 2.5), Tilt = 0.1 },
        new("2104-1", ["k01", "k08", "k18", "k21"], ["k08", "k05"], ["k28", "k18"]) { Tilt = -0.3 },
        new("4001", ["k06", "k12", "k13", "k14", "k16"], ["k28", "k20"], ["k05", "k16"]),
    ];
}
