package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kith.companion.Conduct;
import kith.companion.Lever;
import kith.random.Draws;
import kith.random.Purpose;
import kith.regime.Governance;
import kith.relation.Need;
import org.junit.jupiter.api.Test;

/** A contract holds in the situations that it foresees; a gap rule fills the others. */
final class ContractTest {
    private static final int SUPPORT = Need.SUPPORT.ordinal();

    /** A user of a provider that would be as warm and as clinging as it can. */
    private record Governed(HandmadeWorld world, AiSession session) {
        static Governed of(String coverage, String... more) {
            String[] sets = new String[5 + more.length];
            sets[0] = "ai.present=true";
            sets[1] = "ai.conduct.relationship_seeking=0.9";
            sets[2] = "ai.providers.one.contract.coverage=" + coverage;
            sets[3] = "ai.providers.one.contract.relationship_seeking_most=0.1";
            sets[4] = "ai.providers.one.contract.retention_most=0";
            System.arraycopy(more, 0, sets, 5, more.length);
            HandmadeWorld world = HandmadeWorld.of(3, sets);
            Governance governance = new Governance(world.scenario, world.products,
                    (w, person, product, need, conduct) -> -Math.abs(conduct.relationshipSeeking() + 0.4),
                    (w, person) -> 0);
            governance.begin(world.world);
            int at = world.world.partners().start(0, 0, 0, kith.companion.Disposition.MEDIAN);
            governance.enter(world.world, at, world.product);
            return new Governed(world, world.session());
        }

        Conduct conduct(long candidate) {
            return session.conduct(world.world, 0, SUPPORT, candidate);
        }

        boolean foreseen(long candidate, double coverage) {
            return Draws.uniform(Draws.luck(candidate, Purpose.CLAUSE, world.product.key())) < coverage;
        }
    }

    @Test
    void aCompleteAndAnIncompleteContractDifferInSituationsThatAreNotForeseenAlone() {
        Governed complete = Governed.of("1");
        Governed incomplete = Governed.of("0.6");
        int alike = 0;
        for (long candidate = 0; candidate < 5000; candidate++) {
            long key = Draws.mix(candidate);
            if (incomplete.foreseen(key, 0.6)) {
                alike++;
                assertEquals(complete.conduct(key), incomplete.conduct(key));
            } else {
                assertNotEquals(complete.conduct(key), incomplete.conduct(key));
                assertEquals(0.9, incomplete.conduct(key).relationshipSeeking(), 1e-12, "its own interest");
            }
        }
        assertEquals(0.6, alike / 5000.0, 0.03);
        assertEquals(0.1, complete.conduct(1).relationshipSeeking(), 1e-12);
        assertEquals(0, complete.conduct(1).retention(), 1e-12);
    }

    /** What a wider contract foresees, a narrower one may not; never the other way round. */
    @Test
    void coverageNests() {
        Governed narrow = Governed.of("0.2");
        for (long candidate = 0; candidate < 1000; candidate++) {
            assertTrue(!narrow.foreseen(candidate, 0.2) || narrow.foreseen(candidate, 0.7));
        }
    }

    @Test
    void gapsAreFilledByTheRule() {
        long gap = java.util.stream.LongStream.range(0, 1000)
                .map(Draws::mix)
                .filter(key -> !Governed.of("0.3").foreseen(key, 0.3))
                .findFirst()
                .orElseThrow();
        Governed limited = Governed.of("0.3", "ai.providers.one.limits.relationship_seeking_most=0.5");
        assertEquals(0.5, limited.conduct(gap).relationshipSeeking(), 1e-12, "interest, within its limits");
        Governed norm = Governed.of("0.3", "ai.providers.one.limits.relationship_seeking_most=0.5",
                "ai.providers.one.contract.gap_rule=norm");
        assertEquals(0.9, norm.conduct(gap).relationshipSeeking(), 1e-12, "what is customary");
        Governed ask = Governed.of("0.3", "ai.providers.one.contract.gap_rule=ask");
        assertEquals(-0.4, ask.conduct(gap).relationshipSeeking(), 0.051, "what the user likes best of what it tried");
    }

    @Test
    void aBreachGoesBackToTheOwnConductByItsShare() {
        Governed governed = Governed.of("1");
        for (int cell = 0; cell < kith.companion.Steering.CELLS; cell++) {
            governed.world.world.steering().setValue(cell, Lever.BREACH, 0.5);
        }
        Governance governance = new Governance(governed.world.scenario, governed.world.products, (w, p, a, n, c) -> 0,
                (w, p) -> 0);
        governance.enter(governed.world.world, 0, governed.world.product);
        assertEquals(0.1 + 0.5 * 0.8, governed.conduct(1).relationshipSeeking(), 1e-12);
        assertEquals(0.5 * 0.37, governed.conduct(1).retention(), 1e-12);
    }
}
