import java.lang.management.ManagementFactory;
import java.util.Locale;
import sim.engine.Schedule;
import sim.engine.Sequence;
import sim.engine.SimState;

/** Times agents that write to each other: a model for MASON. Usage: PostOffice schedule|sequence. */
public final class PostOffice extends SimState {
    private static final long serialVersionUID = 1L;
    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final long WARM_UP = 4_000_000;
    private static final long TIMED = 8_000_000;

    /** All agents. */
    final PostAgent[] agents;

    /** Parity of the step, 0 or 1. */
    int today;

    private final boolean inSequence;

    private PostOffice(int count, boolean inSequence) {
        super(1);
        this.inSequence = inSequence;
        agents = new PostAgent[count];
        for (int i = 0; i < count; i++) {
            agents[i] = new PostAgent(i);
        }
    }

    /** Puts the agents on the schedule: each by itself, in an order shuffled each step, or all as one list in fixed order. */
    @Override
    public void start() {
        super.start();
        schedule.addAfter(state -> today = 1 - today);
        if (inSequence) {
            schedule.scheduleRepeating(Schedule.EPOCH, new Sequence(agents));
            return;
        }

        for (PostAgent agent : agents) {
            schedule.scheduleRepeating(Schedule.EPOCH, agent);
        }
    }

    /** Prints a row for each number of agents. */
    public static void main(String[] args) {
        String way = args.length == 1 ? args[0] : "";
        if (!way.equals("schedule") && !way.equals("sequence")) {
            throw new IllegalArgumentException("usage: PostOffice schedule|sequence");
        }

        for (int count : SIZES) {
            PostOffice office = new PostOffice(count, way.equals("sequence"));
            office.start();
            office.run(WARM_UP / count);
            long cpu = processorTime();
            long began = System.nanoTime();
            office.run(TIMED / count);
            double seconds = (System.nanoTime() - began) * 1e-9;
            double processor = (processorTime() - cpu) * 1e-9;
            office.check((WARM_UP + TIMED) / count);
            System.out.printf(Locale.ROOT, "| MASON, %s | %d | %d | %.3f | %.2f | %.2f |%n",
                    way, count, TIMED / count, seconds, TIMED * 1e-6 / seconds, TIMED * 1e-6 / processor);
        }
    }

    private void run(long steps) {
        for (long i = 0; i < steps; i++) {
            schedule.step(this);
        }
    }

    /** Stops unless every agent took every step and every letter was read in the step after it was written. */
    private void check(long steps) {
        long read = 0;
        long sum = 0;
        for (PostAgent agent : agents) {
            if (agent.steps != steps) {
                throw new IllegalStateException("an agent missed a step");
            }

            read += agent.read;
            sum += agent.sum;
        }

        if (read != agents.length * (steps - 1) || sum != agents.length * (steps - 1) * (steps - 2) / 2) {
            throw new IllegalStateException("a letter was lost, doubled or late");
        }
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
