using MarketSim.Reports.Pictures;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Tables;
using MarketSim.Scenarios.Traces;

namespace MarketSim.Reports.Demand;

/// <summary>The files that a fit leaves: a piece of a scenario, and a picture beside it.</summary>
public static class DemandFitFiles
{
    /// <summary>Where the picture of a demand file is.</summary>
    public static string PictureOf(string file) => Path.ChangeExtension(file, ".png");

    /// <summary>Writes both, or neither.</summary>
    /// <exception cref="TableWriteException">A file cannot be written.</exception>
    public static void Write(string file, DemandFile demand)
    {
        byte[] picture = TracePicture.Png(demand.Fit);
        WholeFile.Write(file, demand.Text());
        WholeFile.Write(PictureOf(file), picture);
    }
}
