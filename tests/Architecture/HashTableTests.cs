using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MarketSim.Architecture.Tests;

/// <summary>The market goes through no hash table: in which order entries come depends on what was removed before, and a checkpoint does not keep that.</summary>
public sealed class HashTableTests
{
    private static readonly string[] Tables = ["System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1"];
    private static readonly string[] Listing = ["GetEnumerator", "get_Keys", "get_Values", "CopyTo"];

    [Test]
    public void The_market_lists_no_hash_table() => Assert.That(Listings(SourceTree.AssemblyFile("Market")), Is.Empty);

    /// <remarks>Without this a scan that sees nothing would pass.</remarks>
    [Test]
    public void The_scan_sees_a_listing_where_there_is_one()
    {
        int sum = 0;
        foreach (int value in new Dictionary<int, int> { [1] = 2 }.Values)
        {
            sum += value;
        }

        Assert.That(sum, Is.EqualTo(2));
        Assert.That(Listings(typeof(HashTableTests).Assembly.Location), Does.Contain("System.Collections.Generic.Dictionary`2.get_Values"));
    }

    private static string[] Listings(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        MetadataReader metadata = image.GetMetadataReader();
        return [.. metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeSpecification && Listing.Contains(metadata.GetString(member.Name)))
            .Select(member => (Table: TableOf(metadata, (TypeSpecificationHandle)member.Parent), Name: metadata.GetString(member.Name)))
            .Where(member => Tables.Contains(member.Table))
            .Select(member => $"{member.Table}.{member.Name}")
            .Distinct().Order(StringComparer.Ordinal)];
    }

    /// <remarks>The signature of a generic instance begins with two bytes of kind, and then the generic type.</remarks>
    private static string? TableOf(MetadataReader metadata, TypeSpecificationHandle handle)
    {
        BlobReader signature = metadata.GetBlobReader(metadata.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        signature.ReadByte();
        EntityHandle generic = signature.ReadTypeHandle();
        if (generic.Kind != HandleKind.TypeReference)
        {
            return null;
        }

        TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)generic);
        return metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
    }
}
