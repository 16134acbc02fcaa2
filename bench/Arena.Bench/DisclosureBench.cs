using System.Diagnostics;
using Arena.Evidence.Disclosure;

namespace Arena.Bench;

/// <summary>What disclosure costs: seconds, memory, growth, and how much is shown. The table stands in docs/disclosure.md.</summary>
internal static class DisclosureBench
{
    private const int Units = 1_200;
    private const int Waves = 5;

    /// <summary>Stages A to C of 1,200 units, 40 questions and five waves on one core, from people to publication, in seconds.</summary>
    public static double Seconds()
    {
        var input = DisclosureTown.Make(Units, Waves);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var publication = Publisher.Publish(input);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        Console.WriteLine(FormattableString.Invariant($"  {input.Waves.Sum(wave => wave.People.Count) / Waves} people a wave, {publication.Facts.Count()} facts, {allocated >> 20} MB allocated"));
        Print(input, publication);
        var background = DisclosureTown.Make(Units, 1, background: true);
        foreach (var cores in (int[])[1, Environment.ProcessorCount])
            Console.WriteLine(FormattableString.Invariant($"  with a background variable, one wave of 40 tables, {cores} core(s): {Time(() => Publisher.Publish(background, cores: cores)).TotalSeconds:0.00} s"));
        PrintBreakdown(background);
        return Enumerable.Range(0, 5).Select(_ => Time(() => Publisher.Publish(input)).TotalSeconds).Order().ElementAt(2);
    }

    /// <summary>The time of 12,000 units against that of 1,200; ten is linear.</summary>
    public static double Growth()
    {
        var (small, large, least) = (DisclosureTown.Make(Units, 1), DisclosureTown.Make(10 * Units, 1), DisclosureTown.Make(Units / 10, 1));
        var ratios = new List<double>();
        for (var turn = 0; turn < 10; turn++)
        {
            var once = ProcessorTime(() => Publisher.Publish(large));
            var ten = ProcessorTime(() => Repeat(10, small));
            var hundred = ProcessorTime(() => Repeat(100, least));
            Console.WriteLine(FormattableString.Invariant($"  12,000 units {once.TotalMilliseconds:0} ms, 1,200 units {ten.TotalMilliseconds / 10:0.0} ms, 120 units {hundred.TotalMilliseconds / 100:0.00} ms"));
            if (turn > 0) // the first one is for the compiler
                ratios.Add(once / ten * 10);
        }
        return Median.Of(ratios);
    }

    private static void Repeat(int times, SurveyInput input)
    {
        for (var time = 0; time < times; time++)
            Publisher.Publish(input);
    }

    // of all threads, the collector's too: what others do on the machine meanwhile counts less than in time on the clock
    private static TimeSpan ProcessorTime(Action run)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = Environment.CpuUsage.TotalTime;
        run();
        return Environment.CpuUsage.TotalTime - before;
    }

    private static TimeSpan Time(Action run)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var clock = Stopwatch.StartNew();
        run();
        return clock.Elapsed;
    }

    private static void Print(SurveyInput input, Publication publication)
    {
        Console.WriteLine("  | kind of question | level | exactly | as a range | its width, median | not at all |");
        var all = input.Waves.SelectMany(wave => input.Questionnaire.Questions.SelectMany(question => wave.Units.Select(unit =>
            (Kind: DisclosureTown.KindOf(question.Id), unit.Level, Facts: publication.FactsOf(wave.Id, question.Id, unit.Code).ToList()))));
        foreach (var row in all.GroupBy(one => (one.Kind, one.Level)).OrderBy(row => row.Key.Kind, StringComparer.Ordinal).ThenBy(row => row.Key.Level))
        {
            double count = row.Count();
            var ranges = row.Where(one => one.Facts.Exists(fact => !fact.IsExact)).Select(one => one.Facts.Where(fact => !fact.Measure.IsSum).Max(fact => 100.0 * (fact.High - fact.Low) / fact.Group.Size)).Order().ToList();
            Console.WriteLine(FormattableString.Invariant($"  | {row.Key.Kind} | {row.Key.Level} | {100 * row.Count(one => one.Facts.Count > 0 && one.Facts.TrueForAll(fact => fact.IsExact)) / count:0} % | {100 * ranges.Count / count:0} % | {(ranges.Count == 0 ? 0 : ranges[ranges.Count / 2]):0.0} pp | {100 * row.Count(one => one.Facts.Count == 0) / count:0} % |"));
        }
    }

    private static void PrintBreakdown(SurveyInput input)
    {
        var log = new OperatorLog();
        var publication = Publisher.Publish(input, log: log);
        foreach (var why in log.Entries.GroupBy(entry => entry.Why))
            Console.WriteLine(FormattableString.Invariant($"  {why.Key}: {why.Count()}"));
        foreach (var level in (UnitLevel[])[UnitLevel.Municipality, UnitLevel.Administration])
        {
            var units = input.Waves[0].Units.Where(unit => unit.Level == level).ToList();
            foreach (var kind in input.Questionnaire.Questions.GroupBy(question => DisclosureTown.KindOf(question.Id)))
            {
                var shown = kind.Sum(question => units.Count(unit => publication.FactsOf("w1", question.Id, unit.Code, "60+").Any()));
                Console.WriteLine(FormattableString.Invariant($"  | {kind.Key} | {level} | shown by age: {100.0 * shown / units.Count / kind.Count():0} % |"));
            }
        }
    }
}
