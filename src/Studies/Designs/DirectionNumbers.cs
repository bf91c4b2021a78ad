namespace MarketSim.Studies.Designs;

/// <summary>Direction numbers of the Sobol sequence, for 80 dimensions: enough for the 2 x 40 of Sobol indices over forty parameters.</summary>
/// <remarks>
/// The figures are those of Joe and Kuo, "Constructing Sobol sequences with better two-dimensional projections", SIAM J. Sci. Comput. 30 (2008), table
/// new-joe-kuo-6.21201, dimensions 2 to 80; copyright 2008 Frances Y. Kuo and Stephen Joe, who allow redistribution. Tests hold that the polynomials are
/// primitive and that all 80 dimensions together have Sobol's property A, which a wrong figure would break.
/// </remarks>
public static class DirectionNumbers
{
    private const int Bits = 32;

    // Of each dimension from the second on: the inner coefficients of its primitive polynomial as a number, then the first direction integers; there are as
    // many as the polynomial has degrees.
    private static readonly int[][] Table =
    [
        [0, 1], [1, 1, 3], [1, 1, 3, 1], [2, 1, 1, 1], [1, 1, 1, 3, 3], [4, 1, 3, 5, 13], [2, 1, 1, 5, 5, 17], [4, 1, 1, 5, 5, 5],
        [7, 1, 1, 7, 11, 19], [11, 1, 1, 5, 1, 1], [13, 1, 1, 1, 3, 11], [14, 1, 3, 5, 5, 31], [1, 1, 3, 3, 9, 7, 49], [13, 1, 1, 1, 15, 21, 21],
        [16, 1, 3, 1, 13, 27, 49], [19, 1, 1, 1, 15, 7, 5], [22, 1, 3, 1, 15, 13, 25], [25, 1, 1, 5, 5, 19, 61], [1, 1, 3, 7, 11, 23, 15, 103],
        [4, 1, 3, 7, 13, 13, 15, 69], [7, 1, 1, 3, 13, 7, 35, 63], [8, 1, 3, 5, 9, 1, 25, 53], [14, 1, 3, 1, 13, 9, 35, 107],
        [19, 1, 3, 1, 5, 27, 61, 31], [21, 1, 1, 5, 11, 19, 41, 61], [28, 1, 3, 5, 3, 3, 13, 69], [31, 1, 1, 7, 13, 1, 19, 1],
        [32, 1, 3, 7, 5, 13, 19, 59], [37, 1, 1, 3, 9, 25, 29, 41], [41, 1, 3, 5, 13, 23, 1, 55], [42, 1, 3, 7, 3, 13, 59, 17],
        [50, 1, 3, 1, 3, 5, 53, 69], [55, 1, 1, 5, 5, 23, 33, 13], [56, 1, 1, 7, 7, 1, 61, 123], [59, 1, 1, 7, 9, 13, 61, 49],
        [62, 1, 3, 3, 5, 3, 55, 33], [14, 1, 3, 1, 15, 31, 13, 49, 245], [21, 1, 3, 5, 15, 31, 59, 63, 97], [22, 1, 3, 1, 11, 11, 11, 77, 249],
        [38, 1, 3, 1, 11, 27, 43, 71, 9], [47, 1, 1, 7, 15, 21, 11, 81, 45], [49, 1, 3, 7, 3, 25, 31, 65, 79], [50, 1, 3, 1, 1, 19, 11, 3, 205],
        [52, 1, 1, 5, 9, 19, 21, 29, 157], [56, 1, 3, 7, 11, 1, 33, 89, 185], [67, 1, 3, 3, 3, 15, 9, 79, 71], [70, 1, 3, 7, 11, 15, 39, 119, 27],
        [84, 1, 1, 3, 1, 11, 31, 97, 225], [97, 1, 1, 1, 3, 23, 43, 57, 177], [103, 1, 3, 7, 7, 17, 17, 37, 71], [115, 1, 3, 1, 5, 27, 63, 123, 213],
        [122, 1, 1, 3, 5, 11, 43, 53, 133], [8, 1, 3, 5, 5, 29, 17, 47, 173, 479], [13, 1, 3, 3, 11, 3, 1, 109, 9, 69],
        [16, 1, 1, 1, 5, 17, 39, 23, 5, 343], [22, 1, 3, 1, 5, 25, 15, 31, 103, 499], [25, 1, 1, 1, 11, 11, 17, 63, 105, 183],
        [44, 1, 1, 5, 11, 9, 29, 97, 231, 363], [47, 1, 1, 5, 15, 19, 45, 41, 7, 383], [52, 1, 3, 7, 7, 31, 19, 83, 137, 221],
        [55, 1, 1, 1, 3, 23, 15, 111, 223, 83], [59, 1, 1, 5, 13, 31, 15, 55, 25, 161], [62, 1, 1, 3, 13, 25, 47, 39, 87, 257],
        [67, 1, 1, 1, 11, 21, 53, 125, 249, 293], [74, 1, 1, 7, 11, 11, 7, 57, 79, 323], [81, 1, 1, 5, 5, 17, 13, 81, 3, 131],
        [82, 1, 1, 7, 13, 23, 7, 65, 251, 475], [87, 1, 3, 5, 1, 9, 43, 3, 149, 11], [91, 1, 1, 3, 13, 31, 13, 13, 255, 487],
        [94, 1, 3, 3, 1, 5, 63, 89, 91, 127], [103, 1, 1, 3, 3, 1, 19, 123, 127, 237], [104, 1, 1, 5, 7, 23, 31, 37, 243, 289],
        [109, 1, 1, 5, 11, 17, 53, 117, 183, 491], [122, 1, 1, 1, 5, 1, 13, 13, 209, 345], [124, 1, 1, 3, 15, 1, 57, 115, 7, 33],
        [137, 1, 3, 1, 11, 7, 43, 81, 207, 175], [138, 1, 3, 1, 1, 15, 27, 63, 255, 49], [143, 1, 3, 5, 3, 27, 61, 105, 171, 305],
        [145, 1, 1, 5, 3, 1, 3, 57, 249, 149],
    ];

