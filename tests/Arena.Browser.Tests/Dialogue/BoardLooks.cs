using Microsoft.Playwright;

namespace Arena.Browser.Tests.Dialogue;

/// <summary>What is wrong with the wall for somebody at the back of the room.</summary>
internal static class BoardLooks
{
    /// <summary>
    /// Ten metres away, with a picture two metres wide, capitals are to be 2 cm high or more: text of a fortieth of the
    /// picture's height. And all of it stands within the picture, for nobody scrolls a wall.
    /// </summary>
    public static async Task MustReadFromTenMetres(this IPage board) => Assert.Empty(await board.EvaluateAsync<string[]>(
        """
        () => {
          const faults = [];
          if (document.documentElement.scrollHeight > innerHeight + 1 || document.documentElement.scrollWidth > innerWidth + 1) faults.push('the wall scrolls');
          for (const one of document.querySelectorAll('body *')) {
            const text = [...one.childNodes].filter(child => child.nodeType === 3).map(child => child.textContent).join(' ').trim();
            const box = one.getBoundingClientRect();
            // what only a screen reader has is a pixel large
            if (!text || box.width < 2 || box.height < 2 || one.closest('template, script, style')) continue;
            const size = parseFloat(getComputedStyle(one).fontSize);
            if (size < innerHeight / 40) faults.push(`${size} px: ${text}`);
            if (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1) faults.push(`outside: ${text}`);
            for (let around = one.parentElement; around && around !== document.body; around = around.parentElement) {
              const frame = around.getBoundingClientRect();
              if (getComputedStyle(around).overflow !== 'visible' && (box.bottom > frame.bottom + 1 || box.right > frame.right + 1)) faults.push(`cut off: ${text}`);
            }
          }
          return [...new Set(faults)];
        }
        """));
}
