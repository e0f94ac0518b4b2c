/**
 * The model in the browser: what the build compiles for WebAssembly. {@code ScenarioBinder} is written by the build.
 *
 * <p>Imports: kith.live
 */
package kith.page;
