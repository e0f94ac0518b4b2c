// What is shown: the charts and the worlds.
import { $, charts, decimals, digits, mean as meanOf, metric, narrow, spread, state, zone } from './state.js';
import { colour } from './chart.js';
import { ramp } from './network.js';
import { number, say, signed } from './words.js';
import { difference, groupsOf, verdict } from './compare.js';
import { Recording } from './recording.js';
import { drawDecide, readDecide } from './decide.js';
import { brushed, drawGroups, drawMost } from './people.js';
import { drawRivals } from './further.js';

/** What is always asked of each person. */
export const SHOWN = ['loneliness', 'well_being', 'dependency', 'user_share', 'weekly_user_share', 'daily_user_share', 'ai_hours_per_day', 'dependent_share'];

export async function refresh() {
  const wanted = [...new Set([...SHOWN, ...(metric(state.session.outcome).of_persons ? [state.session.outcome] : [])])];
  state.pair.persons = await state.pair.people(wanted);
  noteUsers(state.pair, state.pair.persons);
  const drawn = await state.pair.ask('ties', 'w', Array.from(state.sample));
  state.ties = drawn;
  await readDecide();
  (state.pair.recording ??= new Recording()).take(state.pair.day, state.pair.persons, state.ties, Array.from(state.sample));
  draw();
}

/** Keeps today's mean difference of the daily users for the chart. */
export function noteUsers(some, persons) {
  if (!some.names[1] || !persons.scenario[state.session.outcome]) return;
  const daily = groupsOf(persons, state.session.outcome, some.names).find(group => group.name === 'daily');
  ((some.users ??= {})[state.session.outcome] ??= [])[some.day] = daily.n >= 10 ? daily.value : null;
}

export function draw() {
  if (!state.pair?.persons) return;
  if (state.pair.day < 0) { drawBefore(); drawWorlds(); return; }
  drawCharts();
  drawWorlds();
  drawGroups();
  drawMost();
  drawRivals();
  drawDecide();
}

/** Takes away what was drawn of worlds that cannot be used. */
export function hide() {
  for (const figure of document.querySelectorAll('#worlds figure')) figure.hidden = true;
}

/** A unit after a number in a sentence; nothing where it says nothing. */
const inWords = unit => ['index', 'value', 'share', 'norm', 'weight', '0–1', '1'].includes(unit) ? '' : ` ${unit}`;

/** The outcome whose level is shown before day 0. */
export function earlyOutcome() {
  return SHOWN.includes(state.session.outcome) ? state.session.outcome : 'loneliness';
}

/** The level before day 0, where both worlds still live alike or settle under their own rule. */
function drawBefore() {
  const name = earlyOutcome(), { early, burnIn, day, persons } = state.pair, label = metric(name).label;
  const one = persons.reference ?? persons.scenario;
  charts.levels.show({ days: early.day, scenario: early.scenario, reference: early.reference, labels: [state.study.reference?.label ?? '', state.study.scenario.label],
    zone: 0.1 * spread(one[name]), decimals: metric(name).decimals, first: burnIn, last: 0, floor: metric(name).low });
  $('levels').parentElement.hidden = false;
  $('levels-title').textContent = say('levels.before', { outcome: label, unit: metric(name).unit });
  $('difference').parentElement.hidden = true;
  $('day').textContent = say('day', { n: number(day, 0) });
}

