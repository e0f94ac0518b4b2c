// Two worlds of the same people: the scenario and its reference, each in a thread of its own.
import { Engine, give, texts, world } from './engine.js';

/** The metrics of which the worlds keep series. */
const WATCHED = ['loneliness', 'well_being', 'dependency', 'dependent_share', 'lonely_share', 'ai_hours_per_day', 'human_hours_per_day', 'ties',
  'user_share', 'daily_user_share', 'standard_close', 'value_misfit', 'flourishing', 'ai_relationship_seeking', 'ai_retention', 'ai_bridging'];

/** Days between two looks at the people before day 0. */
const DAYS_A_LOOK = 6;

/** Changes that can be undone: each keeps a copy of both worlds. */
const MOST_KEPT = 20;

/** Settings whose value belongs to the scenario alone, as in `kith run --set`. */
const ALONE = ['ai.', 'trial.', 'interventions.', 'shock.happens'];

export function belongsToScenario(path) {
  return ALONE.some(start => path.startsWith(start));
}

/** A change: from which day, which settings, in which worlds ("both" or "scenario"). */
export class Pair {
  /**
   * @param study the scenario and its reference, as the page has them
   * @param options seed, replicate, changes at the start ({path: value}), rival settings of both worlds
   */
  constructor(study, { seed, replicate = 0, start = {}, everywhere = {} }) {
    this.study = study;
    this.seed = seed;
    this.replicate = replicate;
    this.names = study.reference ? ['scenario', 'reference'] : ['scenario'];
    this.engines = Object.fromEntries(this.names.map(name => [name, new Engine()]));
    this.settings = Object.fromEntries(this.names.map(name => [name, {
      settings: { ...study[name].settings, ...this.#of(name, start), ...everywhere }, windows: study[name].windows }]));
    this.burnIn = -Number(this.#startSettings('scenario')['burn_in_days']);
    this.day = this.burnIn;
    this.undone = [];
    this.forks = 0;
    this.clear();
  }

  clear() {
    this.series = Object.fromEntries(this.names.map(name => [name, { day: [] }]));
  }

  #of(name, changes) {
    return Object.fromEntries(Object.entries(changes).filter(([path]) => name === 'scenario' || !belongsToScenario(path)));
  }

  /** The settings of the days before day 0; where both start alike, those of the reference hold in both. */
  #startSettings(name) {
    const alike = this.study.starts_alike && this.settings.reference;
    return alike ? this.settings.reference.settings : this.settings[name].settings;
  }

  all(act) {
    return Promise.all(this.names.map(name => act(this.engines[name], name)));
  }

  /** Draws the people and lets them live to day 0. Tells each day at which they can be looked at as 'b'; nothing waits for it. */
  async open(told = () => {}) {
    const looks = [];
    await this.all(engine => engine.ask('watch', WATCHED));
    await this.all(engine => give(engine, this.study));
    await this.all((engine, name) => engine.ask('begin', 'b', this.seed, this.replicate, texts(this.#startSettings(name))));
    for (let day = this.burnIn; day < 0; day = Math.min(0, day + DAYS_A_LOOK)) {
      looks.push(told(day));
      const next = Math.min(0, day + DAYS_A_LOOK);
      await this.all(engine => engine.ask('settle', 'b', next));
    }
    await this.all(engine => engine.ask('settle', 'b', 0));
    await Promise.all(looks);
    await this.all((engine, name) => engine.ask('start', 'w', 'b', world(this.settings[name])));
    await this.runTo(0);
  }

  async runTo(day) {
    await this.all(engine => engine.ask('run', 'w', day));
    this.day = day;
    await this.#read();
  }

  /** Adds the days that were played to the series. */
  async #read() {
    await this.all(async (engine, name) => {
      const have = this.series[name];
      const last = have.day.length ? have.day[have.day.length - 1] : -1;
      const more = await engine.ask('series', 'w', last + 1);
      for (const [variable, values] of Object.entries(more)) (have[variable] ??= []).push(...values);
    });
  }

  /** Changes settings from today; what was ahead can be brought back by undo. */
  async set(changes) {
    const kept = `u${this.forks++}`;
    await this.all(engine => engine.ask('fork', kept, 'w'));
    this.undone.push({ kept, day: this.day, settings: structuredClone(this.settings), series: structuredClone(this.series) });
    if (this.undone.length > MOST_KEPT) { const { kept: oldest } = this.undone.shift(); await this.all(engine => engine.ask('drop', oldest)); }
    await this.all((engine, name) => {
      const own = this.#of(name, changes);
      Object.assign(this.settings[name].settings, own);
      return Object.keys(own).length ? engine.ask('set', 'w', texts(own)) : null;
    });
  }

  /** Goes back to where the last change was made; gives the future that is left behind. */
  async undo() {
    const last = this.undone.pop();
    const ghost = this.series;
    await this.all(engine => engine.ask('fork', 'w', last.kept));
    await this.all(engine => engine.ask('drop', last.kept));
    this.settings = last.settings;
    this.series = last.series;
    this.day = last.day;
    return ghost;
  }

  /** Each person's value of some metrics in both worlds, or in both of what was before day 0. */
  people(metrics, of = 'w') {
    return this.ask('people', of, metrics);
  }

  /** The same question to both worlds. */
  async ask(...message) {
    const answers = await this.all(engine => engine.ask(...message));
    return Object.fromEntries(this.names.map((name, i) => [name, answers[i]]));
  }

  close() {
    for (const engine of Object.values(this.engines)) engine.close();
  }
}
