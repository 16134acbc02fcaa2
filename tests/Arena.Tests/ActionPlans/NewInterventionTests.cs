using Arena.ActionPlans;

namespace Arena.Tests.ActionPlans;

public sealed class NewInterventionTests
{
    [Theory]
    [InlineData("Ro om medicinen", 15, "Ro om medicinen")]
    [InlineData("Ro om medicinen", 7, "Ro om…")]
    [InlineData("aaa😀bbb", 6, "aaa😀…")]
    // half a letter is no text, and PostgreSQL refuses it
    [InlineData("aaa😀bbb", 5, "aaa…")]
    [InlineData("😀b", 1, "…")]
    public void Short_CutsBetweenLetters(string text, int longest, string cut) => Assert.Equal(cut, NewIntervention.Short(text, longest));
}
