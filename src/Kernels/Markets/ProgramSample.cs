using MarketSim.Kernels.Programs;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Randomness;

namespace MarketSim.Kernels.Markets;

/// <summary>The programs that every card is measured with: each drawn once, not once for each card.</summary>
/// <param name="seed">Seed of the draws.</param>
/// <param name="size">Programs drawn for a kind of work.</param>
internal sealed class ProgramSample(ulong seed, int size)
{
    private readonly Dictionary<WorkProgram, DrawnProgram[]> _drawn = [];

    /// <summary>The programs of a kind of work.</summary>
    public IReadOnlyList<DrawnProgram> Of(WorkProgram work)
    {
        if (!_drawn.TryGetValue(work, out DrawnProgram[]? drawn))
        {
            _drawn.Add(work, drawn = [.. Enumerable.Range(0, size).Select(i => Draw(work, i))]);
        }

        return drawn;
    }

    private DrawnProgram Draw(WorkProgram work, int number)
    {
        var stream = new RandomStream(seed, AgentId.Upstream, Purpose.Programs, (uint)(((int)work * size) + number));
        KernelProgram program = ProgramDraw.Of(PerformanceComposer.KindOf(work), ref stream);
        return new DrawnProgram(program, program.UsefulOperations, program.Launches, stream);
    }
}

/// <summary>A program that was drawn.</summary>
/// <param name="Program">The program.</param>
/// <param name="UsefulOperations">Its operations that count.</param>
/// <param name="Launches">Its kernels.</param>
/// <param name="Stream">The stream it was drawn from, as the draw left it: the kernels' errors come next.</param>
internal sealed record DrawnProgram(KernelProgram Program, double UsefulOperations, double Launches, RandomStream Stream);
