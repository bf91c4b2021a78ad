using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Setting;

/// <summary>Distances and round trips between provinces, capital to capital.</summary>
public sealed class Geography
{
    private const double EarthRadiusKm = 6371.0088;
    private readonly int _count;
    private readonly double[] _distanceKm;
    private readonly double[] _roundTripMs;

    /// <summary>Works out all distances of a scenario.</summary>
    public Geography(Scenario scenario)
    {
        _count = scenario.Provinces.Count;
        _distanceKm = new double[_count * _count];
        _roundTripMs = new double[_count * _count];
        for (int from = 0; from < _count; from++)
        {
            for (int to = 0; to < _count; to++)
            {
                double km = GreatCircleKm(scenario.Provinces[from], scenario.Provinces[to]);
                _distanceKm[(from * _count) + to] = km;
                _roundTripMs[(from * _count) + to] = scenario.Matching.LatencyFixedMs + (scenario.Matching.LatencyMsPer1000Km * km / 1000.0);
            }
        }
    }

    /// <summary>Great-circle distance between two provinces' capitals, km.</summary>
    public double DistanceKm(Index<Province> from, Index<Province> to) => _distanceKm[(from * _count) + to];

    /// <summary>Estimated network round trip between two provinces before any upgrade, ms.</summary>
    public double RoundTripMs(Index<Province> from, Index<Province> to) => _roundTripMs[(from * _count) + to];

    /// <summary>Great-circle distance (haversine formula, mean Earth radius), km.</summary>
    public static double GreatCircleKm(Province a, Province b)
    {
        double lat1 = double.DegreesToRadians(a.Latitude);
        double lat2 = double.DegreesToRadians(b.Latitude);
        double halfLat = Math.Sin((lat2 - lat1) / 2);
        double halfLon = Math.Sin(double.DegreesToRadians(b.Longitude - a.Longitude) / 2);
        double h = (halfLat * halfLat) + (Math.Cos(lat1) * Math.Cos(lat2) * halfLon * halfLon);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
