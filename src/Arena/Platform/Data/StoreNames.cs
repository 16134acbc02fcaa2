using System.Text;

namespace Arena.Platform.Data;

internal static class StoreNames
{
    /// <summary>"WeekCount" is the table week_count in both databases, so that one hand-written statement fits both.</summary>
    public static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }
        return snake.ToString();
    }
}
