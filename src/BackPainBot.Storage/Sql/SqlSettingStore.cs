namespace BackPainBot.Storage.Sql;

internal sealed class SqlSettingStore(Engine engine) : ISettingStore
{
    public ValueTask<string> GetOrAddAsync(string name, Func<string> make, CancellationToken cancellationToken) => engine.WriteAsync(
        async session =>
        {
            await session.RunAsync("insert into settings (name, value) values (@name, @Value) on conflict do nothing", new { name, Value = make() });
            return (await session.FirstAsync<string>("select value from settings where name = @name", new { name }))!;
        },
        cancellationToken);
}
