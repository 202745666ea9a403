using System.Net;
using System.Net.Sockets;
using System.Text;
using BackPainBot.Bot;
using BackPainBot.Channels.Outbox;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace BackPainBot.Tests.Outbound;

public sealed class PublicConnectionsTests : IDisposable
{
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);

    public PublicConnectionsTests() => _server.Start();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("100.128.0.1", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.2", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("240.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("64:ff9b::a9fe:a9fe", false)]
    [InlineData("64:ff9b:1::a9fe:a9fe", false)]
    [InlineData("2001::1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("ff02::1", false)]
    public void IsPublic_Address_OnlyWhereTheWorldIs(string address, bool expected) =>
        Assert.Equal(expected, PublicConnections.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task Connect_InProductionToThisMachine_OpensNoConnection(string host)
    {
        using var client = Client(Environments.Production);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://{host}:{Port}/")));

        Assert.True(UntrustedDestinationException.IsCauseOf(failure));
        Assert.False(_server.Pending());
    }

    [Fact]
    public async Task Connect_InDevelopmentToThisMachine_Connects()
    {
        using var client = Client(Environments.Development);

        var answer = client.GetStringAsync(new Uri($"http://localhost:{Port}/"));

        Assert.StartsWith("GET / HTTP/1.1", await ServeAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"), StringComparison.Ordinal);
        Assert.Equal("ok", await answer);
    }

    [Fact]
    public async Task Connect_ThroughTheOperatorsProxy_AsksThatWhereverItIs()
    {
        using var client = Client(Environments.Production, new WebProxy($"http://127.0.0.1:{Port}"));

        var answer = client.GetStringAsync(new Uri("https://channel.example/"));

        Assert.StartsWith("CONNECT channel.example:443", await ServeAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"), StringComparison.Ordinal);
        await Assert.ThrowsAsync<HttpRequestException>(() => answer);
    }

    private int Port => ((IPEndPoint)_server.LocalEndpoint).Port;

    private static HttpClient Client(string environment, IWebProxy? proxy = null) => new(new SocketsHttpHandler
    {
        Proxy = proxy,
        UseProxy = proxy is not null,
        ConnectCallback = new PublicConnections(
            Options.Create(new BotOptions()), new HostingEnvironment { EnvironmentName = environment }).ConnectAsync,
    });

    private async Task<string> ServeAsync(string answer)
    {
        using var connection = await _server.AcceptSocketAsync();
        var buffer = new byte[4096];
        var count = await connection.ReceiveAsync(buffer);
        await connection.SendAsync(Encoding.ASCII.GetBytes(answer));
        connection.Shutdown(SocketShutdown.Send);
        return Encoding.ASCII.GetString(buffer, 0, count);
    }
}
