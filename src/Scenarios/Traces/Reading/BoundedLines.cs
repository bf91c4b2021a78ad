using System.Text;

namespace MarketSim.Scenarios.Traces.Reading;

/// <summary>Reads text line by line. A line has an end: a device, or a file of another kind, may have none.</summary>
internal sealed class BoundedLines(TextReader text)
{
    /// <summary>The longest line, characters.</summary>
    public const int Longest = 1_000_000;

    private readonly char[] _buffer = new char[1 << 16];
    private readonly StringBuilder _line = new();
    private int _at;
    private int _end;
    private bool _afterReturn;

    /// <summary>The next line without its end; null when there is none.</summary>
    /// <exception cref="InvalidDataException">It is longer than <see cref="Longest"/>.</exception>
    public string? ReadLine()
    {
        _line.Clear();
        bool any = false;
        while (Fill())
        {
            if (_afterReturn && _buffer[_at] == '\n')
            {
                _afterReturn = false;
                _at++;
                continue;
            }

            _afterReturn = false;
            any = true;
            int length = _buffer.AsSpan(_at, _end - _at).IndexOfAny('\n', '\r');
            int taken = length < 0 ? _end - _at : length;
            _line.Append(_buffer, _at, taken);
            _at += taken;
            if (_line.Length > Longest)
            {
                throw new InvalidDataException($"a line is longer than {Longest:N0} characters");
            }

            if (length >= 0)
            {
                _afterReturn = _buffer[_at++] == '\r';
                return _line.ToString();
            }
        }

        return any ? _line.ToString() : null;
    }

    private bool Fill()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, text.Read(_buffer));
        }

        return _end > 0;
    }
}
