namespace MarketSim.Market.Centers;

/// <summary>Investment arithmetic: net present value, internal rate of return, payback.</summary>
public static class Appraisal
{
    /// <summary>Net present value of an investment now and equal net incomes at the end of each year, the income changing by a constant rate.</summary>
    /// <param name="investment">Paid now.</param>
    /// <param name="incomeFirstYear">Net income of the first year.</param>
    /// <param name="growth">Change of the income per year, such as -0.1.</param>
    /// <param name="rate">Discount rate per year.</param>
    /// <param name="years">Whole years of income.</param>
    public static double NetPresentValue(double investment, double incomeFirstYear, double growth, double rate, int years)
    {
        double value = -investment;
        double income = incomeFirstYear;
        double discount = 1;
        for (int year = 1; year <= years; year++)
        {
            discount /= 1 + rate;
            value += income * discount;
            income *= 1 + growth;
        }

        return value;
    }

    /// <summary>Net present value of flows at equal intervals, the first one now.</summary>
    public static double NetPresentValue(ReadOnlySpan<double> flows, double ratePerInterval)
    {
        double value = 0;
        double discount = 1;
        foreach (double flow in flows)
        {
            value += flow * discount;
            discount /= 1 + ratePerInterval;
        }

        return value;
    }

    /// <summary>Internal rate of return per interval: the rate at which the flows' net present value is zero.</summary>
    public static RateOfReturn InternalRateOfReturn(ReadOnlySpan<double> flows) => RateOfReturn.Of(flows);

    /// <summary>Intervals until the discounted flows add up to zero, the last one in part; nothing when they never do.</summary>
    public static double? DiscountedPayback(ReadOnlySpan<double> flows, double ratePerInterval)
    {
        double sum = 0;
        double discount = 1;
        for (int i = 0; i < flows.Length; i++)
        {
            double flow = flows[i] * discount;
            if (sum < 0 && sum + flow >= 0)
            {
                return i - 1 + (-sum / flow);
            }

            sum += flow;
            discount /= 1 + ratePerInterval;
        }

        return null;
    }
}
