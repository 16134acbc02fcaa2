using Arena.Platform.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Support;

/// <summary>An address of the program as it is declared, with one method. Files are left out; they are public, all of them.</summary>
internal sealed record Route(string Method, RouteEndpoint Endpoint)
{
    public Permission Permission => Endpoint.Metadata.GetMetadata<Permission>()!;
    public string Pattern => "/" + Endpoint.RoutePattern.RawText!.TrimStart('/');
    public bool IsRead => Method is "GET" or "HEAD";
    public bool HasNoFormToken => Endpoint.Metadata.GetMetadata<NoFormToken>() is not null;
    /// <summary>Names of what stands in the address beside the unit. A name that means many things is told by what stands before it: "person/key".</summary>
    public IEnumerable<string> Ids => Names().Where(name => name != "unit");

    /// <summary>The address at this unit; further values by their names, escaped already.</summary>
    public string Address(string unit, Func<string, string> value) => "/" + string.Join('/', Endpoint.RoutePattern.PathSegments
        .Select((segment, at) => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { Name: "unit" } => unit,
            RoutePatternParameterPart parameter => value(Name(parameter, at)),
            _ => "",
        }))));

    private IEnumerable<string> Names() => Endpoint.RoutePattern.PathSegments
        .SelectMany((segment, at) => segment.Parts.OfType<RoutePatternParameterPart>().Select(part => Name(part, at)));

    private string Name(RoutePatternParameterPart part, int at) =>
        part.Name is "key" or "id" or "token" or "code" && at > 0 && Endpoint.RoutePattern.PathSegments[at - 1].Parts[0] is RoutePatternLiteralPart before
            ? $"{before.Content}/{part.Name}" : part.Name;

    public override string ToString() => $"{Method} {Pattern}";
}

internal static class Routes
{
    /// <summary>All endpoints. A program that is not published has one more, the framework's own for files that came after the build; it declares nothing and so is closed.</summary>
    public static IEnumerable<RouteEndpoint> Endpoints(ArenaServer server) => server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText != "{**path:file}");

    public static IReadOnlyList<Route> Of(ArenaServer server) => Endpoints(server)
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new Route(method, endpoint)))
        // answered by the same code as GET; HeadTests asks them
        .Where(route => route.Method != "HEAD")
        .OrderBy(route => route.Pattern, StringComparer.Ordinal).ThenBy(route => route.Method, StringComparer.Ordinal).ToList();
}
