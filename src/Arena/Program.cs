using System.CommandLine;
using Arena.Organisation.Import;
using Arena.Organisation.Invite;
using Arena.Platform.Backup;
using Arena.Platform.Commands;
using Arena.Training.PrintParticipation;
using Arena.Training.RebuildCounts;

var arena = new RootCommand("Arena: sundhed og trivsel på arbejdspladsen. Uden kommando starter serveren (serve).");
BackupCommand.AddTo(arena);
CreateAdminCommand.AddTo(arena);
ImportCommand.AddTo(arena);
ParticipationCommand.AddTo(arena);
RebuildCountsCommand.AddTo(arena);
RestoreCommand.AddTo(arena);
ServeCommand.AddTo(arena);
return await CommandRun.Invoke(arena, args);
