package kith.scenario.settings;

import java.util.List;

/**
 * A metric that answers the question of a scenario, such as {@code loneliness} or {@code user_share by provider}.
 *
 * @param variable name of the metric
 * @param byProvider whether it is told of the users of each provider
 */
public record ShownMetric(String variable, boolean byProvider) {
    private static final String BY_PROVIDER = " by provider";

    /** The metrics in a list that is separated by commas. */
    public static List<ShownMetric> all(String text) {
        return ShowsSettings.names(text).stream().map(ShownMetric::of).toList();
    }

    private static ShownMetric of(String item) {
        String plain = item.replaceAll("\\s+", " ");
        return plain.endsWith(BY_PROVIDER)
                ? new ShownMetric(plain.substring(0, plain.length() - BY_PROVIDER.length()), true)
                : new ShownMetric(plain, false);
    }

    /** How it is written. */
    public String text() {
        return variable + (byProvider ? BY_PROVIDER : "");
    }
}
