using System.Reflection;
using System.Runtime.InteropServices;
using CsCheck;
using MarketSim.Grains.Codecs;
using MarketSim.Grains.Shards;
using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace MarketSim.Grains.Tests.Codecs;

[TestFixture]
public sealed class PayloadTests
{
    private static readonly Type[] Carried =
        [.. typeof(Letter).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && (typeof(Letter).IsAssignableFrom(type) || typeof(Post).IsAssignableFrom(type)
                || typeof(Observation).IsAssignableFrom(type) || type.IsDefined(typeof(TableAttribute))))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)];

    [Test]
    public void There_is_something_to_carry() => Assert.That(
        Carried, Is.SupersetOf(new[] { typeof(Payment), typeof(Application), typeof(Shortlist), typeof(CenterListing), typeof(CenterDay), typeof(LeaseRow) }));

    [TestCaseSource(nameof(Carried))]
    public void Everything_agents_write_comes_out_as_it_went_in(Type type) => PlainValues.Of(type).Sample(
        value => PlainValues.Same(Copy<object?>(value), value), iter: 200, threads: 1);

    [Test]
    public void A_run_s_record_comes_out_as_it_went_in()
    {
        var record = new RunRecord(MarketKinds.None);
        record.Years[2024] = new YearCounts(1, 1) { Leases = 3, IdleCostCny = 0.1 + 0.2 };
        record.Years[2024].Awards.Add((3, 1e9));
        record.Years[2024].DealsByBroker[7] = 9;
        record.Years[2024].UseByCenter["center-7"] = (30, 20, 10);
        record.Years[2024].RequestedByWorkCardDays[2] = [0.1, 0, 0, 7];
        record.Years[2023] = new YearCounts(1, 1);

        RunRecord copy = Copy(record);

        Assert.That(copy.Years.Keys, Is.EqualTo(new[] { 2023, 2024 }));
        Assert.That(PlainValues.Same(copy.Years[2024].Awards, record.Years[2024].Awards));
        Assert.That(copy.Years[2024].DealsByBroker[7], Is.EqualTo(9));
        Assert.That(copy.Years[2024].UseByCenter, Is.EqualTo(record.Years[2024].UseByCenter));
        Assert.That(copy.Years[2024].RequestedByWorkCardDays[2], Is.EqualTo([0.1, 0, 0, 7]));
        Assert.That(BitConverter.DoubleToInt64Bits(copy.Years[2024].IdleCostCny), Is.EqualTo(BitConverter.DoubleToInt64Bits(0.1 + 0.2)));
        Assert.That(copy.Years[2023].RequestedCardDays, Is.EqualTo(record.Years[2023].RequestedCardDays));
    }

    /// <remarks>A caller says what it expects, so only answers are named: a type that Orleans does not let be named would fail in a cluster and nowhere else.</remarks>
    [Test]
    public void Whatever_a_grain_answers_may_be_named_on_the_way()
    {
        using ServiceProvider services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        Serializer serializer = services.GetRequiredService<Serializer>();
        Type[] answers = [.. typeof(Payload<>).Assembly.GetTypes().Where(type => type.IsInterface && typeof(IGrain).IsAssignableFrom(type))
            .SelectMany(type => type.GetMethods()).Select(method => method.ReturnType).Where(type => type.IsGenericType)
            .Select(type => type.GetGenericArguments()[0]).Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Payload<>)).Distinct()];

        Assert.That(answers, Is.Not.Empty);
        foreach (Type answer in answers)
        {
            Type content = answer.GetGenericArguments()[0];
            object? empty = content.IsValueType ? Activator.CreateInstance(content) : null;
            Assert.That(() => serializer.SerializeToArray<object>(Activator.CreateInstance(answer, empty)!), Throws.Nothing, answer.ToString());
        }
    }

    [Test]
    public void Orleans_carries_a_payload_between_processes_and_hands_it_over_within_one()
    {
        var order = new PhaseCall
        {
            Epoch = 1,
            Day = 12,
            Ordinal = 3,
            Mail = [[new Envelope(AgentId.Center(1), AgentId.Buyer(2), 0, new Refusal(5))], []],
            Posts = [new BrokerNotice(3, true)],
            PassedOver = [1, 2, 3],
        };
        var payload = new Payload<PhaseCall>(order);
        using ServiceProvider services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        Serializer serializer = services.GetRequiredService<Serializer>();

        Payload<PhaseCall> far = serializer.Deserialize<Payload<PhaseCall>>(serializer.SerializeToArray(payload))!;
        Payload<PhaseCall>? near = services.GetRequiredService<DeepCopier>().Copy(payload);

        Assert.That(PlainValues.Same(far.Content, order));
        Assert.That(near, Is.SameAs(payload));
    }

    [Test]
    public void A_payload_cut_short_is_refused_wherever_it_is_cut()
    {
        byte[] whole = PayloadBytes.Write<object?>(new Shortlist(3, [new(1), new(2), new(3)], 9, 0.5));

        for (int length = 0; length < whole.Length; length++)
        {
            Assert.That(() => PayloadBytes.Read<object?>(whole[..length]), Throws.TypeOf<InvalidDataException>(), $"cut to {length}");
        }
    }

    [Test]
    public void A_payload_carries_the_market_s_types_only()
    {
        Assert.That(() => PayloadBytes.Write<object?>(new FileInfo("x")), Throws.TypeOf<NotSupportedException>());
        Assert.That(() => PayloadBytes.Write<Action>(() => { }), Throws.TypeOf<NotSupportedException>());

        byte[] letter = PayloadBytes.Write<object?>(new BrokerNotice(1, true));
        string name = typeof(BrokerNotice).FullName!;
        int at = letter.AsSpan().IndexOf(MemoryMarshal.AsBytes(name.AsSpan()));
        byte[] forged = [.. letter[..at], .. MemoryMarshal.AsBytes(typeof(FileInfo).FullName!.PadRight(name.Length).AsSpan()), .. letter[(at + (name.Length * sizeof(char)))..]];
        Assert.That(at, Is.Positive);
        Assert.That(() => PayloadBytes.Read<object?>(forged), Throws.TypeOf<InvalidDataException>());
    }

    [Test]
    public void A_payload_does_not_pass_one_thing_for_another() => Assert.That(
        () => PayloadBytes.Read<Letter?>(PayloadBytes.Write<object?>(new BrokerNotice(1, true))), Throws.TypeOf<InvalidDataException>());

    [Test]
    public void A_list_made_in_any_assembly_comes_out_as_a_list() =>
        Assert.That(PayloadBytes.Read<IReadOnlyList<string>>(PayloadBytes.Write<IReadOnlyList<string>>(["one", "two"])), Is.EqualTo(new[] { "one", "two" }));

    private static T Copy<T>(T value) => PayloadBytes.Read<T>(PayloadBytes.Write(value));
}
