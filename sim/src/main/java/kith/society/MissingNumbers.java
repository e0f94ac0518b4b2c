package kith.society;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kith.scenario.format.MissingCodes;

/**
 * Finds numbers such as -99 and 999 that stand for missing values in a column: they lie outside the other numbers of
 * the column, and no unbroken row of whole numbers leads to them. So 99 is a code on a scale from 1 to 5, and a number
 * among 1, 2 ... 150.
 */
final class MissingNumbers {
    private static final int LONGEST = 20;

    private MissingNumbers() {}

    /** The labels of a column that are such codes. */
    static Set<String> among(Collection<String> labels) {
        Set<String> codes = new TreeSet<>();
        labels.stream().filter(MissingCodes::isPerhapsNumber).forEach(codes::add);
        if (codes.isEmpty()) {
            return codes;
        }
        Map<String, BigDecimal> numbers = new TreeMap<>();
        labels.forEach(label -> number(label, numbers));
        Set<BigDecimal> all = new TreeSet<>();
        numbers.values().forEach(each -> all.add(each.stripTrailingZeros()));
        BigDecimal low = null;
        BigDecimal high = null;
        for (Map.Entry<String, BigDecimal> each : numbers.entrySet()) {
            if (!codes.contains(each.getKey())) {
                low = low == null ? each.getValue() : low.min(each.getValue());
                high = high == null ? each.getValue() : high.max(each.getValue());
            }
        }
        if (low != null) {
            BigDecimal least = low;
            BigDecimal most = high;
            codes.removeIf(code -> isReached(numbers.get(code), least, most, all));
        }
        return codes;
    }

    private static boolean isReached(BigDecimal code, BigDecimal low, BigDecimal high, Set<BigDecimal> all) {
        BigDecimal step = code.compareTo(low) < 0 ? BigDecimal.ONE : BigDecimal.ONE.negate();
        BigDecimal at = code;
        while (at.compareTo(low) < 0 || at.compareTo(high) > 0) {
            at = at.add(step);
            boolean arrived = at.compareTo(low) >= 0 && at.compareTo(high) <= 0;
            if (!arrived && !all.contains(at.stripTrailingZeros())) {
                return false;
            }
        }
        return true;
    }

    private static void number(String label, Map<String, BigDecimal> numbers) {
        if (!label.isEmpty() && label.length() <= LONGEST && label.matches("[-+]?[0-9]+(\\.[0-9]*)?")) {
            numbers.put(label, new BigDecimal(label.endsWith(".") ? label + "0" : label));
        }
    }
}
