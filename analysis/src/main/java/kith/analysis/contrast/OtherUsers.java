package kith.analysis.contrast;

import java.util.List;
import kith.analysis.stats.Sample;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;

/**
 * Groups by eventual use, where both worlds of a pair have an AI: their members are users of one of the worlds. If in
 * the other world mostly other people use the AI, a difference of the group says who uses it, and not what it does.
 */
public final class OtherUsers {
    /** Names of groups by eventual use begin so. */
    public static final String GROUPS = "would_use:";

    /**
     * The least share of users who still use an AI, relative to everybody's use: below it there is no verdict. An
     * assumption.
     */
    private static final double KEPT = 0.7;
    /** Those who use no AI at the end. */
    public static final String NON_USERS = GROUPS + "none";
    /** The share of a group that uses an AI. */
    public static final String USE = "user_share";

    private OtherUsers() {}

    /**
     * Whether mostly other people than the group's use the AI in one of the two worlds, on the last day. A world in
     * which everybody uses it less, because it was taken away or capped, has no other users. Non-users are other people
     * in a world where many of them use it.
     */
    public static boolean areMost(Study study, List<RunsTable.Pair> pairs, String group) {
        if (!group.startsWith(GROUPS)) {
            return false;
        }
        double one = relativeUse(study, pairs.stream().map(RunsTable.Pair::scenario).toList(), group);
        double other = relativeUse(study, pairs.stream().map(RunsTable.Pair::reference).toList(), group);
        return group.equals(NON_USERS) ? Math.max(one, other) > 1 - KEPT
                : Math.min(one, other) < KEPT * Math.max(one, other);
    }

    /** Share of a group that uses an AI, over the share of everybody; not-a-number in a world without users. */
    private static double relativeUse(Study study, List<RunsTable.Run> runs, String group) {
        double all = use(study, runs, SeriesTable.EVERYBODY);
        return all > 0 ? use(study, runs, group) / all : Double.NaN;
    }

    /** Share of a group that uses an AI on the last day, mean over runs; not-a-number where nobody measured it. */
    public static double use(Study study, List<RunsTable.Run> runs, String group) {
        Sample shares = Sample.of(study.series().at(runs, study.series().lastDay(), group, USE));
        return shares.n() == 0 ? Double.NaN : shares.mean();
    }
}
