using MarketSim.Reports.Runs;
using MarketSim.Studies.Backtests;

namespace MarketSim.Reports.Figures;

/// <summary>Reads what measures take from the tables of requests and leases of a finished run.</summary>
public static class LargeRowsReader
{
    /// <summary>Goes through both tables, row group by row group.</summary>
    /// <exception cref="RunFolderException">A table is not as it was written, or is gone.</exception>
    public static LargeRows Read(RunFolder folder)
    {
        var large = new LargeRows();
        foreach (TableData group in TableReader.ReadGroups(FileSeals.Checked(folder, folder.TableFile("requests")), "date", "work", "reference_card_days"))
        {
            (var dates, var work, var cardDays) = ((DateOnly[])group["date"].Cells, (string[])group["work"].Cells, (double[])group["reference_card_days"].Cells);
            for (int row = 0; row < group.RowCount; row++)
                large.AddRequest(dates[row], work[row], cardDays[row]);
        }

        foreach (TableData group in TableReader.ReadGroups(FileSeals.Checked(folder, folder.TableFile("leases")), "date", "center", "cards", "days"))
        {
            (var dates, var centers) = ((DateOnly[])group["date"].Cells, (string[])group["center"].Cells);
            (var cards, var days) = ((int[])group["cards"].Cells, (int[])group["days"].Cells);
            for (int row = 0; row < group.RowCount; row++)
                large.AddLease(dates[row], centers[row], cards[row], days[row]);
        }

        return large;
    }
}
