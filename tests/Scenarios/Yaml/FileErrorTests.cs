using System.IO.Compression;
using System.Runtime.Versioning;
using System.Text;
using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests.Yaml;

/// <summary>Files that are no scenario at all: each gives one diagnostic, at a place in that file.</summary>
public sealed class FileErrorTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void A_file_that_is_not_there() => AssertRefused(_folder.PathOf("none.yaml"), 1, 1, "there is no such file");

    [Test]
    public void A_folder_that_is_not_there() => AssertRefused(_folder.PathOf("no/where.yaml"), 1, 1, "there is no such file");

    [Test]
    public void A_folder() => AssertRefused(Path.GetDirectoryName(_folder.PathOf("x"))!, 1, 1, "is a folder");

    [Test]
    public void A_path_that_cannot_be() => AssertRefused("a\0b", 1, 1, "the file cannot be read");

    [Test]
    public void An_empty_file() => AssertRefused(_folder.Write("empty.yaml", ""), 1, 1, "the file is empty");

    [Test]
    public void A_blank_file() => AssertRefused(_folder.Write("blank.yaml", " \n\n"), 1, 1, "the file is empty");

    [Test]
    public void A_file_of_comments() => AssertRefused(_folder.Write("comments.yaml", "# nothing\n"), 1, 1, "there is nothing in it");

    [Test]
    public void A_list() => AssertRefused(_folder.Write("list.yaml", "\n- 1\n"), 2, 1, "the file holds a list");

    [Test]
    public void A_sentence() => AssertRefused(_folder.Write("text.yaml", "hello world"), 1, 1, "the file holds the text 'hello world'");

    [Test]
    public void A_file_with_a_byte_that_is_no_text() =>
        AssertRefused(_folder.Write("zero.yaml", "name: ti\0ny"u8.ToArray()), 1, 9, "the file is binary: byte 0x00 at offset 8");

    [Test]
    public void A_compressed_file()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(File.ReadAllBytes(SmallScenario.File));
        }

        AssertRefused(_folder.Write("tiny.yaml.gz", compressed.ToArray()), 1, null, "the file is ");
    }

    [Test]
    public void A_file_in_another_encoding() =>
        AssertRefused(_folder.Write("gbk.yaml", [.. "a: 1\ntitle: "u8, 0xD6, 0xD0]), 2, 8, "the file is not UTF-8 text: byte 0xd6 at offset 12");

    [Test]
    public void A_file_in_two_byte_text() =>
        AssertRefused(_folder.Write("utf16.yaml", Encoding.Unicode.GetBytes("name: tiny")), 1, 2, "the file is binary");

    [Test]
    public void A_file_of_50_MB_is_refused_without_reading_it()
    {
        string file = _folder.PathOf("large.yaml");
        using (FileStream stream = File.Create(file))
        {
            stream.SetLength(50_000_000);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        AssertRefused(file, 1, 1, "the file is too large: 50,000,000 bytes or more");
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
    }

    [Test]
    [Platform("Linux")]
    public void A_device_without_end_is_read_no_further_than_the_limit() => AssertRefused("/dev/zero", 1, 1, "the file is too large");

    [Test]
    public void A_file_that_another_process_keeps_for_itself()
    {
        string file = _folder.Write("locked.yaml", "name: tiny");
        using var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        AssertRefused(file, 1, 1, "the file cannot be read");
    }

    [Test]
    [Platform("Linux,MacOsX")]
    [UnsupportedOSPlatform("windows")]
    public void A_file_that_this_user_may_not_read()
    {
        Assume.That(Environment.IsPrivilegedProcess, Is.False, "a privileged user may read everything");
        string file = _folder.Write("secret.yaml", "name: tiny");
        File.SetUnixFileMode(file, UnixFileMode.None);

        AssertRefused(file, 1, 1, "the file may not be read");
    }

    [Test]
    public void A_byte_order_mark_does_no_harm()
    {
        string file = _folder.Write("bom.yaml", [.. Encoding.UTF8.Preamble, .. File.ReadAllBytes(SmallScenario.File)]);

        Assert.That(ScenarioLoader.Load(file).Diagnostics, Is.Empty);
    }

    private static void AssertRefused(string file, int line, int? column, string message)
    {
        LoadResult result = ScenarioLoader.Load(file);
        Assert.That(result.Scenario, Is.Null);
        Assert.That(result.Diagnostics, Has.Count.EqualTo(1));
        Diagnostic found = result.Diagnostics[0];
        Assert.Multiple(() =>
        {
            Assert.That(found.File, Is.EqualTo(file));
            Assert.That(found.Line, Is.EqualTo(line));
            Assert.That(found.Column, Is.EqualTo(column ?? found.Column));
            Assert.That(found.Message, Does.StartWith(message));
        });
    }
}
