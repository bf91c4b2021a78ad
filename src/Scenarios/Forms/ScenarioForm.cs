using System.Reflection;
using System.Text.Json;
using MarketSim.Market.Policies;
using MarketSim.Scenarios.Schema;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Scenarios.Forms;

/// <summary>All inputs of a scenario as a form shows them.</summary>
public sealed class ScenarioForm
{
    private static readonly Lazy<InputField> Whole = new(() => new ScenarioForm().Record("", RecordShape.Of(typeof(Scenario))));
    private readonly Documentation _documentation = Documentation.Read();
    private readonly Dictionary<Type, string> _lists = [];

    private ScenarioForm() => FindLists(RecordShape.Of(typeof(Scenario)), "");

    /// <summary>The scenario as a mapping of its sections.</summary>
    public static InputField Root => Whole.Value;

    private void FindLists(RecordShape shape, string path)
    {
        foreach (KeyShape key in shape.Keys)
        {
            string at = ValuePath.Key(path, key.Name);
            if (key.Value is RecordShape inner)
            {
                FindLists(inner, at);
            }
            else if (key.Value is ListShape { ItemKey: not null, Item: RecordShape item })
            {
                _lists.TryAdd(item.Type, at);
            }
        }
    }

    private InputField Record(string name, RecordShape shape)
    {
        // What a part says by default is in the part itself, whether or not it has keys that must be said.
        object byDefault = Activator.CreateInstance(shape.Type)!;
        return new InputField
        {
            Name = name,
            Kind = InputKind.Record,
            Description = _documentation.Of(shape.Type) ?? "",
            Identity = shape.Identity?.Name,
            Keys = [.. shape.Keys.Select(key => Key(key, shape.Type.GetProperty(key.Property)!, byDefault))],
        };
    }

    private InputField Key(KeyShape key, PropertyInfo property, object owner) => Value(key.Name, key.Value, property) with
    {
        Description = _documentation.Of(property) ?? "",
        Unit = InputUnits.Of(key),
        Allowed = key.Allowed,
        Lowest = key.Range?.Lowest,
        Highest = key.Range?.Highest,
        Assumption = key.Assumption,
        Length = key.Length,
        Required = key.Required,
        Nullable = key.Nullable,
        Names = key.Target is { } target ? _lists.GetValueOrDefault(target) : null,
        Default = key.Required || key.Value is RecordShape ? null : JsonSerializer.SerializeToNode(property.GetValue(owner), property.PropertyType, ScenarioJson.Options),
    };

    private InputField Value(string name, ValueShape shape, PropertyInfo property) => shape switch
    {
        RecordShape record => Record(name, record),
        ListShape list => Simple(name, InputKind.List) with { Item = Value("", list.Item, property) },
        PolicyNameShape => Simple(name, InputKind.Word) with { Words = [.. PolicyKinds.All.Select(kind => new InputWord(kind.Id, kind.Summary))] },
        EnumShape words => Simple(name, InputKind.Word) with { Words = [.. Words(words.Type)] },
        NumberShape number => Simple(name, number.Whole ? InputKind.Whole : InputKind.Number),
        FlagShape => Simple(name, InputKind.Flag),
        DateShape => Simple(name, InputKind.Date),
        _ => Simple(name, InputKind.Text),
    };

    private IEnumerable<InputWord> Words(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => new InputWord(RecordShape.NameOf(field.Name), _documentation.Of(field) ?? ""));

    private static InputField Simple(string name, InputKind kind) => new() { Name = name, Kind = kind, Description = "" };
}