export function drawCharts() {
  const series = state.pair.series, name = state.session.outcome, label = metric(name).label;
  const unit = metric(name).unit;
  const own = series.reference ? difference(series.scenario[name], series.reference[name]).map(value => Number.isFinite(value) ? value : null) : null;
  /** Over three pairs the line is their mean, as the words below it are. */
  const mean = own && state.band?.pairs >= 3 && state.band.day === state.pair.day ? state.band.means : null, values = mean ?? own;
  const last = state.aim > state.pair.day ? state.aim : Math.max(state.study.horizon_days > 0 && state.pair.day > state.study.horizon_days * 0.5 ? state.study.horizon_days : 30, ...[60, 120, 240, state.study.horizon_days].filter(day => day > state.pair.day).slice(0, 1), state.pair.day);
  $('until').max = state.study.horizon_days;
  if (!$('until').matches(':active')) $('until').value = state.pair.day;
  $('day').textContent = say('day', { n: state.pair.day });
  charts.levels.show({ days: series.scenario.day, scenario: series.scenario[name], reference: series.reference?.[name],
    labels: [state.study.reference?.label ?? '', state.study.scenario.label], zone: zone(), decimals: decimals(), last, floor: metric(name).low });
  $('levels-title').textContent = say('levels', { outcome: label, unit });
  $('difference').parentElement.hidden = !values;
  if (!values) return;
  charts.difference.show({ days: series.scenario.day, values, ghost: state.ghost, low: mean && state.band.low, high: mean && state.band.high, users: state.pair.users?.[name], zone: zone(), decimals: decimals() + (zone() ? 0 : 1), last,
    labels: [[1, mean ? say('group.all.mean', { n: state.band.pairs }) : say('group.all'), '--scn'], [6, say('group.daily.then'), '--ai']] });
  $('difference-title').textContent = say('difference', { outcome: label, unit, scenario: state.study.scenario.label, reference: state.study.reference.label });
  const now = values.at(-1);
  const told = charts.difference.guess && !charts.difference.guess.shown;
  document.body.classList.toggle('guessing', Boolean(told));
  $('difference-words').textContent = told ? say(document.body.classList.contains('in-lesson') ? 'guess.lesson' : 'guess.draw') : mean
    ? say('words.band', { outcome: label, word: say(`word.${verdict(state.band.mean, zone(), state.band.ends)}`), size: signed(state.band.mean, decimals() + 1), low: signed(state.band.ends[0], decimals() + 1), high: signed(state.band.ends[1], decimals() + 1), n: state.band.pairs, day: state.band.day, unit: inWords(unit) })
    : !Number.isFinite(now) ? say('words.apart') : say('words.look', { outcome: label, size: signed(now, decimals() + 1), unit: inWords(unit), zone: zone() ? say('words.zone', { zone: number(zone(), digits(zone())) }) : '' });
}

export function drawWorlds() {
  const shown = state.session.colour, name = state.pair.names;
  const flipped = $('flip').getAttribute('aria-pressed') === 'true';
  const both = name.map(world => state.pair.persons[world]);
  const apart = shown === 'difference' && both[1];
  const base = shown === 'difference' ? state.session.outcome : shown;
  const key = state.pair.persons.scenario[base] ? base : 'loneliness';
  const scale = ramp(state.sample.map(person => (both[1] ?? both[0])[key][person]));
  const limit = Math.max(zone(), 1e-9), kept = brushed();
  const draws = [0, 1].map(i => name[i] && {
    people: Array.from(state.sample), places: state.places, ties: state.ties[name[i]], product: state.ties[name[i]].product, ringed: state.chosen, faint: person => kept !== null && !kept.has(person),
    hours: person => both[i].ai_hours_per_day[person] || 0, dependent: person => both[i].dependent_share[person] > 0,
    fill: person => {
      if (!apart) return scale.fill(both[i][key][person]);
      const by = both[0][key][person] - both[1][key][person];
      return Math.abs(by) < limit ? colour('--zone') : by > 0 ? colour('--scn') : colour('--r4');
    } });
  const order = flipped && draws[1] ? [1, 0] : [0, 1];
  for (const [place, view] of [charts.a, charts.b].entries()) {
    const figure = view.canvas.parentElement;
    figure.hidden = !draws[order[place]] || (place === 1 && narrow.matches);
    if (figure.hidden) continue;
    const world = name[order[place]];
    figure.querySelector('figcaption').textContent = state.study[world].label;
    figure.querySelector('figcaption').style.color = colour(world === 'scenario' ? '--scn' : '--ref');
    const mine = state.pair.persons[world];
    const users = state.sample.filter(person => mine.user_share[person] > 0).length;
    view.canvas.setAttribute('aria-label', say('world.label', { world: state.study[world].label, n: state.sample.length, users, loneliness: number(meanOf(mine.loneliness), 1) }));
    view.show(draws[order[place]]);
  }
  document.querySelector('.pair').classList.toggle('one', !name[1] || narrow.matches);
  const all = state.pair.persons.scenario.user_share;
  const inAll = Array.from(all).filter(value => value > 0).length, here = Array.from(all).filter(Number.isFinite).length;
  $('sample').textContent = say('sample', { n: state.sample.length, all: here, users: state.sample.filter(person => all[person] > 0).length, users_all: inAll });
  $('legend').textContent = (apart ? say('legend.difference', { outcome: metric(state.session.outcome).label, zone: number(limit, digits(limit)) })
    : say('legend.level', { shade: say(document.documentElement.dataset.theme === 'dark' ? 'shade.lighter' : 'shade.darker'), metric: metric(key).label, low: number(scale.low, metric(key).decimals), high: number(scale.high, metric(key).decimals) })) + ' ' + say('legend.marks');
}
