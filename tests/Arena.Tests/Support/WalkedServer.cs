namespace Arena.Tests.Support;

/// <summary>A server for tests that walk all pages, again and again, from one address.</summary>
public sealed class WalkedServer : ArenaServer
{
    protected override int SignInsPerMinute => 1_000_000;
}
