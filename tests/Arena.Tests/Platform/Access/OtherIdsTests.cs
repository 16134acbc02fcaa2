using System.Text.RegularExpressions;
using Arena.Platform.Access;
using Arena.Tests.Support;

namespace Arena.Tests.Platform.Access;

/// <summary>
/// Ids in addresses are swapped: something that lies in another unit or another municipality answers exactly as
/// something that is not there at all. Asked by one who holds every role, so that only the id can be the reason.
/// </summary>
public sealed partial class OtherIdsTests(WalkedServer server) : IClassFixture<WalkedServer>
{
    // no secret; and files that wait to be loaded belong to the account that sent them, which LoadFilesTests swap themselves
    private static readonly string[] NoSecrets = ["week", "topic", "load", "part", "startPart", "annualPart", "meetingPart", "year", "table"];

    private IEnumerable<Route> WithIds => Routes.Of(server).Where(route => route.Permission.Kind != PermissionKind.Public && route.Ids.Except(NoSecrets).Any());

    [Fact]
    public async Task WhatLiesElsewhere_AnswersAsWhatIsNowhere()
    {
        var towns = await TwoTowns.In(server);
        var browser = await server.SignedIn(towns.Everything.Id);
        var token = await browser.FormToken($"/enhed/{TwoTowns.Own}/uge");
        var told = new List<string>();
        foreach (var route in WithIds)
            foreach (var name in route.Ids.Except(NoSecrets))
            {
                var nowhere = await Ask(browser, route, towns, token, name, Guid.CreateVersion7().ToString("N"));
                foreach (var place in Elsewhere(route.Permission.Kind, name))
                {
                    var elsewhere = towns.IdIn(place, name) ?? throw new Xunit.Sdk.XunitException($"{route}: say in TwoTowns (Inhabited) what {{{name}}} is.");
                    if (await Ask(browser, route, towns, token, name, elsewhere) is var answer && answer != nowhere)
                        told.Add($"{route} with {name} of {place}: {answer[..Math.Min(90, answer.Length)]} instead of {nowhere[..Math.Min(90, nowhere.Length)]}");
                }
            }
        told.MustBeNone();
        Assert.Empty(server.Log.Errors);
    }

    private static string[] Elsewhere(PermissionKind kind, string name) => kind switch
    {
        // a guest may scan any wall of the municipality
        _ when name == "wallKey" => [TwoTowns.Foreign],
        // ideas and stories are the whole municipality's
        _ when name is "ideer/key" or "historier/key" => [TwoTowns.Foreign],
        PermissionKind.AtUnit => [TwoTowns.Sister, TwoTowns.Child, TwoTowns.Foreign],
        PermissionKind.SignedIn => [TwoTowns.Sister, TwoTowns.Foreign],
        _ => [TwoTowns.Foreign],
    };

    // the whole answer, without what is another each time
    private static async Task<string> Ask(HttpClient browser, Route route, TwoTowns towns, string token, string name, string value)
    {
        var address = route.Address(TwoTowns.Own, one => one == name ? value : towns.IdIn(TwoTowns.Own, one) ?? Guid.CreateVersion7().ToString("N"));
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), address);
        if (!route.IsRead)
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        var answer = await browser.SendAsync(request);
        var text = Made().Replace(await answer.Content.ReadAsStringAsync(), "…");
        return $"{(int)answer.StatusCode} {Made().Replace(answer.Headers.Location?.OriginalString ?? "", "…")} {text}".Replace(value, "…", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("CfDJ8[\\w-]+|[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Made();
}
