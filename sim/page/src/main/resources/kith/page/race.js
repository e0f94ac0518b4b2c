// Regimes against each other: the same people from the same day 0, one world after the other.
import { Engine, give, texts, world } from './engine.js';
import { communities } from './decide.js';

/** The outcomes of which a race keeps series. */
export const OUTCOMES = ['user_share', 'dependent_share', 'loneliness'];

/**
 * Plays the reference and each regime to a day.
 *
 * @param study the scenario and its reference, as the page has them
 * @param regimes each with settings that differ from those of the scenario
 * @param told is called with each regime when its world is done: the last value of each outcome, the difference from
 *   the reference where there is one, and the misfit of each community
 */
export async function race(study, regimes, day, told) {
  const engine = new Engine();
  const last = async name => Object.fromEntries(Object.entries(await engine.ask('series', name, day)).map(([key, values]) => [key, values.at(-1)]));
  const settle = async (name, settings) => {
    await engine.ask('begin', name, study.seed, 0, texts(settings));
    await engine.ask('settle', name, 0);
  };
  try {
    await engine.ask('watch', OUTCOMES);
    await give(engine, study);
    let reference = null;
    if (study.reference) {
      await settle('b', study.reference.settings);
      await engine.ask('start', 'r', 'b', world(study.reference));
      await engine.ask('run', 'r', day);
      reference = await last('r');
      await engine.ask('drop', 'r');
    }
    for (const regime of regimes) {
      const settings = { ...study.scenario.settings, ...regime.settings };
      if (!study.reference || !study.starts_alike) await settle('b', settings);
      await engine.ask('start', 'w', 'b', world({ settings, windows: study.scenario.windows }));
      await engine.ask('run', 'w', day);
      const values = await last('w');
      const misfit = communities(await engine.ask('values', 'w'));
      await engine.ask('drop', 'w');
      told(regime, { values, difference: reference && Object.fromEntries(OUTCOMES.map(name => [name, values[name] - reference[name]])), misfit });
    }
  } finally { engine.close(); }
}
