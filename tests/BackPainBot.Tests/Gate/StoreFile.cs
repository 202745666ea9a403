using Dapper;
using Microsoft.Data.Sqlite;

namespace BackPainBot.Tests.Gate;

/// <summary>The file that a program keeps its state in, as it is on the disk.</summary>
internal sealed class StoreFile
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public string Path => $"{_folder}/bot.db";

    /// <summary>Every row of every table.</summary>
    public string[] Rows()
    {
        using var connection = Open();
        return
        [
            .. from table in connection.Query<string>("select name from sqlite_master where type = 'table' order by name")
               from row in connection.Query($"select * from {table}").Cast<IDictionary<string, object?>>()
               select $"{table}: {string.Join(", ", row.Select(one => $"{one.Key}={one.Value}"))}",
        ];
    }

    public string Read(string sql, object parameters)
    {
        using var connection = Open();
        return connection.QuerySingle<string>(sql, parameters);
    }

    public void Execute(string sql, object parameters)
    {
        using var connection = Open();
        connection.Execute(sql, parameters);
    }

    public void Delete() => Directory.Delete(_folder, recursive: true);

    private SqliteConnection Open() => new($"Data Source={Path};Pooling=False;Default Timeout=30");
}
