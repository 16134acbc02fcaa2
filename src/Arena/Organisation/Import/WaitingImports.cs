using Arena.Platform;
using Arena.Platform.Web;

namespace Arena.Organisation.Import;

/// <summary>
/// Uploaded files between preview and confirmation, so that what is confirmed is what was previewed. They lie in a folder
/// of the account that uploaded them, one set at a time, and are gone when used or after an hour. On PostgreSQL there is no
/// data folder that the server may write to: there they lie in a fresh folder among the machine's temporary ones.
/// </summary>
internal sealed class WaitingImports(ServerSettings settings, TimeProvider time) : IRegularWork, IDisposable
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private const string Receipt = "receipt.txt";

    private readonly Lazy<string> root = new(() => settings.ConnectionString is null
        ? Path.Combine(Path.GetFullPath(settings.DataFolder), "import-waiting") : Directory.CreateTempSubdirectory("arena-import-").FullName);

    public string Root => root.Value;

    /// <summary>Keeps the files; what the account had waiting before is forgotten.</summary>
    public async Task<Guid> Keep(Guid account, IReadOnlyList<(ImportFile File, string CalledName, byte[] Content)> files)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        Forget(account);
        var folder = Folder(account, id);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var (file, _, content) in files)
            await File.WriteAllBytesAsync(Path.Combine(folder, file.Name), content);
        return id;
    }

    /// <summary>The files of the account under that id, or null: none, another's, used or too old.</summary>
    public async Task<ImportFiles?> Find(Guid account, Guid id, IReadOnlyList<ImportFile> known)
    {
        var folder = Folder(account, id);
        if (IsOld(id) || !Directory.Exists(folder))
            return null;
        var files = new ImportFiles();
        foreach (var file in known)
            if (Path.Combine(folder, file.Name) is var path && File.Exists(path))
                files.Add(file, file.Name, await File.ReadAllBytesAsync(path));
        return files.IsEmpty ? null : files;
    }

    /// <summary>The files have been used: only the receipt is left, for as long as they would have been.</summary>
    public async Task Use(Guid account, Guid id, string receipt)
    {
        var folder = Folder(account, id);
        foreach (var file in Directory.GetFiles(folder))
            File.Delete(file);
        await File.WriteAllTextAsync(Path.Combine(folder, Receipt), receipt);
    }

    public async Task<string?> FindReceipt(Guid account, Guid id) =>
        !IsOld(id) && Path.Combine(Folder(account, id), Receipt) is var path && File.Exists(path) ? await File.ReadAllTextAsync(path) : null;

    public void Forget(Guid account)
    {
        if (Path.Combine(Root, account.ToString("N")) is var folder && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    public void Dispose()
    {
        if (settings.ConnectionString is not null && root.IsValueCreated && Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
    }

    public Task Run(CancellationToken stop)
    {
        if (Directory.Exists(Root))
            foreach (var folder in Directory.GetDirectories(Root).SelectMany(Directory.GetDirectories))
                if (!Guid.TryParse(Path.GetFileName(folder), out var id) || IsOld(id))
                    Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    private string Folder(Guid account, Guid id) => Path.Combine(Root, account.ToString("N"), id.ToString("N"));

    // a version 7 id begins with its moment, in milliseconds since 1970
    private bool IsOld(Guid id)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        long moment = 0;
        for (var place = 0; place < 6; place++)
            moment = moment << 8 | bytes[place];
        var age = time.GetUtcNow().ToUnixTimeMilliseconds() - moment;
        return age < 0 || age > Longest.TotalMilliseconds;
    }
}
