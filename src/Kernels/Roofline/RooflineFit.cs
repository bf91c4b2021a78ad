namespace MarketSim.Kernels.Roofline;

/// <summary>Fits a roofline to timings: least weighted squares of ln time, drawn lightly towards a prior, by a search along each parameter in turn.</summary>
/// <remarks>Few timings, or timings on one side of the ridge only, leave a parameter open; the prior then decides it.</remarks>
public static class RooflineFit
{
    private const int Rounds = 60;
    private const double FirstStep = 0.2;
    private const double LastStep = 1e-4;

    /// <summary>Weight of the prior, in timings: enough to settle what the timings leave open, too little to move what they say.</summary>
    private const double PriorWeight = 0.5;

    /// <summary>The roofline nearest to the timings.</summary>
    /// <param name="timings">The timings; none gives the prior.</param>
    /// <param name="card">The card's datasheet.</param>
    /// <param name="prior">Where to start, and what holds where the timings are silent.</param>
    public static RooflineModel Of(IReadOnlyList<TimedCall> timings, Datasheet card, RooflineModel prior)
    {
        if (timings.Count == 0)
        {
            return prior;
        }

        double[] centre = [Math.Log(prior.ComputeShare), Math.Log(prior.MemoryShare), Math.Log(prior.LaunchSeconds)];
        double[] best = [.. centre];
        double least = Loss(best, centre, timings, card);
        double step = FirstStep;
        for (int round = 0; round < Rounds && step > LastStep; round++)
        {
            bool moved = false;
            for (int parameter = 0; parameter < best.Length; parameter++)
            {
                foreach (double change in (ReadOnlySpan<double>)[step, -step])
                {
                    double[] candidate = [.. best];
                    candidate[parameter] = Math.Min(candidate[parameter] + change, parameter < 2 ? 0 : double.MaxValue);
                    double loss = Loss(candidate, centre, timings, card);
                    if (loss < least)
                    {
                        (best, least, moved) = (candidate, loss, true);
                        break;
                    }
                }
            }

            step = moved ? step : step / 2;
        }

        return Model(best);
    }

    private static double Loss(double[] parameters, double[] centre, IReadOnlyList<TimedCall> timings, Datasheet card)
    {
        RooflineModel model = Model(parameters);
        double sum = 0;
        foreach (TimedCall timing in timings)
        {
            double error = Math.Log(model.Seconds(timing.Call, card) / timing.Seconds);
            sum += timing.Weight * error * error;
        }

        for (int i = 0; i < parameters.Length; i++)
        {
            double away = parameters[i] - centre[i];
            sum += PriorWeight * away * away;
        }

        return sum;
    }

    private static RooflineModel Model(double[] logs) => new(Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]));
}
