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
        Assert.Throws<DisclosureRefused>(() => Publisher.Publish(small.Input.Under(new() { Floor = 6 }), small.Publication));
        Assert.Throws<DisclosureRefused>(() => Publisher.Publish(new Small(new Question("q", [Towns.NA, Small.No, Small.Yes], [[Towns.NA, Small.No], [Small.Yes]])).Input, small.Publication));
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
