using Arena.Platform;
using Arena.Platform.Access;

namespace Arena.Training.Demo;

/// <summary>Fills the weeks: blocks in the plans, who trained when, lists that were ticked these last weeks.</summary>
internal sealed class DemoTraining(DemoTown town)
{
    /// <summary>Amina Havbo's place on her team's list. In the running week she has trained once, and so sees what is left.</summary>
    public const int Amina = 5;

    private const int WeeksWithLists = 2;
    private static readonly int[][] Days = [[1, 3, 5], [2, 4, 5], [1, 2, 4], [1, 3, 4]];
    private static readonly int[] Minutes = [20, 15, 15];
    private static readonly TimeOnly[] Starts = [new(7, 15), new(13, 30), new(14, 10), new(10, 45)];
    private static readonly TrainingForm[] Forms = [TrainingForm.Strength, TrainingForm.Strength, TrainingForm.Weights, TrainingForm.Yoga, TrainingForm.Outdoor];
    private static readonly string[] Places = ["Fællesrummet", "Mødelokalet", "Gangen ved køkkenet", "Gården"];

    public void Build()
    {
        foreach (var (number, crew) in town.Crews.Values.Index())
        {
            var blocks = crew.Team.Course == DemoCourse.NotStarted && number % 2 == 0 ? [] : Plan(crew, number);
            for (var week = town.FirstWeek; week <= town.ThisWeek; week = week.Next)
                Train(crew, number, blocks, week);
        }
    }

    private List<TrainingBlock> Plan(DemoCrew crew, int number)
    {
        var blocks = new List<TrainingBlock>();
        for (var block = 0; block < Minutes.Length; block++)
            blocks.Add(town.Add(new TrainingBlock
            {
                Id = town.NewId(),
                MunicipalityId = town.Municipality.Id,
                UnitId = crew.Unit.Id,
                Day = Days[number % Days.Length][block],
                Start = Starts[(number + block) % Starts.Length],
                Minutes = Minutes[block],
                Place = Places[number % Places.Length],
                Form = Forms[(number + block) % Forms.Length],
                LeaderId = crew.Coordinators.Count == 0 ? null : crew.Coordinators[block % crew.Coordinators.Count].Id,
                From = town.FirstWeek.Monday,
            }));
        return blocks;
    }

    private void Train(DemoCrew crew, int number, List<TrainingBlock> blocks, IsoWeek week)
    {
        var passedOver = town.Municipality.PassedOver;
        var back = DemoCourses.CountedAfter(week, town.ThisWeek, passedOver);
        if (crew.Team.Course.ShareReached(back, passedOver.Contains(week.Number), number) is not { } share || blocks.Count == 0)
            return;
        var sessions = blocks.ConvertAll(block => week.Plus(WeeksWithLists) >= town.ThisWeek && HasBeen(block, week) ? Hold(block, week) : null);
        var members = crew.Members.Where(member => member.Job.From <= week.Sunday && (member.Job.To is null || member.Job.To >= week.Monday)).ToList();
        var present = members.Where(member => !PersonWeek.IsAbsent(week, member.Absences.ConvertAll(absence => new DaySpan(absence.From, absence.To)))).ToList();
        // those who are eager train most weeks; chance changes a few
        var keen = present.OrderByDescending(member => blocks.TrueForAll(block => Comes(member, block.DateIn(week))))
            .ThenByDescending(member => member.Eagerness + 0.5 * town.Dice.NextDouble()).ToList();
        var reaching = (int)Math.Round(share * present.Count, MidpointRounding.AwayFromZero);
        for (var place = 0; place < keen.Count; place++)
        {
            var isAmina = crew.Unit.Code == DemoPlaces.PersonaTeam && keen[place] == crew.Members[Amina];
            var (taken, film) = isAmina && week == town.ThisWeek ? ([0], false) : place < reaching ? Reaching() : NotReaching();
            foreach (var block in taken)
                if (Comes(keen[place], blocks[block].DateIn(week)) && HasBeen(blocks[block], week))
                    Attend(keen[place], blocks[block].DateIn(week), blocks[block].Minutes, sessions[block]?.Id, blocks[block].Form);
            if (film && HasBeen(blocks[^1], week) && Comes(keen[place], blocks[^1].DateIn(week)))
                Attend(keen[place], blocks[^1].DateIn(week), 10, null, TrainingForm.Film);
        }
    }

    // 20 + 15 is 35; two of the short ones want a film of ten minutes beside
    private (int[] Blocks, bool Film) Reaching() => town.Dice.Next(10) switch
    {
        < 3 => ([0, 1], false),
        < 6 => ([0, 2], false),
        < 7 => ([1, 2], true),
        _ => ([0, 1, 2], false),
    };

    private (int[] Blocks, bool Film) NotReaching() => town.Dice.Next(10) switch
    {
        < 2 => ([0], false),
        < 4 => ([1], false),
        < 5 => ([1, 2], false),
        _ => ([], false),
    };

    private static bool Comes(DemoMember member, DateOnly day) =>
        !member.IsAway(day) && member.Job.From <= day && (member.Job.To is null || member.Job.To >= day);

    private bool HasBeen(TrainingBlock block, IsoWeek week) =>
        block.DateIn(week).ToDateTime(block.Start.AddMinutes(block.Minutes)) <= town.Now;

    private TrainingSession Hold(TrainingBlock block, IsoWeek week) => town.Add(new TrainingSession
    {
        Id = town.NewId(),
        MunicipalityId = town.Municipality.Id,
        UnitId = block.UnitId,
        Date = block.DateIn(week),
        Start = block.Start,
        Minutes = block.Minutes,
        Form = block.Form,
        Place = block.Place,
        BlockId = block.Id,
    });

    private void Attend(DemoMember member, DateOnly date, int minutes, Guid? session, TrainingForm form) => town.Attendance.Add(new Attendance
    {
        Id = town.NewId(),
        MunicipalityId = town.Municipality.Id,
        PersonId = member.Person.Id,
        Date = date,
        UnitId = member.Job.UnitId,
        SessionId = session,
        Minutes = minutes,
        Source = form == TrainingForm.Film ? AttendanceSource.Reported : AttendanceSource.Registered,
        Form = form,
    });
}
