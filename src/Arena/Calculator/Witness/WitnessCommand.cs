using System.CommandLine;
using System.Text.Json;
using Arena.Evidence.Disclosure;
using Arena.Evidence.Disclosure.Audit;
using Arena.Evidence.Disclosure.Files;
using Arena.Platform.Commands;

namespace Arena.Calculator.Witness;

/// <summary>arena witness: other answers from which the same would be published, so that nobody can know whether these are the true ones.</summary>
internal static class WitnessCommand
{
    public const int ThereIsNone = 3;

    public static void AddTo(RootCommand root)
    {
        var from = new Option<FileInfo>("--in") { Description = "Mennesker og svar, som arena-in/1 (docs/disclosure.md).", Required = true };
        var wave = new Option<string>("--wave") { Description = "Målingen.", Required = true };
        var question = new Option<string>("--question") { Description = "Spørgsmålet.", Required = true };
        var person = new Option<string>("--person") { Description = "Den, hvis svar skal være et andet.", Required = true };
        var group = new Option<string>("--class") { Description = "Svargruppen, som svaret ikke må ligge i, skrevet som i filen: '[4]' eller '[1,2]'.", Required = true };
        var knowing = new Option<string?>("--knowing") { Description = "En kollega, hvis svar er kendt og skal blive, som de er." };
        var witness = new Command("witness", "Skriv andre svar, hvor personens svar ligger i en anden gruppe, og som giver nøjagtig den samme offentliggørelse. Slutter med 3, hvor der ingen er.") { from, wave, question, person, group, knowing };
        witness.SetAction((parsed, stop) => Run(parsed.GetRequiredValue(from),
            new(parsed.GetRequiredValue(wave), parsed.GetRequiredValue(question), parsed.GetRequiredValue(person), Values(parsed.GetRequiredValue(group)), parsed.GetValue(knowing)),
            Console.OpenStandardOutput(), Console.Error, stop));
        root.Add(witness);
    }

    public static async Task<int> Run(FileInfo from, WitnessTarget target, Stream output, TextWriter error, CancellationToken stop)
    {
        try
        {
            var found = Evidence.Disclosure.Audit.Witness.FindFile(InputFile.Read(await File.ReadAllBytesAsync(from.FullName, stop)), target);
            if (found is null)
            {
                await error.WriteLineAsync($"Der er ikke fundet andre svar, hvor {target.Person} svarer noget andet, og som offentliggør det samme.");
                return ThereIsNone;
            }
            await output.WriteAsync(found, stop);
            return 0;
        }
        catch (DisclosureRefused refused)
        {
            throw new CommandRefused($"Der kan ikke ledes. {refused.Message}");
        }
    }

    public static IReadOnlyList<AnswerValue> Values(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return [.. json.RootElement.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Number ? AnswerValue.Of(value.GetDecimal()) : AnswerValue.Of(value.GetString() ?? ""))];
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            throw new CommandRefused($"»{text}« er ikke en svargruppe. Skriv den som [4], [1,2] eller [\"yes\"].");
        }
    }
}
