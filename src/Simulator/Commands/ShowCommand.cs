using MarketSim.Reports.Tables;
using MarketSim.Scenarios.Validation;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim show</c>.</summary>
internal static class ShowCommand
{
    private const int RowsOfTable = 20;

    public static Command Create(Surroundings here)
    {
        Argument<string> run = Asked.Run();
        Argument<string> table = new("TABLE") { Description = "national, provinces, owners, budgets, cards, centers, suppliers, brokers, buyers, leases, requests; ensemble, ensemble_summary for ensembles." };
        Option<int?> head = Asked.Whole("--head", $"Maximum number of rows; {RowsOfTable} by default, all with --csv and --json.", 1, int.MaxValue);
        Option<bool> csv = new("--csv") { Description = "Print the table as CSV." };
        Option<bool> mark = new("--bom") { Description = "Begin the CSV with a byte order mark, by which Excel knows UTF-8." };
        Option<bool> json = Asked.Json("the table");
        var command = new Command("show", "Print a table of a run (columns: docs/data-dictionary.md).") { run, table, head, csv, mark, json };
        command.SetAction(parsed =>
        {
            bool asCsv = parsed.GetValue(csv);
            bool asJson = parsed.GetValue(json);
            if (asCsv && asJson)
            {
                throw new BadInputException("--csv and --json do not go together; allowed: one of them");
            }

            if (parsed.GetValue(mark) && !asCsv)
            {
                throw new BadInputException("--bom is a mark of CSV files; allowed: --csv --bom");
            }

            RunFolder folder = RunFolder.OpenAny(parsed.GetRequiredValue(run));
            string file = FileOf(folder, parsed.GetRequiredValue(table));
            int rows = parsed.GetValue(head) ?? (asCsv || asJson ? int.MaxValue : RowsOfTable);
            TablePrinter printer = asCsv ? new CsvPrinter(here, parsed.GetValue(mark)) : asJson ? new JsonPrinter(here) : new ScreenPrinter(here);
            printer.Print(TableReader.ReadGroups(file), rows);
            return ExitCode.Fine;
        });
        return command;
    }

    private static string FileOf(RunFolder folder, string table) => folder.Tables().Contains(table, StringComparer.Ordinal)
        ? FileSeals.Checked(folder, folder.TableFile(table))
        : throw new BadInputException($"{folder.Root}: there is no table '{table}'{NearestName.Hint(table, folder.Tables())}; allowed: {string.Join(", ", folder.Tables())}");
}
