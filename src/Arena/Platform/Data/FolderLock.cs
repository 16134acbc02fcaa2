namespace Arena.Platform.Data;

/// <summary>
/// Whoever writes to a folder's SQLite file holds this lock: a server for as long as it runs, a command while it works.
/// The system lets go of it when the process ends, however it ends.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream? file;

    private FolderLock(FileStream? file) => this.file = file;

    /// <summary>Takes the lock; throws <see cref="StorageRefused"/> where another process has it. PostgreSQL needs none.</summary>
    public static FolderLock Take(Storage storage)
    {
        if (storage.Folder is null)
            return new(null);
        Directory.CreateDirectory(storage.Folder);
        try
        {
            return new(new FileStream(Path.Combine(storage.Folder, "arena.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new StorageRefused($"Mappen {storage.Folder} er i brug af en anden Arena, der kører. Stop den først.");
        }
    }

    public void Dispose() => file?.Dispose();
}
