namespace BackPainBot.Tests.Gate;

/// <summary>Ids of tenants: the first two may talk to <see cref="ConfiguredBot"/>.</summary>
internal static class Tenants
{
    public const string Contoso = "c0a70500-1111-4111-8111-00000000000a";
    public const string Fabrikam = "fab41ca0-2222-4222-8222-00000000000b";
    public const string Northwind = "40474b1d-3333-4333-8333-00000000000c";
}
