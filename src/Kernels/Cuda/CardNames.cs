using MarketSim.Kernels.Roofline;

namespace MarketSim.Kernels.Cuda;

/// <summary>Which card model a device is, by the name that its driver gives, and what its datasheet says (dense rates).</summary>
internal static class CardNames
{
    /// <summary>The longer name comes first where one contains another.</summary>
    private static readonly (string Part, string Card, Datasheet Datasheet)[] Known =
    [
        ("B200", "B200", new(2250, 80, 8000)),
        ("H200", "H200", new(989, 67, 4800)),
        ("H100 PCIe", "H100PCIe", new(756, 51, 2000)),
        ("H100", "H100", new(989, 67, 3350)),
        ("H800 PCIe", "H800PCIe", new(756, 51, 2000)),
        ("H800", "H800", new(989, 67, 3350)),
        ("H20", "H20", new(148, 44, 4022)),
        ("A100-PCIE", "A100PCIe", new(312, 19.5, 1555)),
        ("A100", "A100", new(312, 19.5, 2039)),
        ("A800", "A800", new(312, 19.5, 2039)),
        ("A40", "A40", new(149.7, 37.4, 696)),
        ("L40S", "L40S", new(362, 91.6, 864)),
        ("L20", "L20", new(119.5, 59.8, 864)),
        ("RTX 5090", "RTX5090", new(209.5, 104.8, 1790)),
        ("RTX 4090 D", "RTX4090D", new(147, 73.5, 1008)),
        ("RTX 4090", "RTX4090", new(165.2, 82.6, 1008)),
        ("V100", "V100", new(125, 15.7, 900)),
    ];

    /// <summary>The card's id and datasheet; for a device that is not in the list its name without spaces, and no datasheet.</summary>
    public static (string Card, Datasheet? Datasheet) Find(string name)
    {
        foreach ((string part, string card, Datasheet datasheet) in Known)
        {
            if (name.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return (card, datasheet);
            }
        }

        return (string.Concat(name.Where(char.IsLetterOrDigit)), null);
    }
}
