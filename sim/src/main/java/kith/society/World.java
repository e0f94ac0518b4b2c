package kith.society;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kith.companion.AiNorms;
import kith.companion.AiPartners;
import kith.companion.Steering;
import kith.random.Draws;
import kith.relation.Ties;

/**
 * The whole state of one world. {@link #fork()} is the one operation by which a state is kept and brought back: a start
 * shared by several scenarios, an undo, twins.
 */
public final class World {
    private final Draws draws;
    private final List<Setting> settings;
    private final List<Setting> view;
    private final int[][] byKind;
    private final People people;
    private final Ties ties;
    private final AiPartners partners;
    private final Tally tally;
    private Steering steering = new Steering(0, 0);
    private AiNorms norms = new AiNorms(0, 0);
    private InForce inForce = new InForce(0);
    private ExtensionRows extensions;
    private Calendar calendar = new Calendar();
    private final TreeMap<String, WorldPart> parts = new TreeMap<>();
    private int day;

    /** A world on this day. */
    public World(Draws draws, List<Setting> settings, People people, Ties ties, int day) {
        this(draws, settings, byKind(settings), people, ties, new AiPartners(people.count()), new Tally(), day);
    }

    private World(Draws draws, List<Setting> settings, int[][] byKind, People people, Ties ties, AiPartners partners,
            Tally tally, int day) {
        this.draws = draws;
        this.settings = new ArrayList<>(settings);
        view = Collections.unmodifiableList(this.settings);
        this.byKind = byKind;
        this.people = people;
        this.ties = ties;
        this.partners = partners;
        this.tally = tally;
        extensions = new ExtensionRows(people.count());
        this.day = day;
    }

    /** A second world in the same state, with the same luck ahead, sharing nothing that changes. */
    public World fork() {
        World fork = new World(draws, settings, byKind, people.copy(), ties.copy(), partners.copy(), tally.copy(), day);
        fork.steering = steering.copy();
        fork.norms = norms.copy();
        fork.inForce = inForce;
        fork.extensions = extensions.copy();
        fork.calendar = calendar.copy();
        parts.forEach((name, part) -> fork.parts.put(name, part.copy()));
        return fork;
    }

    /** Luck of this replicate. */
    public Draws draws() {
        return draws;
    }

    /** Settings in which people meet. */
    public List<Setting> settings() {
        return view;
    }

    /** Places in the list of the settings of a kind; what kind a setting is never changes. */
    public int[] settings(Setting.Kind kind) {
        return byKind[kind.ordinal()];
    }

    private static int[][] byKind(List<Setting> settings) {
        return Arrays.stream(Setting.Kind.values())
                .map(kind -> IntStream.range(0, settings.size()).filter(i -> settings.get(i).kind() == kind).toArray())
                .toArray(int[][]::new);
    }

    /** A person leaves a setting; the person's own list of settings is left as it is. */
    public void leaveSetting(int person, int which) {
        settings.set(which, settings.get(which).without(person));
    }

    /** A person joins a setting; likewise. */
    public void joinSetting(int person, int which) {
        settings.set(which, settings.get(which).with(person));
    }

    public People people() {
        return people;
    }

    public Ties ties() {
        return ties;
    }

    /** Partnerships with AIs. */
    public AiPartners partners() {
        return partners;
    }

    /** Where providers have steered their conduct. */
    public Steering steering() {
        return steering;
    }

    /** Providers begin to steer. */
    public void steer(Steering from) {
        steering = from;
    }

    /** What people find an AI may do. */
    public AiNorms norms() {
        return norms;
    }

    /** People begin to have an idea of it. */
    public void think(AiNorms from) {
        norms = from;
    }

    /** What interventions do to people today. */
    public InForce inForce() {
        return inForce;
    }

    /** Lays down what interventions do to people; it is never changed afterwards, so that forks may share it. */
    public void enforce(InForce today) {
        inForce = today;
    }

    /** What mechanisms from outside know of each person. */
    public ExtensionRows extensions() {
        return extensions;
    }

    /** What is to happen. */
    public Calendar calendar() {
        return calendar;
    }

    /** The state that a process keeps here; empty before it begins. */
    public <T extends WorldPart> Optional<T> part(Class<T> kind) {
        return Optional.ofNullable(kind.cast(parts.get(kind.getName())));
    }

    /** A process begins to keep its state here. */
    public void keep(WorldPart part) {
        parts.put(part.getClass().getName(), part);
    }

    /** A new run begins: nothing is on the calendar, and no process keeps a state of its own. */
    public void beginAnew() {
        calendar.clear();
        parts.clear();
    }

    /** Counts of what happened. */
    public Tally tally() {
        return tally;
    }

    /** The present day; negative during the burn-in. */
    public int day() {
        return day;
    }

    /** Sets the present day. */
    public void setDay(int day) {
        this.day = day;
    }

    /** A hash of everybody's state, ties and partnerships, independent of the order of rows. */
    public long stateHash() {
        long sum = 0;
        for (int person = 0; person < people.count(); person++) {
            long h = people.stateHash(person) ^ Draws.mix(partners.stateHash(person));
            long tieSum = 0;
            for (int slot = ties.first(person), end = slot + ties.degree(person); slot < end; slot++) {
                long t = ties.pairKey(slot) * 31 + Double.doubleToLongBits(ties.closeness(slot));
                t = t * 31 + Double.doubleToLongBits(ties.learned(slot));
                tieSum += Draws.mix(t * 31 + ties.role(slot) * 2L + ties.side(slot) + ties.lastContactDay(slot) * 64L);
            }
            sum += Draws.mix(h + tieSum + extensions.stateHash(person));
        }
        return sum + steering.stateHash() + norms.stateHash();
    }

    /** A hash of all there is: that state, counts, the calendar, and what trials and interventions keep. */
    public long wholeHash() {
        long hash = Draws.mix(stateHash() + Draws.mix(calendar.stateHash())) + day;
        for (long count : tally.counts()) {
            hash = Draws.mix(hash + count);
        }
        for (WorldPart part : parts.values()) {
            hash = Draws.mix(hash + part.stateHash());
        }
        return hash;
    }

    /** Bytes held by the rows of everybody, ids and settings left out. */
    public long bytes() {
        return people.count() * People.bytesPerPerson() + ties.bytes() + partners.bytes() + extensions.bytes();
    }
}
