import sim.engine.SimState;
import sim.engine.Steppable;
import sim.util.Bag;

/** Reads its letters, draws one random number, and sends one letter to the agent that it drew. */
final class PostAgent implements Steppable {
    private static final long serialVersionUID = 1L;

    /** A letter: who wrote it, and in which step of its own. */
    record Letter(int from, long number) {}

    /** Letters by parity of the step: those of this step are read, those of the next are written. */
    private final Bag[] inboxes = {new Bag(), new Bag()};

    private final int index;

    /** Steps so far. */
    long steps;

    /** Letters read so far. */
    long read;

    /** Sum of the numbers of all letters read. */
    long sum;

    PostAgent(int index) {
        this.index = index;
    }

    @Override
    public void step(SimState state) {
        PostOffice office = (PostOffice) state;
        Bag inbox = inboxes[office.today];
        for (int i = 0; i < inbox.numObjs; i++) {
            sum += ((Letter) inbox.objs[i]).number();
        }

        read += inbox.numObjs;
        inbox.clear();
        int other = state.random.nextInt(office.agents.length - 1);
        other += other >= index ? 1 : 0;
        office.agents[other].inboxes[1 - office.today].add(new Letter(index, steps));
        steps++;
    }
}
