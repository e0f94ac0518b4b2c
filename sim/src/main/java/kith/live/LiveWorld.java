package kith.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.engine.BurnIn;
import kith.engine.LiveRun;
import kith.ledger.Balances;
import kith.ledger.Ledger;
import kith.output.Metric;
import kith.process.Bookkeeping;
import kith.process.Model;
import kith.scenario.settings.Phase;
import kith.society.Ticks;
import kith.society.World;

/**
 * A world that lives from day 0 on. It keeps the series of the metrics that are watched, and can be forked and changed
 * at any midnight.
 */
final class LiveWorld {
    private final LiveRun run;
    private final ScenarioMaker maker;
    private final Series series;
    private final Lane lane;
    private final TreeMap<Integer, Map<String, String>> windows;
    private final Balances opening;
    private SettingTexts settings;

    /**
     * A world that goes on from day 0.
     *
     * @param settings its settings
     * @param windows what changes at some days; each holds until the next
     */
    LiveWorld(BurnIn from, ScenarioMaker maker, SettingTexts settings, Map<Integer, Map<String, String>> windows,
            Collection<Metric> watched) {
        this.maker = maker;
        this.settings = settings;
        this.windows = new TreeMap<>(windows);
        series = new Series(watched);
        run = from.under(maker.make(settings), phases(), List.of(series));
        opening = Bookkeeping.balances(run.world(), run.model());
        lane = new Lane();
        run.model().listen(lane);
    }

    private LiveWorld(LiveWorld from) {
        maker = from.maker;
        settings = from.settings;
        windows = new TreeMap<>(from.windows);
        series = from.series.copy();
        opening = from.opening;
        run = from.run.fork(List.of(series));
        lane = from.lane.copy();
        run.model().listen(lane);
    }

    private List<Phase> phases() {
        List<Phase> phases = new ArrayList<>();
        windows.forEach((day, changes) -> phases.add(new Phase(day, maker.make(settings.with(changes)))));
        return phases;
    }

    /** A second world that goes on from here on its own. */
    LiveWorld fork() {
        return new LiveWorld(this);
    }

    /** Plays the days before a day. */
    void runTo(int day) {
        run.runTo(day);
    }

    /** Changes settings with the day that opens next; windows that lie ahead are changed as well. */
    void set(Map<String, String> changes) {
        SettingTexts changed = settings.with(changes);
        int today = day();
        Map.Entry<Integer, Map<String, String>> holds = windows.floorEntry(today);
        run.change(new Phase(today, maker.make(holds == null ? changed : changed.with(holds.getValue()))));
        windows.tailMap(today, false)
                .forEach((day, later) -> run.change(new Phase(day, maker.make(changed.with(later)))));
        settings = changed;
    }

    /** The day that opens next. */
    int day() {
        return Ticks.day(model().moment().tick());
    }

    /** What changes since day 0 are booked to. */
    Ledger ledger() {
        return new Ledger(opening, Bookkeeping.balances(run.world(), run.model()));
    }

    Lane lane() {
        return lane;
    }

    Series series() {
        return series;
    }

    World world() {
        return run.world();
    }

    Model model() {
        return run.model();
    }
}
