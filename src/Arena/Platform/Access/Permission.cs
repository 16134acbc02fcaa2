namespace Arena.Platform.Access;

public readonly record struct Grant(Role Role, Reach Reach);

/// <summary>
/// What may be done, and by whom: the whole answer to "may I?" stands in the grants. Every endpoint names one.
/// </summary>
public sealed class Permission
{
    private Permission(string name, PermissionKind kind, Grant[] grants) => (Name, Kind, Grants) = (name, kind, grants);

    public string Name { get; }
    public PermissionKind Kind { get; }
    public IReadOnlyList<Grant> Grants { get; }

    /// <summary>Everybody, signed in or not.</summary>
    public static readonly Permission Public = new("public", PermissionKind.Public, []);

    /// <summary>Whoever is signed in, about themselves.</summary>
    public static readonly Permission SignedIn = new("signed-in", PermissionKind.SignedIn, []);

    /// <summary>The unit stands in the address (route value "unit"), and one of these roles must reach it.</summary>
    public static Permission AtUnit(string name, params Grant[] grants) => new(name, PermissionKind.AtUnit, grants);

    /// <summary>No unit in the address: one of these roles, held anywhere. The page shows what the role reaches.</summary>
    public static Permission Anywhere(string name, params Grant[] grants) => new(name, PermissionKind.Anywhere, grants);

    public override string ToString() => Name;
}

public enum PermissionKind
{
    Public,
    SignedIn,
    AtUnit,
    Anywhere,
}

internal static class PermissionOnEndpoint
{
    /// <summary>Declares who may use the endpoint. The gate refuses an endpoint that declares nothing.</summary>
    public static TBuilder Allow<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(AnswerHeadAsGet);
        return endpoint.WithMetadata(permission);
    }

    // who checks whether a page is there asks by HEAD; the server leaves out the body
    private static void AnswerHeadAsGet(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods is [var only] && HttpMethods.IsGet(only))
            endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }

    /// <summary>A post that is made by a program or before there is a session, and so carries no form token.</summary>
    public static TBuilder WithoutFormToken<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(NoFormToken.Instance);
}

internal sealed class NoFormToken
{
    public static readonly NoFormToken Instance = new();
}
