using Arena.Organisation.SignIn;

namespace Arena.Tests.Organisation.SignIn;

/// <summary>NIST SP 800-63B and ASVS 6.2: length and the block list, and nothing else.</summary>
public sealed class PasswordRulesTests
{
    private static readonly string[] Nearby = ["Amina Havbo", "amina.havbo@havnsund.dk", "10298", "Havnsund Kommune"];

    [Theory]
    [InlineData("lygter synger under broen")] // small letters only
    [InlineData("873 450 192 665 028")] // figures only
    [InlineData("mælkebøtter på månen 🌼")]
    [InlineData("summer dragon football monkey river")] // common words, but five of them
    [InlineData("xK7#mQ2$vL9@pR4")]
    [InlineData("AMINA spiser brunsviger i regnvejr")] // the own name in a long sentence
    public void Wrong_OfGood_IsNull(string password) => Assert.Null(PasswordRules.Wrong(password, Nearby));

    [Theory]
    [InlineData("")]
    [InlineData("kort")]
    [InlineData("lygter synger")]
    [InlineData("🌼🌼🌼🌼🌼🌼🌼🌼🌼🌼")] // ten characters, though twice as many code units
    public void Wrong_OfShort_SaysHowLong(string password) => Assert.Contains("15", PasswordRules.Wrong(password, Nearby), StringComparison.Ordinal);

    [Fact]
    public void Wrong_OfLong_BeginsAt129()
    {
        var many = string.Concat(Enumerable.Range(0, 70).Select(i => (char)('a' + i * 7 % 26) + "q"));
        Assert.Null(PasswordRules.Wrong(many[..128], Nearby));
        Assert.Contains("128", PasswordRules.Wrong(many[..129], Nearby), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("passwordpassword")]
    [InlineData("Password123456789")]
    [InlineData("123456789012345")]
    [InlineData("aaaaaaaaaaaaaaaaa")]
    [InlineData("qwertyuiopasdfghjkl")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("kodeord kodeord 2026")]
    [InlineData("Havnsund Kommune 2026")]
    [InlineData("arenaarenaarena1")]
    [InlineData("Amina-Havbo-10298")]
    [InlineData("amina.havbo@havnsund")]
    [InlineData("xkq7xkq7xkq7xkq7")]
    [InlineData("!!!!!!!!!!!!!!!!")]
    public void Wrong_OfEasy_AsksForWordsThatDoNotBelongTogether(string password) =>
        Assert.Contains("gætte", PasswordRules.Wrong(password, Nearby), StringComparison.Ordinal);
}
