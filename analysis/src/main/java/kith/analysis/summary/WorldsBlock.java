package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.table.Manifest;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.SettingWords;

/** Names the settings in which a scenario and the reference differ. */
final class WorldsBlock {
    private static final int TEXT = 15;
    private static final int MOST = 12;

    private final Manifest manifest;
    private final TerminalStyle style;

    WorldsBlock(Manifest manifest, TerminalStyle style) {
        this.manifest = manifest;
        this.style = style;
    }

    /** Names the differences of a scenario from the reference; of several scenarios each is called by its label. */
    List<Line> differences(Manifest.Scenario scenario) {
        List<String> named = manifest.differencesOf(scenario.scenarioId()).stream()
                .map(SettingWords::of)
                .distinct()
                .toList();
        if (named.isEmpty()) {
            return List.of();
        }
        String heading = (manifest.compared().size() > 1 ? "“" + scenario.label() + "” differs " : "")
                + manifest.reference()
                        .map(reference -> "from “" + reference.label() + "” (its values in brackets): ")
                        .orElse("");
        return told("Differences", heading, named, "; manifest.json lists all.");
    }

    private List<Line> told(String heading, String before, List<String> named, String more) {
        String text = before + String.join("; ", named.subList(0, Math.min(MOST, named.size())))
                + (named.size() > MOST ? "; and " + (named.size() - MOST) + " more" + more : ".");
        List<Line> lines = new ArrayList<>();
        for (String line : Sentence.wrap(text, style.width() - TEXT)) {
            lines.add(new Line(style).at(0, lines.isEmpty() ? heading : "", Tone.STRONG).at(TEXT, line, Tone.TEXT));
        }
        return lines;
    }
}
