package kith.analysis.chart;

import java.awt.Color;

/** The colours of charts on a white panel. Text keeps a contrast of 4.5:1, marks 3:1. */
final class Palette {
    /** People and time with people. */
    static final Color HUMAN = new Color(0x1B67A3);
    /** AI partners and time with them. */
    static final Color AI = new Color(0xB65200);
    /** The reference; causes that are neither people nor AI. */
    static final Color REFERENCE = new Color(0x6A7077);
    /** What has no verdict. */
    static final Color FAINT = new Color(0x8B9096);
    /** The band of the reference. */
    static final Color REFERENCE_TINT = new Color(0xDEDFE1);
    /** What differs from the reference. */
    static final Color SCENARIO = new Color(0x8A2478);
    /** The band of what differs. */
    static final Color SCENARIO_TINT = new Color(0xEFD9EB);
    /** Between the two, where size is told in steps. */
    static final Color SCENARIO_MIDDLE = new Color(0xC98CBE);
    /** Text and zero lines. */
    static final Color INK = new Color(0x1A1D21);
    /** Labels and units. */
    static final Color LABEL = new Color(0x474D55);
    /** Grid lines and dividers; without meaning. */
    static final Color RULE = new Color(0xDAD8D1);
    /** Texture where nothing was measured. */
    static final Color HATCH = new Color(0xC9C6BD);
    /** Effects too small to matter. */
    static final Color ZONE = new Color(0xECEAE4);
    /** The ground. */
    static final Color PANEL = Color.WHITE;

    private Palette() {}
}
