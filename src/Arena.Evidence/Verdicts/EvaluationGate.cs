namespace Arena.Evidence.Verdicts;

/// <summary>One of the five things that an evaluation cannot do without.</summary>
public enum Groundwork
{
    /// <summary>What the problem is, what is done about it, and what is to come of it.</summary>
    Definition = 1,

    /// <summary>How the one is thought to lead to the other: a logic model.</summary>
    Model = 2,

    /// <summary>It is carried out as planned.</summary>
    Carried = 3,

    /// <summary>Those concerned agree on what is evaluated and how it is used.</summary>
    Agreement = 4,

    /// <summary>They can and will act on the answer.</summary>
    Action = 5,
}

/// <summary>What an evaluation is used for; one that is used for nothing is not made.</summary>
public enum EvaluationUse
{
    /// <summary>To weed out what does not help.</summary>
    WeedOut = 1,

    /// <summary>To make what helps better.</summary>
    Develop = 2,

    /// <summary>To put the effort where it counts.</summary>
    Focus = 3,
}

/// <summary>
/// Five questions before an evaluation is made. Where the answer to one is "yes, that is missing", money and time are better spent
/// on design and on carrying it out. Source: the municipal model's chapter on evaluation.
/// </summary>
public sealed class EvaluationGate
{
    private static readonly IReadOnlyDictionary<Groundwork, Words> Texts = new Dictionary<Groundwork, Words>
    {
        [Groundwork.Definition] = new("Mangler der klare ord for, hvad problemet er, hvad I gør ved det, og hvad der skal komme ud af det?", "Are there no clear words for what the problem is, what you do about it, and what is to come of it?",
            "Skriv ned, hvad problemet er, hvad I gør, og hvad I vil opnå.", "Write down what the problem is, what you do, and what you want to reach."),
        [Groundwork.Model] = new("Mangler der en forklaring på, hvordan det, I gør, skal føre til det, I håber på?", "Is there no explanation of how what you do is to lead to what you hope for?",
            "Tegn vejen fra det, I gør, til det, I håber på.", "Draw the way from what you do to what you hope for."),
        [Groundwork.Carried] = new("Bliver det gjort på en anden måde, end det var planlagt?", "Is it being done in another way than was planned?",
            "Få gjort det, der var planlagt, eller lav planen om.", "Get done what was planned, or change the plan."),
        [Groundwork.Agreement] = new("Er I uenige om, hvad der skal undersøges, eller hvad svaret skal bruges til?", "Do you disagree on what to look into, or on what the answer is for?",
            "Bliv enige om, hvad der skal undersøges, og hvad svaret skal bruges til.", "Agree on what to look into and what the answer is for."),
        [Groundwork.Action] = new("Vil det være svært for jer at gøre noget ved svaret, eller mangler viljen?", "Would it be hard for you to act on the answer, or is the will missing?",
            "Find dem, der kan og vil handle på svaret.", "Find those who can and will act on the answer."),
    };

    private EvaluationGate(EvaluationUse use, IReadOnlyList<Groundwork> missing) => (Use, Missing) = (use, missing);

    /// <summary>The gate, from what it is for and what is missing.</summary>
    public static EvaluationGate Of(EvaluationUse use, params IEnumerable<Groundwork> missing) => new(use, [.. missing.Distinct().Order()]);

    /// <summary>What the evaluation is to be used for.</summary>
    public EvaluationUse Use { get; }

    /// <summary>What is missing, in the order of the questions.</summary>
    public IReadOnlyList<Groundwork> Missing { get; }

    /// <summary>Nothing is missing.</summary>
    public bool IsOpen => Missing.Count == 0;

    /// <summary>The advice in one sentence.</summary>
    public string Headline(VerdictLanguage language)
    {
        var tongue = new Tongue(language);
        return IsOpen
            ? tongue.Say("I er klar til at evaluere.", "You are ready to evaluate.")
            : tongue.Say("Vent med at evaluere. Brug kræfterne på forarbejdet først.", "Wait with the evaluation. Spend the effort on the groundwork first.");
    }

    /// <summary>What to do first, one for each thing that is missing; what to see to where nothing is.</summary>
    public IReadOnlyList<string> Advice(VerdictLanguage language)
    {
        var tongue = new Tongue(language);
        return IsOpen
            ? [tongue.Say("Vælg en gruppe at sammenligne med, og mål begge grupper før og efter. Mindre kan ikke vise, hvad der kommer af indsatsen.", "Choose a group to compare with, and measure both groups before and after. Less cannot show what comes of the intervention.")]
            : [.. Missing.Select(one => Texts[one].Do(tongue))];
    }

    /// <summary>The question; a yes means that it is missing.</summary>
    public static string Question(Groundwork one, VerdictLanguage language) => Texts[one].Question(new(language));

    /// <summary>What an evaluation with this use is for.</summary>
    public static string Name(EvaluationUse use, VerdictLanguage language)
    {
        var tongue = new Tongue(language);
        return use switch
        {
            EvaluationUse.WeedOut => tongue.Say("At holde op med det, der ikke nytter", "To stop what is of no use"),
            EvaluationUse.Develop => tongue.Say("At gøre det gode bedre", "To make what is good better"),
            _ => tongue.Say("At bruge kræfterne, hvor de gør størst nytte", "To put the effort where it does most good"),
        };
    }

    private sealed record Words(string DanishQuestion, string EnglishQuestion, string DanishDo, string EnglishDo)
    {
        public string Question(Tongue tongue) => tongue.Say(DanishQuestion, EnglishQuestion);

        public string Do(Tongue tongue) => tongue.Say(DanishDo, EnglishDo);
    }
}
