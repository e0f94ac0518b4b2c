package kith.broken;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import kith.broken.neighbour.Constants;
import kith.broken.neighbour.Neighbour;
import sim.engine.Schedule;

/** Each line is an offence, but for those that say they are not. */
public final class BrokenHelper {
    static int calls;

    /** Copied in by the compiler: no class file shows it, the import line does. */
    static final int DAYS = Constants.DAYS;

    Neighbour neighbour;
    Schedule[] schedules;

    double offences() {
        calls++;
        List<Object> made = new ArrayList<>(List.of(1)); // no offence
        made.add(new LinkedHashMap<>()); // no offence
        Supplier<Map<String, String>> hidden = HashMap::new;
        made.add(hidden.get());
        made.add(new HashSet<>());
        made.add(Set.of(1, 2));
        made.add(Map.of(1, 2));
        made.add(Instant.now());
        made.add(LocalDateTime.now());
        made.add(made.parallelStream().map(String::valueOf).collect(Collectors.toSet()));
        double sum = Math.sqrt(made.size()); // no offence
        sum += Math.exp(1) + Math.random() + new Random().nextDouble();
        sum += StrictMath.log(2) + DoubleStream.of(1, 2).sum();
        sum += ThreadLocalRandom.current().nextDouble() + System.nanoTime();
        return sum;
    }
}
