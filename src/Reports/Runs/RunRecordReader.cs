using MarketSim.Market.Setting;

namespace MarketSim.Reports.Runs;

/// <summary>Rebuilds the record of a finished run from its folder.</summary>
public static class RunRecordReader
{
    /// <summary>Reads the small tables and the counts by year; the tables of leases and requests stay where they are.</summary>
    /// <exception cref="InvalidDataException">A table is damaged; the message names the file.</exception>
    /// <exception cref="RunFolderException">The counts by year are damaged.</exception>
    public static RunRecord Read(RunFolder folder)
    {
        FileSeals.Check(folder, RunTables.Names.Select(folder.TableFile).Append(folder.YearsFile));
        return Read(folder, Gazetteer.KindsOf(RunManifest.Read(folder).Scenario));
    }

    /// <summary>The same of a run whose run.json is not written yet: nothing is checked.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="kinds">The kinds that its scenario defines.</param>
    public static RunRecord Read(RunFolder folder, MarketKinds kinds)
    {
        var record = new RunRecord(kinds);
        Take(folder, record.National);
        Take(folder, record.Provinces);
        Take(folder, record.Owners);
        Take(folder, record.Rents);
        Take(folder, record.RentIndices);
        Take(folder, record.Budgets);
        Take(folder, record.BuildAhead);
        Take(folder, record.Welfare);
        Take(folder, record.Events);
        Take(folder, record.Cards);
        Take(folder, record.Centers);
        Take(folder, record.Suppliers);
        Take(folder, record.Brokers);
        Take(folder, record.Buyers);
        YearsFile.Read(folder, kinds, record.Years);
        return record;
    }

    private static void Take<TRow>(RunFolder folder, List<TRow> rows)
        where TRow : class
    {
        string file = folder.TableFile(TableSchema.Of<TRow>().Name);
        if (File.Exists(file))
            rows.AddRange(TableReader.ReadRows<TRow>(file));
    }
}
