/**
 * What outcomes at the points of a design say of a model: which inputs matter (Sobol' indices, elementary effects,
 * regression), and where in the cube an outcome of interest lies (patient rule induction, a small tree).
 *
 * <p>Imports: kith.analysis.design, kith.analysis.stats
 */
package kith.analysis.sensitivity;
