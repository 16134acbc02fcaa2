using System.Diagnostics;

namespace Arena.Tests.Durability;

/// <summary>A file system of a few MB in memory, where this process may mount one.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }
    private string Filler => Path.Combine(Folder, "filler");

    public static async Task<SmallDisk?> TryMount()
    {
        var folder = Directory.CreateTempSubdirectory("arena-disk-").FullName;
        if (await Run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder))
            return new(folder);
        Directory.Delete(folder);
        return null;
    }

    /// <summary>Leaves no room but for a few pages.</summary>
    public void Fill()
    {
        using var file = new FileStream(Filler, FileMode.Create);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // it is full
        }
    }

    public void MakeRoom() => File.Delete(Filler);

    public async ValueTask DisposeAsync()
    {
        await Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    internal static async Task<bool> Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
