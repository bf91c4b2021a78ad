using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using MarketSim.Scenarios.Shapes;

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
        string? summary = documentation.Of(property);
        if (!named.IsEnum)
        {
            return summary;
        }

        var text = new StringBuilder(summary);
        foreach (FieldInfo field in named.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            text.Append('\n').Append(RecordShape.NameOf(field.Name)).Append(": ").Append(documentation.Of(field));
        }

        return text.ToString();
    }
}
