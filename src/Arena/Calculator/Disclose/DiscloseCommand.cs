using System.CommandLine;
using Arena.Evidence.Disclosure;
using Arena.Evidence.Disclosure.Files;
using Arena.Platform.Commands;

namespace Arena.Calculator.Disclose;

/// <summary>arena disclose: what may be published of people and answers, from file to file. It opens no database.</summary>
internal static class DiscloseCommand
{
    public static void AddTo(RootCommand root)
    {
        var from = new Option<FileInfo>("--in") { Description = "Mennesker og svar, som arena-in/1 (docs/disclosure.md).", Required = true };
        var to = new Option<FileInfo>("--out") { Description = "Hvor det, der må offentliggøres, skrives, som arena-pub/1.", Required = true };
        var before = new Option<FileInfo?>("--before") { Description = "Det, der er offentliggjort før, som arena-pub/1: det står, som det er, og spørgsmål, der følger de samme mennesker, kommer ikke igen. Uden det ved kommandoen intet om tidligere runder." };
        var why = new Option<FileInfo?>("--log") { Description = "Hvor begrundelserne skrives. De er for driften og må aldrig offentliggøres." };
        var disclose = new Command("disclose", "Find det, der må offentliggøres, uden at nogens svar kan regnes ud.") { from, to, before, why };
        disclose.SetAction((parsed, stop) => Run(parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), parsed.GetValue(before), parsed.GetValue(why), stop));
        root.Add(disclose);
    }

    public static async Task<int> Run(FileInfo from, FileInfo to, FileInfo? before, FileInfo? why, CancellationToken stop)
    {
        try
        {
            var log = why is null ? null : new OperatorLog();
            var published = before is null ? null : PublicationFile.Read(await File.ReadAllBytesAsync(before.FullName, stop));
            var publication = Publisher.Publish(InputFile.Read(await File.ReadAllBytesAsync(from.FullName, stop)), published, log, Environment.ProcessorCount);
            await File.WriteAllBytesAsync(to.FullName, PublicationFile.Write(publication), stop);
            if (log is not null)
                await File.WriteAllLinesAsync(why!.FullName, log.Entries.Select(entry => $"{entry.Wave};{entry.Question};{entry.Unit};{entry.Why}").Prepend("wave;question;unit;why"), stop);
            return 0;
        }
        catch (DisclosureRefused refused)
        {
            throw new CommandRefused($"Intet er offentliggjort. {refused.Message}");
        }
    }
}
