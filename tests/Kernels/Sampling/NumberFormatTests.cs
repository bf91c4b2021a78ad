using CsCheck;
using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Tests.Sampling;

/// <summary>Rounding to the types that matrix units take.</summary>
public sealed class NumberFormatTests
{
    private static readonly DataType[] Types = [DataType.Fp16, DataType.Bf16, DataType.Fp8];

    [TestCaseSource(nameof(Types))]
    public void Rounding_twice_changes_nothing_and_once_at_most_half_a_step(DataType type) =>
        Gen.Float[-2, 2].Sample(value =>
        {
            float rounded = NumberFormats.Round(value, type);
            double step = Math.Max(Math.Abs(value), 1.0 / 64);
            return NumberFormats.Round(rounded, type) == rounded && Math.Abs(rounded - (double)value) <= NumberFormats.RoundingError(type) * step * (1 + 1e-6);
        });

    [TestCase(0.0f, 0x00)]
    [TestCase(1.0f, 0x38)]
    [TestCase(-1.5f, 0xBC)]
    [TestCase(448.0f, 0x7E)]
    [TestCase(1e9f, 0x7E)]
    [TestCase(0.001953125f, 0x01)]
    [TestCase(0.015625f, 0x08)]
    public void Fp8_has_the_bits_of_its_definition(float value, int bits) => Assert.That(NumberFormats.ToFp8(value), Is.EqualTo(bits));

    [Test]
    public void All_fp8_numbers_read_back()
    {
        for (int bits = 0; bits < 256; bits++)
        {
            if ((bits & 0x7F) is not (0x7F or 0))
            {
                Assert.That(NumberFormats.ToFp8(NumberFormats.FromFp8((byte)bits)), Is.EqualTo(bits));
            }
        }
    }

    [TestCase(1.0f, 0x3F80)]
    [TestCase(1.00390625f, 0x3F80)]
    [TestCase(1.01171875f, 0x3F82)]
    public void Bf16_rounds_ties_to_even(float value, int bits) => Assert.That(NumberFormats.ToBf16(value), Is.EqualTo(bits));
}
