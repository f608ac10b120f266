using Microsoft.Data.Sqlite;

namespace ProtocolLedger.Storage;

/// <summary>Reads on an open connection, inside a transaction if one is open there.</summary>
internal sealed class SqliteReader(SqliteConnection connection) : ILocalReader
{
    public byte[]? Get(string collection, string key)
    {
        LocalLimits.CheckKey(collection, key);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT value FROM documents WHERE collection = $collection AND key = $key";
        command.Parameters.AddWithValue("$collection", collection);
        command.Parameters.AddWithValue("$key", key);
        return (byte[]?)command.ExecuteScalar();
    }

    public IReadOnlyList<LocalDocument> Range(string collection, string? from, string? to) => Page(collection, from, null, to, -1);

    public IReadOnlyList<LocalDocument> Page(string collection, string? from, string? after, string? to, int limit)
    {
        LocalLimits.Check(collection, nameof(collection));
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT key, value FROM documents
            WHERE collection = $collection AND key >= $from AND key > $after AND ($to IS NULL OR key < $to)
            ORDER BY key LIMIT $limit
            """;
        command.Parameters.AddWithValue("$collection", collection);
        command.Parameters.AddWithValue("$from", from ?? "");
        command.Parameters.AddWithValue("$after", after ?? "");
        command.Parameters.AddWithValue("$to", (object?)to ?? DBNull.Value);
        command.Parameters.AddWithValue("$limit", limit);
        using SqliteDataReader reader = command.ExecuteReader();
        List<LocalDocument> documents = [];
        while (reader.Read())
        {
            documents.Add(new LocalDocument(reader.GetString(0), reader.GetFieldValue<byte[]>(1)));
        }

        return documents;
    }
}
