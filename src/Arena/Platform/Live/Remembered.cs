namespace Arena.Platform.Live;

/// <summary>What a node remembers of the database, and the topic that says it may be old. Modules register theirs.</summary>
internal sealed record Remembered(string Topic, Action Forget);
