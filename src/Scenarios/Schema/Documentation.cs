using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MarketSim.Scenarios.Schema;

/// <summary>What the records' own documentation says, from the compiler's files.</summary>
internal sealed partial class Documentation
{
    private const string Resource = "MarketSim.Market.xml";
    private readonly Dictionary<string, string> _summaries;

    private Documentation(XDocument file) => _summaries = file
        .Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => TextOf(member.Element("summary")!), StringComparer.Ordinal);

    /// <summary>Reads the documentation of a scenario's records, which is built into this assembly.</summary>
    public static Documentation Read()
    {
        using Stream file = typeof(Documentation).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} was not built into {typeof(Documentation).Assembly.GetName().Name}");
        return Read(file);
    }

    /// <summary>Reads a documentation file.</summary>
    public static Documentation Read(Stream file) => new(XDocument.Load(file));

    /// <summary>Summary of a type; null if it has none.</summary>
    public string? Of(Type type) => _summaries.GetValueOrDefault("T:" + type.FullName);

    /// <summary>Summary of a property or of a value of an enumeration; null if it has none.</summary>
    public string? Of(MemberInfo member) =>
        _summaries.GetValueOrDefault($"{(member is FieldInfo ? 'F' : 'P')}:{member.DeclaringType!.FullName}.{member.Name}");

    private static string TextOf(XElement summary)
    {
        IEnumerable<string> parts = summary.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement element when element.Attribute("cref") is { } reference => RecordShape.NameOf(LastName(reference.Value)),
            XElement element => element.Value,
            _ => "",
        });
        return WhiteSpace.Replace(string.Concat(parts), " ").Trim();
    }

    private static string LastName(string reference) => reference[(reference.LastIndexOfAny(['.', ':']) + 1)..];

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace { get; }
}
