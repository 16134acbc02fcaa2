using System.Globalization;
using Arena.Evidence.Disclosure;
using Arena.Evidence.Tests.Disclosure.Attack;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>An attacker with exact whole-number reasoning against what is published of random towns; the seed stands in every failure.</summary>
public sealed class AttackTests
{
    private static readonly int Rounds = Towns.IsLong ? 20 : 1;

    [Theory]
    [InlineData(0, 150, 20, 70, 0)]
    [InlineData(10_000, 60, 60, 140, 0)]
    [InlineData(20_000, 60, 40, 90, 2)]
    [InlineData(30_000, 30, 80, 130, 3)]
    public void NobodysAnswer_CanBeWorkedOut(int seeds, int towns, int least, int most, int categories) =>
        Attack(seeds, towns, seed => Towns.Make(seed, least + seed * 7 % (most - least), categories: categories));

    [Theory]
    [InlineData(100_000, 20, 1, 5, 10, "0.3")]
    [InlineData(101_000, 20, 1, 19, 19, "0.45")]
    [InlineData(102_000, 20, 2, 7, 10, "0")]
    [InlineData(103_000, 10, 3, 9, 10, "0.1")]
    [InlineData(104_000, 10, 1, 6, 12, "0")]
    public void UnderOtherSettings_NobodysAnswerCanBeWorkedOut(int seeds, int towns, int colleagues, int floor, int sensitiveFloor, string share) =>
        Attack(seeds, towns, seed => Towns.Make(seed, 60 + seed * 7 % 90, new()
        {
            ColleaguesWhoPool = colleagues, Floor = floor, SensitiveFloor = sensitiveFloor, OutsideShare = decimal.Parse(share, CultureInfo.InvariantCulture),
        }, categories: seed % 3 == 0 ? 2 : 0, even: seed % 5 == 0));

    [Theory]
    [InlineData(110_000, 40, 1, 5, false)]
    [InlineData(111_000, 15, 2, 7, false)]
    [InlineData(112_000, 15, 1, 5, true)]
    public void WhatOnlySomeWereAsked_CannotBeWorkedOut_NorWhoWasAsked(int seeds, int towns, int colleagues, int floor, bool isSensitive) =>
        Attack(seeds, towns, seed => Towns.Make(seed, 30 + seed * 7 % 80, new() { ColleaguesWhoPool = colleagues, Floor = floor }, questions: Towns.Routed(isSensitive), even: seed % 2 == 0));

    [Theory]
    [InlineData("all answer alike")]
    [InlineData("nobody answers")]
    [InlineData("four answer")]
    [InlineData("four answer in each place")]
    [InlineData("everybody answers")]
    [InlineData("one leader in each unit above")]
    [InlineData("one man in each team")]
    [InlineData("two categories of ten")]
    public void InAStrangeTown_NobodysAnswerCanBeWorkedOut(string what) => Attack(140_000, 15, seed => StrangeTowns.Make(what, seed, 25 + seed * 7 % 90));

    [Fact]
    public void ATargetThatCannotBeSolvedInItsTime_FailsTheTest_AndIsNotSkipped()
    {
        // three halves of one: needs a second look, which the budget does not have
        Row[] rows = [new([(0, 2), (1, 2)], 3, 0)];
        Assert.Null(WholeNumbers.Find(2, rows));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => WholeNumbers.Find(2, rows, budget: 1));
    }

    internal static void Attack(int seeds, int towns, Func<int, SurveyInput> make)
    {
        for (var seed = seeds; seed < seeds + towns * Rounds; seed++)
        {
            var input = make(seed);
            Assert.True(Broken(input, Publisher.Publish(input)) is var found && found is null, $"seed {seed}: {found}");
        }
    }

    internal static string? Broken(SurveyInput input, Publication publication)
    {
        for (var wave = 0; wave < input.Waves.Count; wave++)
            foreach (var bundle in Bundle.All(input.Questionnaire))
            {
                var known = Outsider.Reads(input, publication, wave, bundle);
                if (new Attacker(known, bundle, input.Settings).Attack().FirstOrDefault() is { } found)
                    return $"{input.Waves[wave].Id}, {found}";
                foreach (var question in bundle.Questions)
                    foreach (var (atom, width, needed) in new Ranges(input, wave, question, known, bundle).OfClosedAtoms())
                        if (width < needed)
                            return $"{input.Waves[wave].Id}, {input.Questionnaire.Questions[question].Id}, atom{atom}: from none to {needed} outside are {width} wide (V4)";
            }
        return null;
    }
}