    /// <summary>Dimensions there are figures for.</summary>
    public static int MaxDimensions => Table.Length + 1;

    /// <summary>The primitive polynomial of a dimension, bit i the coefficient of x^i; the first dimension has none, told as 1.</summary>
    /// <param name="dimension">From 0.</param>
    public static uint Polynomial(int dimension)
    {
        if (dimension == 0)
        {
            return 1;
        }

        int degree = Table[dimension - 1].Length - 1;
        return (1u << degree) | ((uint)Table[dimension - 1][0] << 1) | 1u;
    }

    /// <summary>The direction integers that a dimension starts with, one for each degree of its polynomial; none for the first dimension.</summary>
    /// <param name="dimension">From 0.</param>
    public static IReadOnlyList<int> Integers(int dimension) => dimension == 0 ? [] : Table[dimension - 1][1..];

    /// <summary>The 32 direction numbers of a dimension as binary fractions, the first one the most significant bit.</summary>
    /// <remarks>The recurrence is equation 2 of Bratley and Fox, ACM Trans. Math. Softw. 14 (1988).</remarks>
    /// <param name="dimension">From 0 to <see cref="MaxDimensions"/> - 1.</param>
    public static uint[] Of(int dimension)
    {
        var directions = new uint[Bits];
        int degree = dimension == 0 ? 0 : Table[dimension - 1].Length - 1;
        for (int i = 0; i < Bits; i++)
        {
            if (dimension == 0)
            {
                directions[i] = 1u << (Bits - 1 - i);
            }
            else if (i < degree)
            {
                directions[i] = (uint)Table[dimension - 1][i + 1] << (Bits - 1 - i);
            }
            else
            {
                uint next = directions[i - degree] ^ (directions[i - degree] >> degree);
                for (int k = 1; k < degree; k++)
                {
                    next ^= ((Table[dimension - 1][0] >> (degree - 1 - k)) & 1) == 1 ? directions[i - k] : 0;
                }

                directions[i] = next;
            }
        }

        return directions;
    }
}
