using Arena.Platform.Access;

namespace Arena.Platform.Web;

/// <summary>A module's place in the main menu: the address for this person, or null where it is nothing to her. Lower orders stand first.</summary>
public sealed record NavItem(int Order, string Key, Func<string> Text, Func<Viewer, string?> Address);

/// <summary>Where a person's front page is: the first contribution, by order, that has an address for her.</summary>
public sealed record FrontPage(int Order, Func<Viewer, string?> Address);

/// <summary>Work that is done when the server has started and then every minute, such as opening a new week. Must be fast when there is nothing to do.</summary>
public interface IRegularWork
{
    Task Run(CancellationToken stop);
}
