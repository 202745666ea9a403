using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace BackPainBot.Tests.Outbound;

/// <summary>What this machine shows over https, and how a program is brought to believe it.</summary>
internal static class OwnCertificate
{
    public static X509Certificate2 Value { get; } = Make();

    /// <summary>Has a program in this process believe it.</summary>
    public static void Trust(IServiceCollection services) => services.ConfigureAll<HttpClientFactoryOptions>(options =>
        options.HttpMessageHandlerBuilderActions.Add(builder =>
            ((SocketsHttpHandler)builder.PrimaryHandler).SslOptions.RemoteCertificateValidationCallback =
                (_, shown, _, _) => shown?.GetCertHashString() == Value.GetCertHashString()));

    /// <summary>Has a program in a process of its own believe it.</summary>
    public static void Trust(Dictionary<string, string> environment, string file)
    {
        File.WriteAllText(file, Value.ExportCertificatePem());
        environment["SSL_CERT_FILE"] = file;
    }

    private static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
