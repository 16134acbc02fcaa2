using System.Reflection;
using System.Text;
using Arena.Evidence.Disclosure;
using Arena.Evidence.Disclosure.Files;

namespace Arena.Evidence.Tests.Disclosure;

public sealed class PublicationTests
{
    [Fact]
    public void TheOrderOfLists_ChangesNothing()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var input = Towns.Make(seed, 90, categories: 2, waves: 2);
            var random = new Random(seed);
            var mixed = new SurveyInput(input.Settings, new(Mixed(input.Questionnaire.Questions, random), input.Questionnaire.Background),
                Mixed(input.Waves, random).Select(wave => new Wave(wave.Id, Mixed(wave.Units, random), Mixed(wave.People, random))));
            Assert.True(PublicationFile.Write(Publisher.Publish(input)).AsSpan().SequenceEqual(PublicationFile.Write(Publisher.Publish(mixed, cores: 2))), $"seed {seed}");
            Assert.True(InputFile.Write(input).AsSpan().SequenceEqual(InputFile.Write(mixed)), $"seed {seed}");
        }
    }

    [Fact]
    public void Everything_StandsInTheOrderOfItsIds()
    {
        var small = new Small(Towns.YesNo("q"), Towns.YesNo("r"), Towns.YesNo("p")).Unit("m", UnitLevel.Municipality).Unit("a/x~", UnitLevel.Area, "m");
        foreach (var workplace in (string[])["u1-2", "u1", "u1/2", "u1~"])
        {
            small.Unit(workplace, UnitLevel.Workplace, "a/x~").Put(workplace, 9, Small.Yes);
            for (var team = 0; team < 3; team++) // a pool on yes, and one on no
                small.Unit($"{workplace}y{team}", UnitLevel.Team, workplace).Put($"{workplace}y{team}", 6, Small.Yes)
                    .Unit($"{workplace}n{team}", UnitLevel.Team, workplace).Put($"{workplace}n{team}", 6, Small.No);
        }
        InOrder(small.Publication, "gpr");
        for (var seed = 90_000; seed < 90_006; seed++)
            InOrder(Publisher.Publish(Towns.Make(seed, 90 + seed % 60, new() { Rounding = 1 }, categories: 2, even: true, waves: 2)), "cgpr");

        static void InOrder(Publication publication, string kinds)
        {
            string[][] lists = [[.. publication.Questions.Select(one => one.Id)], [.. publication.Waves], [.. publication.Atoms.Select(one => one.Id)], [.. publication.Groups.Select(one => one.Id)],
                .. publication.Groups.Select(group => group.Atoms.ToArray()), .. publication.Sheets.Select(sheet => sheet.Groups.Select(one => one.Id).ToArray()),
                [.. publication.Sheets.Select(sheet => $"{sheet.Wave} {sheet.Question}")]];
            Assert.All(lists, list => Assert.Equal(list.Order(StringComparer.Ordinal).Distinct(), list));
            Assert.All(publication.Groups, group => Assert.Contains(group.Id[0], kinds));
            Assert.All(publication.Atoms, atom => Assert.StartsWith("a/", atom.Id, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void AnId_IsOfOneListOfParts_AndOfNoOther()
    {
        Assert.Equal("a~1b~0c~01", GroupNames.Escaped("a/b~c~1"));
        var groups = Small.Teams((9, 4)).Put("w", 3, Small.Yes).Put("w", 3, Small.No).Publication.Groups;
        Assert.Equal(["g/w1/5/m", "g/w1/5/t1", "g/w1/5/w", "r/w1/5/w"], groups.Select(group => group.Id));
        Assert.False(groups[0].Equals(groups[1]));
        Assert.False(groups[0].Equals(null));
    }

    [Fact]
    public void WhatIsRead_IsWrittenAgainTheSame()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var input = Towns.Make(seed, 120, categories: seed % 3, waves: 2);
            var file = PublicationFile.Write(Publisher.Publish(input));
            Assert.True(file.AsSpan().SequenceEqual(PublicationFile.Write(PublicationFile.Read(file))), $"seed {seed}");
            var people = InputFile.Write(input);
            Assert.True(file.AsSpan().SequenceEqual(PublicationFile.Write(Publisher.Publish(InputFile.Read(people).Under(input.Settings)))), $"seed {seed}");
            Assert.Equal(people, InputFile.Write(InputFile.Read(people)));
        }
    }

    [Fact]
    public void LateAnswers_ChangeNothingThatIsPublished()
    {
        var small = Small.Teams((6, 0), (6, 3));
        var published = small.Publication;
        small.Put("t1", 4, Small.No).Put("t2", 1, Small.No);
        Assert.NotEqual(PublicationFile.Write(published), PublicationFile.Write(small.Publication)); // else nothing is tried here
        Assert.Equal(PublicationFile.Write(published), PublicationFile.Write(Publisher.Publish(small.Input, published)));
    }

    [Fact]
    public void ANewWave_StandsBesideWhatIsPublished()
    {
        var input = Towns.Make(7, 100, waves: 2);
        var first = Publisher.Publish(new(input.Settings, input.Questionnaire, [input.Waves[0]]));
        Assert.Equal(PublicationFile.Write(Publisher.Publish(input)), PublicationFile.Write(Publisher.Publish(new(input.Settings, input.Questionnaire, [input.Waves[1]]), first)));
    }

    [Fact]
    public void OtherSettings_OrOtherClasses_CannotGoOn()
    {
        var small = Small.Teams((6, 0), (6, 3));
        Assert.Contains("under other settings", Assert.Throws<DisclosureRefused>(() => Publisher.Publish(small.Input.Under(new() { Floor = 6 }), small.Publication)).Message, StringComparison.Ordinal);
        var others = new Question("q", [Towns.NA, Small.No, Small.Yes], [[Towns.NA, Small.No], [Small.Yes]]);
        Assert.Contains("Question q was published with other values, classes or rules", Assert.Throws<DisclosureRefused>(() => Publisher.Publish(new Small(others).Input, small.Publication)).Message, StringComparison.Ordinal);
        // as many classes, of which some are the same
        var opinions = new Small(Towns.Opinion("q")).Publication;
        Assert.Throws<DisclosureRefused>(() => Publisher.Publish(new Small(new Question("q", Towns.Opinion("q").Values, [[Towns.NA], [.. Towns.Numbers(1, 1)], [.. Towns.Numbers(2, 3)], [.. Towns.Numbers(4, 4)], [.. Towns.Numbers(5, 5)]])).Input, opinions));
    }

    [Fact]
    public void AnotherFloor_OrOtherRouting_CannotGoOnEither()
    {
        var published = PublicationFile.Read(PublicationFile.Write(Publisher.Publish(Asking(Towns.Routed()))));
        _ = Publisher.Publish(Asking(Towns.Routed()), published);
        Assert.Throws<DisclosureRefused>(() => Publisher.Publish(Asking(Towns.Routed(isSensitive: true)), published));
        var all = Towns.Routed().Where(question => question.Id != "q3").Append(new("q3", Towns.Routed()[2].Values, Towns.Routed()[2].Classes));
        Assert.Throws<DisclosureRefused>(() => Publisher.Publish(Asking(all), published));

        static SurveyInput Asking(IEnumerable<Question> questions) => new(new(), new(questions), []);
    }

    [Fact]
    public void AUnitThatIsNotShown_HasNoName_NoSizeAndNoReason()
    {
        var small = Small.Teams((4, 2), (6, 3), (9, 3));
        var text = Encoding.UTF8.GetString(PublicationFile.Write(small.Publication));
        Assert.DoesNotContain("t1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("t2", text, StringComparison.Ordinal);
        Assert.Contains("t3", text, StringComparison.Ordinal);
        var log = new OperatorLog();
        Publisher.Publish(small.Input, log: log);
        Assert.Equal(["t1", "t2"], log.Entries.Where(entry => entry.Why == WhyNot.TooFewRespondents).Select(entry => entry.Unit));
    }

    [Fact]
    public void NothingPublic_HandsAnAnswerBack()
    {
        Assert.Empty(typeof(Person).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));
        Assert.DoesNotContain(typeof(Wave).GetProperties(), property => typeof(IEnumerable<Person>).IsAssignableFrom(property.PropertyType));
        var open = typeof(Publisher).Assembly.GetExportedTypes().Where(type => type.Namespace!.StartsWith("Arena.Evidence.Disclosure", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));
        // people come out of the questionnaire that makes them, and input out of the file that holds it; neither can be read
        Assert.Equal(["Answered", "Silent"], open.Where(method => method.ReturnType == typeof(Person)).Select(method => method.Name).Order());
        Assert.Equal(["Read"], open.Where(method => method.ReturnType == typeof(SurveyInput)).Select(method => method.Name));
        Assert.DoesNotContain(typeof(Publisher).Assembly.GetExportedTypes(), type => type.Namespace == "Arena.Evidence.Disclosure.Audit");
    }

    private static List<T> Mixed<T>(IEnumerable<T> list, Random random)
    {
        var mixed = list.ToArray();
        random.Shuffle(mixed);
        return [.. mixed];
    }
}
