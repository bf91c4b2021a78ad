using System.Text;

namespace MarketSim.Simulator.Desk;

/// <summary>Gives what is written to somebody, a line at a time; an unfinished line when it is disposed.</summary>
internal sealed class LineWriter(Action<string> take) : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly StringBuilder _line = new();
    private readonly Lock _writing = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (_writing)
        {
            if (value == '\n')
            {
                End();
            }
            else if (value != '\r')
            {
                _line.Append(value);
            }
        }
    }

    public override void Write(string? value)
    {
        lock (_writing)
        {
            foreach (char one in value ?? "")
            {
                Write(one);
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        lock (_writing)
        {
            if (_line.Length > 0)
            {
                End();
            }
        }

        base.Dispose(disposing);
    }

    private void End()
    {
        take(_line.ToString());
        _line.Clear();
    }
}
