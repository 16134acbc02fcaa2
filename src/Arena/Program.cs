using System.CommandLine;
using Arena.Platform.Backup;
using Arena.Platform.Commands;

var arena = new RootCommand("Arena: sundhed og trivsel på arbejdspladsen. Uden kommando starter serveren (serve).");
BackupCommand.AddTo(arena);
RestoreCommand.AddTo(arena);
ServeCommand.AddTo(arena);
return await CommandRun.Invoke(arena, args);
