using Arena.Platform.Access;
using Arena.Tests.Support;
using Microsoft.AspNetCore.DataProtection;

namespace Arena.Tests.Platform.Access;

public sealed class RememberedSealsTests
{
    private readonly TestClock clock = new();
    private readonly CountedSeal keys = new();

    private IDataProtector Seals => field ??= new RememberedSeals(keys, clock).CreateProtector("cookie");

    [Fact]
    public void TheSameSeal_IsOpenedOnce_UntilItsTimeIsUp()
    {
        byte[] seal = [1, 2, 3];
        Assert.Equal([3, 2, 1], Seals.Unprotect(seal));
        Assert.Equal([3, 2, 1], Seals.Unprotect([1, 2, 3]));
        Assert.Equal(1, keys.Opened);

        clock.Pass(RememberedSeals.Longest + TimeSpan.FromSeconds(1));
        Assert.Equal([3, 2, 1], Seals.Unprotect(seal));
        Assert.Equal(2, keys.Opened);
    }

    [Fact]
    public void WhoeverChangesWhatHeGets_ChangesNothingForTheNext()
    {
        Seals.Unprotect([1, 2, 3])[0] = 99;
        Assert.Equal([3, 2, 1], Seals.Unprotect([1, 2, 3]));
    }

    [Fact]
    public void AnotherSeal_IsAskedOfTheKey_AndOneThatIsWrongIsNeverRemembered()
    {
        Seals.Unprotect([1, 2, 3]);
        Seals.Unprotect([1, 2, 4]);
        Assert.Equal(2, keys.Opened);
        for (var time = 0; time < 2; time++)
            Assert.Throws<System.Security.Cryptography.CryptographicException>(() => Seals.Unprotect([0]));
        Assert.Equal(4, keys.Opened);
    }

    [Fact]
    public void AnotherPurpose_DoesNotKnowIt()
    {
        Seals.Unprotect([1, 2, 3]);
        Seals.CreateProtector("form").Unprotect([1, 2, 3]);
        Assert.Equal(2, keys.Opened);
    }

    // opens what does not begin with zero by turning it round
    private sealed class CountedSeal : IDataProtector
    {
        public int Opened { get; private set; }

        public IDataProtector CreateProtector(string purpose) => this;

        public byte[] Protect(byte[] plaintext) => [.. plaintext.Reverse()];

        public byte[] Unprotect(byte[] protectedData)
        {
            Opened++;
            return protectedData[0] == 0 ? throw new System.Security.Cryptography.CryptographicException() : [.. protectedData.Reverse()];
        }
    }
}
