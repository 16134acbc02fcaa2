namespace Arena.Bench;

/// <summary>What goes over the wire, how long the start takes, and the memory at rest and under load.</summary>
internal static class WeightBench
{
    public static async Task Run(string folder)
    {
        await using (await PublishedArena.Start(folder))
        {
            // the first start loads the demo; the one that is measured finds it there
        }
        await using var arena = await PublishedArena.Start(folder);
        Benches.Write("start", arena.ToFirstAnswer.TotalSeconds, "s", "stated: process start to the first answered page, demo in SQLite");
        Benches.Write("memory-at-rest", arena.MemoryMegabytes, "MB", "stated: resident, after the first page");
        await arena.SignIn("Birthe Engholt");
        Benches.Write("first-load", await arena.FirstLoad("/") / 1000.0, "KB brotli", "at most 120: a manager's week page with styles, scripts and fonts");
        var pages = new List<int>();
        foreach (var path in (string[])["/mig", "/", "/was"])
            pages.Add(await arena.Compressed(path));
        await arena.SignIn("Jonas Lindeskov");
        pages.Add(await arena.Compressed("/"));
        await arena.SignIn("Amina Havbo");
        pages.Add(await arena.Compressed("/mig"));
        Benches.Write("further-page", pages.Max() / 1000.0, "KB brotli", "at most 15: the heaviest of the employee's, coordinator's and manager's front pages");
        await arena.SignIn("Karen Vestermark");
        Benches.Write("planner-tree", await arena.Compressed("/kommunen") / 1000.0, "KB brotli", "at most 30: the municipality's tree with one path open");
        await LoadClient.Run(arena.Address, 32, TimeSpan.FromSeconds(8), _ => LoadClient.Get("/log-ind", null));
        Benches.Write("memory-under-load", arena.MemoryMegabytes, "MB", "stated: resident, after 8 seconds of pages on 32 connections");
    }
}
