using System.Collections.Frozen;
using System.Xml.Linq;
using Microsoft.Extensions.FileProviders;

namespace Arena.Platform.Web.Parts;

/// <summary>
/// The design system's icons, read once. A page gets the few that it uses within its markup: a reference to the
/// whole sprite would cost every first visit 15 KB.
/// </summary>
internal static class IconSprite
{
    private static FrozenDictionary<string, Symbol>? symbols;

    internal sealed record Symbol(string ViewBox, string Paths);

    public static Symbol Find(string name, IFileProvider files)
    {
        var all = symbols ??= Read(files.GetFileInfo("vendor/img/icons.svg"));
        return all.TryGetValue(name, out var symbol)
            ? symbol : throw new ArgumentException($"There is no icon named {name}.", nameof(name));
    }

    private static FrozenDictionary<string, Symbol> Read(IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        return XDocument.Load(stream).Descendants()
            .Where(element => element.Name.LocalName == "symbol")
            .ToFrozenDictionary(
                element => element.Attribute("id")!.Value,
                element => new Symbol(
                    element.Attribute("viewBox")!.Value,
                    string.Concat(element.Elements().Select(Markup))),
                StringComparer.Ordinal);
    }

    // the svg element that the page writes says the namespace once; each path need not
    private static string Markup(XElement element)
    {
        var plain = new XElement(element.Name.LocalName, element.Attributes().Where(a => !a.IsNamespaceDeclaration));
        return plain.ToString(SaveOptions.DisableFormatting);
    }
}
