namespace Arena.Training.Demo;

/// <summary>First and last names that are put together at random; nobody in particular is meant.</summary>
internal static class DemoNames
{
    private static readonly string[] First =
    [
        "Aisha", "Anders", "Anita", "Anne", "Bente", "Bjarke", "Camilla", "Carsten", "Dorte", "Ebbe", "Elin", "Emil", "Esma", "Fatima", "Filip", "Freja",
        "Gitte", "Grete", "Hamza", "Hanne", "Helle", "Henrik", "Ida", "Inger", "Iris", "Ivan", "Jakob", "Janne", "Jytte", "Kamilla", "Katja", "Kenneth",
        "Kirsten", "Lasse", "Leila", "Lene", "Line", "Lisbeth", "Lotte", "Mads", "Maja", "Malene", "Marek", "Maria", "Marianne", "Mette", "Mikkel", "Milena",
        "Nadia", "Nanna", "Niels", "Nina", "Omar", "Pernille", "Peter", "Pia", "Rasmus", "Rosa", "Sanne", "Sara", "Signe", "Simon", "Sofie", "Søren",
        "Tanja", "Thea", "Tina", "Tomas", "Ulla", "Vibeke", "Yasmin", "Zofia", "Åse", "Øjvind",
    ];

    private static readonly string[] Last =
    [
        "Agerbo", "Alrø", "Bakkemose", "Birkelyng", "Brinkholt", "Bøgevang", "Dalsmark", "Egeskær", "Elmelund", "Engdal", "Fjordby", "Fyrrebo", "Grøndahl",
        "Hasselbo", "Havgaard", "Hedelund", "Holmager", "Højbjergsen", "Karstoft", "Kirkebæk", "Klintholt", "Kærsmose", "Langmark", "Lindevang", "Lyngbo",
        "Markvad", "Mosegård", "Nørreskov", "Odderskov", "Overmark", "Pilegaard", "Ravnkilde", "Ringsmose", "Rosenvang", "Rønnebæk", "Sandholt", "Silkeskov",
        "Skovmose", "Stenbæk", "Strandmark", "Svanemose", "Søholt", "Thorsager", "Tværmose", "Ulvedal", "Vadgård", "Vestersø", "Vindelev", "Østermark", "Åbrink",
    ];

    public static (string First, string Last) Next(Random dice) => (First[dice.Next(First.Length)], Last[dice.Next(Last.Length)]);

    /// <summary>"ase.abrink": as an address is written.</summary>
    public static string Mail(string first, string last, string number) =>
        $"{first}.{last}{number}@{DemoPlaces.MailDomain}".ToLowerInvariant()
            .Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal);
}
