using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using MarketSim.Market.Policies;

namespace MarketSim.Scenarios.Schema;

/// <summary>Adds to the exported schema what the exporter does not look at: the records' limits and their documentation.</summary>
internal sealed class SchemaAnnotations(Documentation documentation)
{
    /// <summary>Called by the exporter for each node, inner ones first.</summary>
    public JsonNode Annotate(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        if (context.TypeInfo.Type.IsEnum)
        {
            // The exporter leaves the type out where it lists the names.
            schema.Insert(0, "type", "string");
        }

        if (context.PropertyInfo?.AttributeProvider is PropertyInfo property)
        {
            AddLimits(schema, RecordShape.Of(property.DeclaringType!).Keys.Single(key => key.Property == property.Name));
            AddDescription(schema, Describe(property));
        }
        else if (documentation.Of(context.TypeInfo.Type) is { } summary)
        {
            AddDescription(schema, summary);
        }

        return schema;
    }

    private static void AddLimits(JsonObject schema, KeyShape key)
    {
        if (key.Range is { } range)
        {
            schema["minimum"] = range.Lowest;
            schema["maximum"] = range.Highest;
        }

        if (key.Assumption is { } assumption)
        {
            schema["x-assumption"] = new JsonArray(assumption.Low, assumption.High);
        }

        if (key.Value == NumberShape.ULong)
        {
            schema["minimum"] = 0;
        }

        if (key.Length is { } length)
        {
            schema["minItems"] = length.Fewest;
            schema["maxItems"] = length.Most;
        }

        if (key.PatternText is { } pattern)
        {
            schema["pattern"] = $"^(?:{pattern})$";
        }

        if (key.Value is PolicyNameShape policy)
        {
            schema["enum"] = new JsonArray([.. policy.Names]);
        }

        if (key is { IsKey: true, Value: TextShape })
        {
            schema["minLength"] = 1;
        }
    }

    private static void AddDescription(JsonObject schema, string? description)
    {
        schema.Remove("description");
        if (description is not null)
        {
            schema.Insert(0, "description", description);
        }
    }

    /// <summary>The property's summary and, for one of a few names, what each of them means.</summary>
    private string? Describe(PropertyInfo property)
    {
        Type type = property.PropertyType;
        Type named = type.IsGenericType ? type.GetGenericArguments()[0] : type;
        IEnumerable<(string Name, string? Meaning)> names = named.IsEnum
            ? named.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (RecordShape.NameOf(field.Name), documentation.Of(field)))
            : property.IsDefined(typeof(PolicyNameAttribute)) ? PolicyKinds.All.Select(kind => (kind.Id, (string?)kind.Summary)) : [];
        return names.Aggregate(documentation.Of(property), (text, name) => $"{text}\n{name.Name}: {name.Meaning}");
    }
}
