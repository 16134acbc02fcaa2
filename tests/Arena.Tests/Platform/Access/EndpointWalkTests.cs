using System.Net;
using Arena.Platform.Access;
using Arena.Tests.Support;
using Microsoft.AspNetCore.Routing;

namespace Arena.Tests.Platform.Access;

/// <summary>Walks all endpoints that the program has, files among them: none without a declared permission, none without a form token.</summary>
public sealed class EndpointWalkTests(WalkedServer server) : IClassFixture<WalkedServer>
{
    private IEnumerable<RouteEndpoint> Endpoints => Routes.Endpoints(server);

    [Fact]
    public void EveryEndpoint_DeclaresOnePermission() =>
        Endpoints.Where(endpoint => endpoint.Metadata.GetOrderedMetadata<Permission>().Count != 1).Select(Declared).MustBeNone();

    [Fact]
    public void AUnitStandsInTheAddress_WhereThePermissionIsAtAUnit_AndOnlyThere() =>
        Endpoints.Where(endpoint =>
            (endpoint.RoutePattern.GetParameter("unit") is not null) != (endpoint.Metadata.GetMetadata<Permission>()?.Kind == PermissionKind.AtUnit)).Select(Declared).MustBeNone();

    [Fact]
    public void EveryRoleInAGrant_IsNamedOnce() =>
        Assert.All(Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<Permission>()).OfType<Permission>().Distinct(),
            permission => Assert.Equal(permission.Grants.Count, permission.Grants.Select(grant => grant.Role).Distinct().Count()));

    [Fact]
    public void TwoPermissions_NeverShareAName() =>
        Assert.All(Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<Permission>()).OfType<Permission>().Distinct().GroupBy(permission => permission.Name, StringComparer.Ordinal),
            named => Assert.Single(named));

    [Fact]
    public async Task EveryChange_NeedsAFormToken()
    {
        var towns = await TwoTowns.In(server);
        var taken = new List<string>();
        foreach (var route in Routes.Of(server).Where(route => !route.IsRead && !route.HasNoFormToken))
        {
            // as someone whom the gate lets in: else it would be refused for another reason
            var browser = route.Permission.Kind == PermissionKind.Public ? server.Anonymous() : await server.SignedIn(towns.Everything.Id);
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Address(TwoTowns.Own, name => towns.IdIn(TwoTowns.Own, name) ?? Guid.CreateVersion7().ToString("N"))) { Content = new FormUrlEncodedContent([]) };
            var answer = await browser.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.BadRequest)
                taken.Add($"{route} answered {(int)answer.StatusCode}");
        }
        taken.MustBeNone();
    }

    [Fact]
    public async Task AnAddressThatIsNowhere_IsNotFound_ForAnyMethod()
    {
        foreach (var method in (string[])["GET", "POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
            Assert.Contains((await server.Anonymous().SendAsync(new HttpRequestMessage(new HttpMethod(method), "/findes/ikke"))).StatusCode,
                (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed]);
    }

    private static string Declared(RouteEndpoint endpoint) => $"{endpoint.DisplayName} declares {endpoint.Metadata.GetMetadata<Permission>()?.Name ?? "nothing"}";
}
