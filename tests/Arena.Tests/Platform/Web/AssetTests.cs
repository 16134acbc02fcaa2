using System.IO.Compression;
using System.Net;
using Arena.Tests.Durability;
using Arena.Tests.Support;

namespace Arena.Tests.Platform.Web;

/// <summary>
/// What pages link to is really there, plain and compressed: from the program as it is published where ./test.sh says
/// where it lies, else as it is built; and in this process.
/// </summary>
public sealed class AssetTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task WhatAPageLinksTo_IsThere_FromTheProgramItself()
    {
        var folder = Directory.CreateTempSubdirectory("arena-assets-").FullName;
        try
        {
            await using var arena = await RunningArena.Serve(folder, null);
            using var browser = new HttpClient { BaseAddress = arena.Address };
            await MustHaveAssets(browser, "gzip", "br");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // the compressed ones are made by the build and lie beside the program, not beside this one
    [Fact]
    public Task WhatAPageLinksTo_IsThere() => MustHaveAssets(server.Anonymous());

    private static async Task MustHaveAssets(HttpClient browser, params string[] packings)
    {
        var page = await browser.Page("/log-ind");
        var links = page.QuerySelectorAll("link[href], script[src], img[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Where(address => address.StartsWith('/')).Distinct().ToList();
        foreach (var ending in (string[])[".css", ".js", ".woff2", ".svg"])
            Assert.Contains(links, address => address.Split('?')[0].EndsWith(ending, StringComparison.Ordinal));
        foreach (var address in links)
        {
            var plain = await Read(browser, address, null);
            Assert.True(plain.Length > 0, address + " is empty");
            foreach (var packing in packings)
            {
                var packed = await Read(browser, address, packing);
                Assert.True(packed.AsSpan().SequenceEqual(plain), $"{address} is another with {packing}");
            }
        }
    }

    private static async Task<byte[]> Read(HttpClient browser, string address, string? packing)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (packing is not null)
            request.Headers.AcceptEncoding.ParseAdd(packing);
        using var answer = await browser.SendAsync(request);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode}");
        Assert.NotNull(answer.ContentType());
        await using var stream = await answer.Content.ReadAsStreamAsync();
        await using var read = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            _ => stream,
        };
        using var kept = new MemoryStream();
        await read.CopyToAsync(kept);
        return kept.ToArray();
    }
}
