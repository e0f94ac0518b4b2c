/**
 * A finished results folder read, summed up, drawn and told. {@link kith.analysis.StudyAnalysis} is the one door.
 *
 * <p>May import: every package of kith.analysis.
 */
package kith.analysis;
