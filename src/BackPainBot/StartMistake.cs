using System.Net.Sockets;
using BackPainBot.Dialogs;
using BackPainBot.Storage;
using BackPainBot.Triage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace BackPainBot;

/// <summary>What an operator or an editor can mend when the program does not start: said in sentences, without a stack trace.</summary>
internal static class StartMistake
{
    /// <summary>The assemblies that read settings: what they refuse is a setting, and they say which.</summary>
    private static readonly string[] SettingReaders = ["Microsoft.Extensions.Configuration.Binder", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Logging.Configuration", "Microsoft.AspNetCore.Server.Kestrel.Core", "Microsoft.AspNetCore.Http"];

    /// <summary>The sentences to print; null where the exception is a fault of the program, which its trace helps to find.</summary>
    public static IEnumerable<string>? Said(Exception exception) => exception switch
    {
        OptionsValidationException options => options.Failures,
        KnowledgeException or ContentException or StorageSetupException or UsageException => [exception.Message],
        IOException { InnerException: AddressInUseException or SocketException } => [exception.Message],
        InvalidOperationException or FormatException or SocketException when SettingReaders.Contains(exception.Source) => [exception.Message],
        _ => null,
    };
}
