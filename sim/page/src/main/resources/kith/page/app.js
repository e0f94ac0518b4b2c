// The explorer: the same people under two rules.
import { $, charts, fail, metric, narrow, state, status, STILL, then } from './state.js';
import { Engine } from './engine.js';
import { Pair } from './pair.js';
import { DifferenceChart, LevelChart } from './chart.js';
import { NetworkView } from './network.js';
import { load, say, speak } from './words.js';
import { scenarioFiles } from './session.js';
import { draw, drawCharts, drawWorlds, refresh } from './view.js';
import { drawBrush, follow, nobody, tellLife } from './people.js';
import { allowed, change, drawChanges, drawKnobs, forgetDays, remember, search, undo } from './knobs.js';
import { act, drawDeeds, enter, enterRegime, regimes as governors } from './deeds.js';
import { forgetGuess, guess, open, play, replay, setPlaying } from './time.js';
import { drawRivals, gaps, morePairs, tryRivals } from './further.js';
import { address, download, fromAddress, saveCsv, saveHtml, savePng, saveSvg } from './files.js';

const OUTCOMES = ['loneliness', 'well_being', 'dependency', 'lonely_share', 'dependent_share', 'ties', 'human_hours_per_day', 'ai_hours_per_day', 'standard_close', 'value_misfit'];

async function choose(name, { day = 0, keep = false, start = {}, outcome, deeds = [], regimes = [], seed } = {}) {
  setPlaying(false);
  state.session.scenario = name;
  $('scenario').value = name;
  const answer = await fetch(`scenarios/${encodeURIComponent(name)}.json`);
  if (!answer.ok) throw new Error(say('scenario.broken', { name }));
  state.study = await answer.json();
  if (!keep) { Object.assign(state.session, { seed: seed ?? state.study.seed, start, changes: [], deeds: [] }); const first = (state.study.variable || '').split(',')[0].trim(); state.session.outcome = outcome ?? (OUTCOMES.includes(first) ? first : 'loneliness'); }
  state.session.seed ??= state.study.seed;
  const left = [];
  const fits = ([path, to]) => allowed(path, to) || !left.push(`${path}=${to}`);
  state.session.start = Object.fromEntries(Object.entries(state.session.start).filter(fits));
  state.session.changes = state.session.changes.filter(({ set }) => Object.entries(set).every(fits));
  for (const deed of deeds) enter(deed.name, deed.day);
  const possible = governors().map(each => each.name);
  for (const each of regimes) if (possible.includes(each.name)) await enterRegime(each.name, each.day); else left.push(each.name);
  state.session.changes.sort((a, b) => a.day - b.day);
  $('fault').hidden = !left.length;
  $('fault').textContent = left.length ? say('link.left', { list: left.join(', ') }) : '';
  $('outcome').value = state.session.outcome;
  state.moved = { ...state.session.start };
  state.history = [...Object.keys(state.session.start).filter(path => !path.startsWith('interventions.by_hand')).map(path => ({ kind: 'start', path })),
    ...[...state.session.deeds.map(each => ({ kind: 'deed', day: each.day })), ...state.session.changes.map(each => ({ kind: 'change', day: each.day }))].sort((a, b) => a.day - b.day)];
  state.ghost = state.band = state.rivalRows = state.aim = null; state.others = []; state.chosen = null;
  nobody();
  $('question').textContent = state.study.question;
  await then(() => open(Math.min(day, state.study.horizon_days), { inView: true }));
  drawRivals();
}

async function selfTest() {
  const { seed, day, hash, settings } = state.data.self_test;
  const engine = new Engine();
  try {
    await engine.ask('begin', 'b', seed, 0, settings);
    await engine.ask('settle', 'b', 0);
    await engine.ask('start', 'w', 'b', settings);
    await engine.ask('run', 'w', day);
    const found = (await engine.ask('hash', 'w')).hash[1];
    if (found !== hash) throw new Error(say('bits', { found, hash }));
  } finally { engine.close(); }
}

