using MarketSim.Kernels.Calls;
using MarketSim.Market.Randomness;

namespace MarketSim.Kernels.Programs;

/// <summary>Numerical work: a step sweeps a grid, transforms it, and multiplies matrices, part of them with the matrix units.</summary>
/// <remarks>
/// Assumption throughout: of a step's operations matrix products in mixed precision make 0.5 to 0.9, sweeps over the grid, which are bound by memory, 0.01 to 0.05,
/// products in FP32 the rest. Grids of 256 or 512 points a side on a card; halo of one face in each direction.
/// </remarks>
internal static class Simulation
{
    private const double OperationsPerPoint = 8;
    private const double Faces = 6;
    private const double Products = 4;

    public static KernelProgram Draw(ref RandomStream stream)
    {
        double side = 256 << stream.NextIndex(2);
        double points = side * side * side;
        double sweeps = stream.NextUniform(0.01, 0.05);
        double mixed = stream.NextUniform(0.5, 0.9);
        double all = points * OperationsPerPoint / sweeps;
        double size = Math.Cbrt(all / 2 / Products);
        KernelCall product = KernelCall.Gemm(DataType.Bf16, size, size, size);
        return new KernelProgram(
            [
                new(KernelCall.Stream(KernelKind.Stencil, DataType.Fp32, 2 * points, OperationsPerPoint / 2), 1),
                new(product, Products * mixed),
                new(product with { Type = DataType.Fp32, Bytes = product.Bytes * 2 }, Products * (1 - mixed - sweeps)),
            ],
            stream.NextUniform(0.8, 1),
            Faces * side * side * DataType.Fp32.Bytes(),
            Faces,
            Faces * side * side * DataType.Fp32.Bytes() * 8);
    }
}
