/**
 * Designs of experiments: which points of the unit cube [0, 1)ᵈ a model is run at. What is drawn by chance is drawn by
 * key, so the same call gives the same points. A caller turns a point into values of settings.
 *
 * <p>Imports: none
 */
package kith.analysis.design;