function listen() {
  $('play').onclick = () => setPlaying(!state.playing);
  $('step').onclick = () => then(() => play(state.pair.day + 1));
  $('restart').onclick = () => { setPlaying(false); forgetDays(); state.band = state.ghost = null; state.others = []; then(() => open(0, { inView: true })); };
  $('reset').onclick = () => choose(state.session.scenario, { day: Math.max(0, state.pair.day), seed: state.session.seed, outcome: state.session.outcome }).catch(fail);
  $('seed').onclick = () => { setPlaying(false); state.session.seed = (Number(state.session.seed) + 1) % 2147483647; state.band = state.ghost = null; state.others = []; state.chosen = null; const day = Math.max(0, state.pair.day); then(() => open(day, { inView: true })); };
  $('more').onclick = () => { setPlaying(false); then(morePairs); };
  $('try-rivals').onclick = () => { setPlaying(false); then(tryRivals); };
  $('undo').onclick = undo;
  $('guess').onclick = guess;
  $('save').onclick = () => { for (const { name, text } of scenarioFiles(state.study, state.session)) download(name, text, 'application/yaml'); };
  $('link').onclick = async () => { history.replaceState(null, '', address()); try { await navigator.clipboard.writeText(address()); status(say('link.copied')); } catch { status(say('link.address')); } };
  $('csv').onclick = () => then(saveCsv);
  $('png').onclick = () => then(savePng);
  $('svg').onclick = () => then(saveSvg);
  $('html').onclick = () => then(saveHtml);
  $('search').oninput = search;
  $('scenario').onchange = () => choose($('scenario').value).catch(fail);
  $('outcome').onchange = () => { state.session.outcome = $('outcome').value; state.ghost = state.band = state.rivalRows = null; then(async () => { await refresh(); drawRivals(); }); };
  $('brush').oninput = () => { drawBrush(); drawWorlds(); };
  $('colour').onchange = () => { state.session.colour = $('colour').value; drawWorlds(); };
  $('person').onchange = () => { const at = state.pair.ids.indexOf($('person').value); if (at >= 0) follow(at); };
  const flip = to => { $('flip').setAttribute('aria-pressed', to); drawWorlds(); };
  $('flip').onpointerdown = () => flip(true);
  $('flip').onpointerup = $('flip').onpointerleave = () => flip(false);
  $('flip').onkeydown = event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); flip($('flip').getAttribute('aria-pressed') !== 'true'); } };
  $('until').onchange = () => { const to = Number($('until').value); setPlaying(false); if (to >= state.pair.day) then(async () => { while (state.pair.day < to) await play(Math.min(to, state.pair.day + 15)); }); else { status(say('replaying', { day: to })); remember(); const kept = state.session.changes.filter(each => each.day < to); state.session.changes = kept; state.history = state.history.filter(each => each.kind !== 'change' || each.day < to); then(() => open(to)); } };
  $('language').onchange = () => { localStorage.setItem('kith.language', $('language').value); talk($('language').value); draw(); redraw(); drawKnobs(); drawDeeds(); drawChanges(); drawRivals(); status(state.pair.day ? say('at', { day: state.pair.day }) : say('ready')); if (state.chosen === null) nobody(); else then(tellLife); };
  $('theme').onchange = () => { localStorage.setItem('kith.theme', $('theme').value); paint(); };
  narrow.addEventListener('change', draw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
  document.addEventListener('keydown', event => {
    if (event.target.closest('input, select, textarea, button')) return;
    if (event.key === ' ') { event.preventDefault(); setPlaying(!state.playing); }
    if (event.key === 'ArrowRight') then(() => play(state.pair.day + (event.shiftKey ? 10 : 1)));
  });
}

/** Draws lines and axes anew, as colours or words are others. */
function redraw() {
  for (const { chart } of [charts.difference, charts.levels]) chart.redraw(true, true);
}

function paint() {
  const theme = $('theme').value;
  document.documentElement.dataset.theme = theme !== 'auto' ? theme : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  if (charts.difference) { redraw(); draw(); }
}

function talk(language) {
  speak(language);
  $('play').textContent = say(state.playing ? 'pause' : 'play');
  const options = (element, list) => { const was = element.value; element.replaceChildren(...list.map(([to, text]) => Object.assign(document.createElement('option'), { value: to, textContent: text }))); if (was) element.value = was; };
  options($('outcome'), OUTCOMES.map(name => [name, say(`metric.${name}`)]));
  options($('colour'), [['loneliness', say('metric.loneliness')], ['dependency', say('metric.dependency')], ['well_being', say('metric.well_being')], ['difference', say('colour.difference')]]);
}

