package kith.explore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The code by which people join: six letters and digits that look unlike each other. An address may try a wrong code 20
 * times a minute; after that it is not listened to for the rest of the minute, whatever it tries.
 */
final class JoinCode {
    static final int MOST_WRONG = 20;
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 6;
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final String code;
    private final LongSupplier nanos;
    private final Map<String, Tries> wrong = new HashMap<>();

    /** What an address tried since the start of its minute. */
    private record Tries(long since, int count) {}

    /**
     * A new code.
     *
     * @param nanos the clock, in nanoseconds
     */
    JoinCode(LongSupplier nanos) {
        this.nanos = nanos;
        SecureRandom random = new SecureRandom();
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        code = letters.toString();
    }

    String text() {
        return code;
    }

    /** What became of a try. */
    enum Try {
        RIGHT, WRONG, TOO_MANY
    }

    /** Compares what an address gave, in a time that does not depend on it. */
    synchronized Try check(String address, String given) {
        long now = nanos.getAsLong();
        wrong.values().removeIf(each -> wrong.size() > MOST_ADDRESSES / 2 && now - each.since() >= MINUTE);
        Tries tries = wrong.getOrDefault(address, new Tries(now, 0));
        if (now - tries.since() >= MINUTE) {
            tries = new Tries(now, 0);
        }
        if (tries.count() >= MOST_WRONG || wrong.size() >= MOST_ADDRESSES && !wrong.containsKey(address)) {
            return Try.TOO_MANY;
        }
        if (isSame(code, given.strip().toUpperCase(Locale.ROOT))) {
            return Try.RIGHT;
        }
        wrong.put(address, new Tries(tries.since(), tries.count() + 1));
        return Try.WRONG;
    }

    /** Whether two secrets are the same, in a time that does not tell where they differ. */
    static boolean isSame(String secret, String given) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
