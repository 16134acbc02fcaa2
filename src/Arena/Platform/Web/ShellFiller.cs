using Arena.Platform.Access;
using Arena.Platform.Web.Parts;

namespace Arena.Platform.Web;

/// <summary>Fills what stands round every page, once the gate knows who asks.</summary>
internal sealed class ShellFiller(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http, Shell shell, TimeProvider clock, IEnumerable<NavItem> items)
    {
        shell.Path = http.Request.Path + http.Request.QueryString;
        shell.Today = clock.Today();
        if (http.Features.Get<Viewer>() is not { } viewer)
            return next(http);
        shell.IsSignedIn = true;
        shell.IsDemo = viewer.IsDemo;
        shell.MunicipalityName = viewer.MunicipalityName;
        shell.PersonName = viewer.Name;
        shell.PersonHref = "/mig/data";
        shell.WhenDrawn(() => RoleTitles.Of(viewer), () => items.OrderBy(item => item.Order)
            .Select(item => item.Address(viewer) is { } address ? new NavLink(item.Key, item.Text(), address) : null)
            .OfType<NavLink>().ToList());
        return next(http);
    }
}