async function begin() {
  await load();
  $('language').value = localStorage.getItem('kith.language') ?? (navigator.language.startsWith('de') ? 'de' : 'en');
  $('theme').value = localStorage.getItem('kith.theme') ?? 'auto';
  talk($('language').value);
  paint();
  state.data = await (await fetch('data.json')).json();
  for (const { name, label } of state.data.scenarios) $('scenario').append(Object.assign(document.createElement('option'), { value: name, textContent: label || name }));
  status(say('testing'));
  /** The people may settle meanwhile; before they come to day 0 it is known whether this browser computes alike. */
  state.tested = selfTest();
  state.tested.catch(() => {});
  charts.a = new NetworkView($('world-a').querySelector('canvas'), follow);
  charts.b = new NetworkView($('world-b').querySelector('canvas'), follow);
  charts.difference = new DifferenceChart($('difference'));
  charts.levels = new LevelChart($('levels'));
  listen();
  const link = fromAddress();
  const known = state.data.scenarios.some(each => each.name === link.scenario);
  if (known) Object.assign(state.session, { seed: Number.isInteger(Number(link.seed)) && link.seed >= 0 && link.seed <= 2147483647 ? Number(link.seed) : null, start: link.start, changes: link.changes, outcome: OUTCOMES.includes(link.outcome) ? link.outcome : 'loneliness' });
  await choose(known ? link.scenario : state.data.scenarios[0].name, { day: known ? link.day : 0, keep: known, deeds: link.deeds, regimes: link.regimes });
}

/** Waits for what was asked of the worlds; what went wrong is told to the caller, too. */
async function ready(asked) {
  $('fault').hidden = true;
  await asked();
  await state.busy;
  if (!$('fault').hidden) throw new Error($('fault').textContent);
}

/** What lessons may do with the page. What changes the worlds resolves when they are ready again, and fails if they are not. */
export const explorer = {
  /** Resolves when the page can be used. */
  ready: begin().catch(fail),
  /** Opens a scenario at day 0, with settings {path: value} from its start. */
  choose(name, start, outcome) {
    forgetGuess();
    return ready(() => choose(name, { start: { ...start }, outcome }));
  },
  /** Changes a setting from 'start' or 'today'. A guess that was revealed goes. */
  change(path, to, from) {
    if (charts.difference.guess?.shown) forgetGuess();
    return ready(() => change(path, to, from));
  },
  /** Does an intervention today, by its name in DEEDS. */
  act: name => ready(() => act(name)),
  /** Plays to a day, some days at a time. */
  runTo(day, days = STILL.matches ? 30 : 5) {
    setPlaying(false);
    return ready(() => then(async () => { while (state.pair.day < day) await play(Math.min(day, state.pair.day + days)); }));
  },
  /** Lets the reader draw a guess up to a day, on a scale from -size to size. */
  guess(day, size) {
    forgetGuess();
    state.aim = day;
    guess();
    charts.difference.startGuess(size);
    drawCharts();
  },
  /** Draws the guess as a straight line from 0 to a value. */
  guessLine(value) {
    charts.difference.guess.values = Array.from({ length: state.aim + 1 }, (none, i) => value * i / state.aim);
    drawCharts();
  },
  /** Ends the guess; gives the values that were drawn, day by day. */
  reveal() {
    if (charts.difference.guess?.shown === false) guess();
    return charts.difference.guess?.values ?? [];
  },
  setOutcome: name => ready(() => { $('outcome').value = name; $('outcome').onchange(); }),
  /** The files in which the session is saved. */
  files: () => scenarioFiles(state.study, state.session),
  /** Where the lesson hides a part of the page, brings the first chart into view. */
  look() { if (narrow.matches) $('difference-title').scrollIntoView(); },
  /** The two worlds as they are; what they answer is in pair.js. */
  pair: () => state.pair,
  /** Where the page stands when it has done all that was asked. */
  async at() {
    await state.busy;
    return { scenario: state.session.scenario, seed: state.session.seed, pair: state.pair, day: state.pair?.day };
  },
  /** The differences today by use of the AI. */
  gaps: () => gaps(state.pair),
  /** The same pair on the same day under another assumption; the caller closes it. */
  async rival(path, value) {
    const other = new Pair(state.study, { seed: state.session.seed, start: state.session.start, everywhere: { [path]: value } });
    await other.open();
    await replay(other, state.pair.day, day => status(say('replaying', { day })));
    return other;
  },
};
