using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MarketSim.Architecture.Tests;

/// <summary>What a compiled assembly uses of other assemblies, read from its metadata without loading it.</summary>
internal sealed record AssemblyUse(IReadOnlySet<string> Assemblies, IReadOnlySet<string> Types, IReadOnlySet<string> Members)
{
    public static AssemblyUse Read(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();

        var assemblies = metadata.AssemblyReferences
            .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .ToHashSet(StringComparer.Ordinal);

        var types = metadata.TypeReferences
            .Select(handle => FullName(metadata, handle))
            .ToHashSet(StringComparer.Ordinal);

        var members = metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => FullName(metadata, (TypeReferenceHandle)member.Parent) + "." + metadata.GetString(member.Name))
            .ToHashSet(StringComparer.Ordinal);

        return new AssemblyUse(assemblies, types, members);
    }

    private static string FullName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
            return FullName(metadata, (TypeReferenceHandle)type.ResolutionScope) + "+" + name;
        return type.Namespace.IsNil ? name : metadata.GetString(type.Namespace) + "." + name;
    }
}
