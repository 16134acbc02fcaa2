using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.Support;

/// <summary>
/// Looks at what it has not looked at before. Two pages whose elements, classes and attributes are the same at one width
/// have the same faults, whatever their words, rows and figures: the frame around a page and its main part are each looked
/// at once.
/// </summary>
internal sealed class AxeOnce
{
    // rows that are made alike count as one; of most attributes it matters that they are there, and that they are not empty
    private const string Build =
        """
        () => {
          const telling = new Set(['class', 'role', 'type', 'lang', 'tabindex', 'scope', 'aria-hidden', 'aria-live', 'disabled', 'hidden', 'open']);
          const main = document.querySelector('main');
          const built = (element, leftOut) => {
            if (element === leftOut || element.matches('script, style, template')) return '';
            const inside = [];
            for (const node of element.childNodes)
              if (node.nodeType === Node.TEXT_NODE ? node.data.trim() : node.nodeType === Node.ELEMENT_NODE)
                inside.push(node.nodeType === Node.TEXT_NODE ? 'text' : built(node, leftOut));
            const attributes = [...element.attributes].filter(one => one.name !== 'aria-current')
              .map(one => telling.has(one.name) ? `${one.name}=${one.value}` : one.value ? one.name : `${one.name}=`).sort();
            return `<${element.localName} ${attributes.join(' ')}>${inside.filter((one, place) => one !== inside[place - 1]).join('')}</>`;
          };
          return [built(document.documentElement, main), main ? built(main, null) : ''];
        }
        """;

    private readonly ConcurrentDictionary<string, bool> seen = new(StringComparer.Ordinal);

    public async Task<List<string>> Faults(IPage page)
    {
        var parts = await page.EvaluateAsync<string[]>(Build);
        var width = page.ViewportSize!.Width;
        var (frame, main) = (seen.TryAdd($"{width} {parts[0]}", true), parts[1].Length == 0 || seen.TryAdd($"{width} {parts[1]}", true));
        return (frame, main) switch
        {
            (true, true) => await page.AccessFaults(),
            (true, false) => await page.AccessFaults("{ exclude: [['main']] }"),
            (false, true) => await page.AccessFaults("{ include: [['main']] }"),
            _ => [],
        };
    }
}
