using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Reports.Ensembles;
using MarketSim.Reports.Tables;
using MarketSim.Reports.Tests.Samples;

namespace MarketSim.Reports.Tests.Tables;

public sealed class ContentHashTests
{
    [Test]
    public void The_hash_is_the_SHA256_of_the_documented_bytes()
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        void Text(string text)
        {
            writer.Write(Encoding.UTF8.GetByteCount(text));
            writer.Write(Encoding.UTF8.GetBytes(text));
        }

        Text("marketsim-table-1");
        Text("ensemble");
        writer.Write(3);
        foreach ((string name, byte type) in new[] { ("seed", (byte)3), ("name", (byte)6), ("value", (byte)4) })
        {
            Text(name);
            writer.Write(type);
            writer.Write((byte)0);
        }

        writer.Write((byte)1);
        writer.Write(ulong.MaxValue);
        Text("算力");
        writer.Write(1.5);
        writer.Write((byte)0);
        writer.Write(1L);

        Assert.That(
            HashOf(new EnsembleRow { Seed = ulong.MaxValue, Name = "算力", Value = 1.5 }).Sha256,
            Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))));
    }

    [Test]
    public void The_hash_of_an_empty_table_is_known() =>
        Assert.That(HashOf<RequestRow>().Sha256, Is.EqualTo("696e40b9aabf81cfb0ec3510bb952fd2c8e0be427a7c5902e2b0e0e078371f27"));

    [Test]
    public void Zeros_of_either_sign_and_NaN_of_any_bits_hash_alike()
    {
        EnsembleRow row = new() { Seed = 1, Name = "a", Value = 0.0 };
        double otherNaN = BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0007);

        Assert.That(HashOf(row with { Value = -0.0 }), Is.EqualTo(HashOf(row)));
        Assert.That(HashOf(row with { Value = otherNaN }), Is.EqualTo(HashOf(row with { Value = double.NaN })));
        Assert.That(HashOf(row with { Value = double.NaN }), Is.Not.EqualTo(HashOf(row)));
    }

    [Test]
    public void Every_cell_counts()
    {
        CenterRow row = SampleRows.Center();
        CenterRow[] changed =
        [
            row with { Center = "x" }, row with { Opened = new DateOnly(2024, 1, 1) }, row with { PaybackYears = 0.0 }, row with { HasAnchor = true },
            row with { Cards = 1 }, row with { TakeUp = double.Epsilon }, row with { Owner = "telecom" },
        ];

        string[] hashes = [.. changed.Append(row).Select(one => HashOf(one).Sha256)];
        Assert.That(hashes, Is.Unique);
    }

    [Test]
    public void The_order_of_rows_counts()
    {
        LeaseRow first = SampleRows.Lease(1);
        LeaseRow second = SampleRows.Lease(2);

        Assert.That(HashOf(first, second), Is.Not.EqualTo(HashOf(second, first)));
    }

    [Test]
    public void Different_rows_hash_differently() => Gen.Select(Gen.ULong, Gen.String[Gen.Char['a', 'z'], 0, 9], Gen.Double).Array[2]
        .Sample(rows =>
        {
            EnsembleRow[] made = [.. rows.Select(row => new EnsembleRow { Seed = row.Item1, Name = row.Item2, Value = row.Item3 })];
            return (HashOf(made[0]) == HashOf(made[1])) == (made[0] == made[1] || made[0] with { Value = 0.0 } == made[1] with { Value = 0.0 } && made[0].Value == made[1].Value);
        }, iter: 200);

    [TestCase("tr-TR")]
    [TestCase("zh-CN")]
    [TestCase("de-DE")]
    public void The_culture_does_not_count(string culture)
    {
        TableDigest expected = HashOf(SampleRows.Request(3), SampleRows.Request(19));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.That(HashOf(SampleRows.Request(3), SampleRows.Request(19)), Is.EqualTo(expected));
            Assert.That(SnakeCase.Of("IdleInterconnectCardDays"), Is.EqualTo("idle_interconnect_card_days"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static TableDigest HashOf<TRow>(params TRow[] rows)
        where TRow : class
    {
        using var hash = new ContentHash<TRow>();
        foreach (TRow row in rows)
            hash.Add(row);
        return hash.Finish();
    }
}
