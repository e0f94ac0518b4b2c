package kith.companion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import kith.random.Draws;
import org.junit.jupiter.api.Test;

/**
 * The list of active partnerships is that of all, newest first, without those that have ended, whatever starts and ends
 * when.
 */
final class ActivePartnershipsTest {
    private static List<Integer> active(AiPartners partners, int person) {
        List<Integer> list = new ArrayList<>();
        for (int at = partners.activeOf(person); at >= 0; at = partners.nextActive(at)) {
            list.add(at);
        }
        return list;
    }

    private static List<Integer> expected(AiPartners partners, int person) {
        List<Integer> list = new ArrayList<>();
        for (int at = partners.firstOf(person); at >= 0; at = partners.next(at)) {
            if (partners.active(at)) {
                list.add(at);
            }
        }
        return list;
    }

    @Test
    void itHoldsWhatHasNotEnded() {
        AiPartners partners = new AiPartners(3);
        for (int step = 0; step < 3_000; step++) {
            long key = Draws.then(7, step);
            int person = (int) (key >>> 62) % 3;
            int product = (int) (key >>> 40) & 3;
            int at = partners.activeOf(person, product);
            if (at < 0) {
                int before = partners.adoptions(person, product);
                assertEquals(before + 1, partners.ordinal(partners.start(person, product, step, Disposition.MEDIAN)));
            } else {
                partners.end(at);
                partners.end(at);
                assertEquals(-1, partners.activeOf(person, product), "to end it twice is to end it");
            }
            for (int each = 0; each < 3; each++) {
                assertEquals(expected(partners, each), active(partners, each), "step " + step);
                assertEquals(active(partners, each), active(partners.copy(), each));
            }
        }
    }
}
