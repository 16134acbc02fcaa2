using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arena.Platform.Access;

/// <summary>
/// Remembers for a few minutes what a sealed text holds. A list of 35 ticks sends the same session cookie and form token
/// 35 times, and opening a seal costs more than all the rest of the gate. Only the very same bytes are known again, and
/// only after they have been opened with the key.
/// </summary>
internal sealed class RememberedSeals(IDataProtectionProvider keys, TimeProvider time) : IDataProtectionProvider
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private const int Most = 5_000;

    public IDataProtector CreateProtector(string purpose) => new Remembering(keys.CreateProtector(purpose), time);

    private sealed class Remembering(IDataProtector seal, TimeProvider time) : IDataProtector
    {
        private readonly ConcurrentDictionary<byte[], byte[]> opened = new(SameBytes.Comparer);
        private long began = time.GetUtcNow().Ticks;

        public IDataProtector CreateProtector(string purpose) => new Remembering(seal.CreateProtector(purpose), time);

        public byte[] Protect(byte[] plaintext) => seal.Protect(plaintext);

        public byte[] Unprotect(byte[] protectedData)
        {
            var now = time.GetUtcNow().Ticks;
            if (opened.Count >= Most || now - Volatile.Read(ref began) > Longest.Ticks)
            {
                opened.Clear();
                Volatile.Write(ref began, now);
            }
            if (!opened.TryGetValue(protectedData, out var plain))
                opened[(byte[])protectedData.Clone()] = plain = seal.Unprotect(protectedData);
            // whoever asks may wipe or change what he gets
            return (byte[])plain.Clone();
        }
    }

    private sealed class SameBytes : IEqualityComparer<byte[]>
    {
        public static readonly SameBytes Comparer = new();

        public bool Equals(byte[]? left, byte[]? right) => left.AsSpan().SequenceEqual(right);

        public int GetHashCode(byte[] bytes)
        {
            var hash = new HashCode();
            hash.AddBytes(bytes);
            return hash.ToHashCode();
        }
    }
}

internal static class RememberedSealsServices
{
    /// <summary>Puts it before the protection that is registered already.</summary>
    public static IServiceCollection RememberSeals(this IServiceCollection services)
    {
        var registered = services.Last(service => service.ServiceType == typeof(IDataProtectionProvider));
        return services.Replace(ServiceDescriptor.Singleton<IDataProtectionProvider>(provider =>
            new RememberedSeals((IDataProtectionProvider)registered.ImplementationFactory!(provider), provider.GetRequiredService<TimeProvider>())));
    }
}
