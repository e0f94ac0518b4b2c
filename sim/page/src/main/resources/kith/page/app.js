// The explorer: the same people under two rules.
import { Engine } from './engine.js';
import { Pair, belongsToScenario } from './pair.js';
import { DifferenceChart, LevelChart, colour } from './chart.js';
import { NetworkView, layout, ramp } from './network.js';
import { load, speak, say, number, signed } from './words.js';
import { difference, groupsOf, verdict, interval } from './compare.js';
import { scenarioFiles } from './session.js';
import { Recording } from './recording.js';
import { LEVERS, communities, decides, drawPlane, leastHeard, rules, stances } from './decide.js';

const $ = id => document.getElementById(id);
const KNOBS = ['ai.conduct.relationship_seeking', 'ai.conduct.availability', 'ai.conduct.bridging', 'ai.conduct.responsiveness',
  'ai.conduct.retention', 'ai.takes_time', 'standards.spillover', 'reach.out_share'];
const OUTCOMES = ['loneliness', 'well_being', 'dependency', 'lonely_share', 'dependent_share', 'ties', 'human_hours_per_day', 'ai_hours_per_day', 'standard_close', 'value_misfit'];
const SAMPLE = 120;
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

let data, study, pair, places, sample, ties, busy = Promise.resolve();
let playing = false, ghost = null, band = null, others = [], moved = {}, rivalRows = null, chosen = null, opened = 0, aim = null;
/** What the reader did: settings changed before day 0, and at days. */
let session = { scenario: '', seed: 0, start: {}, changes: [], deeds: [], outcome: 'loneliness', colour: 'loneliness' };

const metric = name => data.metrics.find(each => each.name === name);
const setting = path => data.settings.find(each => each.path === path);
const knobName = path => say(`knob.${path}`) === `knob.${path}` ? path : say(`knob.${path}`);

function fail(fault) {
  playing = false;
  $('fault').hidden = false;
  $('fault').textContent = say('fault', { words: fault.message ?? fault }) + (document.body.dataset.ready ? '' : ' ' + say('fault.browser'));
  console.error(fault);
}

function status(text) { $('status').textContent = text; }

/** One thing after the other: what is asked for while the worlds are busy waits. */
function then(act) {
  busy = busy.then(act).catch(fail);
  return busy;
}

// ---- what is shown ----

function zone() {
  const base = (pair.series.reference ?? pair.series.scenario)[`${session.outcome}_sd`];
  return 0.1 * base?.[0] || 0;
}

function decimals() { return metric(session.outcome).decimals; }

async function refresh() {
  const wanted = [...new Set(['loneliness', 'well_being', 'dependency', 'user_share', 'weekly_user_share', 'daily_user_share', 'ai_hours_per_day', 'dependent_share',
    ...(metric(session.outcome).of_persons ? [session.outcome] : [])])];
  pair.persons = await pair.people(wanted);
  noteUsers(pair, pair.persons);
  const drawn = await pair.ask('ties', 'w', Array.from(sample));
  ties = drawn;
  await readDecide();
  (pair.recording ??= new Recording()).take(pair.day, pair.persons, ties, Array.from(sample));
  draw();
}

/** Keeps today's mean difference of the daily users for the chart. */
function noteUsers(some, persons) {
  if (!some.names[1] || !persons.scenario[session.outcome]) return;
  const daily = groupsOf(persons, session.outcome, some.names).find(group => group.name === 'daily');
  ((some.users ??= {})[session.outcome] ??= [])[some.day] = daily.n >= 10 ? daily.value : null;
}

function draw() {
  if (!pair?.persons) return;
  drawCharts();
  drawWorlds();
  drawGroups();
  drawMost();
  drawRivals();
  drawDecide();
}

function drawCharts() {
  const series = pair.series, name = session.outcome, label = metric(name).label;
  const unit = metric(name).unit;
  const values = series.reference ? difference(series.scenario[name], series.reference[name]).map(value => Number.isFinite(value) ? value : null) : null;
  const last = aim > pair.day ? aim : Math.max(study.horizon_days > 0 && pair.day > study.horizon_days * 0.5 ? study.horizon_days : 30, ...[60, 120, 240, study.horizon_days].filter(day => day > pair.day).slice(0, 1), pair.day);
  $('until').max = study.horizon_days;
  if (!$('until').matches(':active')) $('until').value = pair.day;
  $('day').textContent = say('day', { n: pair.day });
  charts.levels.show({ days: series.scenario.day, scenario: series.scenario[name], reference: series.reference?.[name],
    labels: [study.reference?.label ?? '', study.scenario.label], zone: zone(), decimals: decimals(), last, floor: metric(name).low });
  $('levels-title').textContent = say('levels', { outcome: label, unit });
  document.getElementById('difference').parentElement.hidden = !values;
  if (!values) return;
  charts.difference.show({ days: series.scenario.day, values, ghost, low: band?.low, high: band?.high, users: pair.users?.[name], zone: zone(), decimals: decimals() + (zone() ? 0 : 1), last,
    labels: [[1, say('group.all'), '--scn'], [6, say('group.daily.then'), '--ai']] });
  $('difference-title').textContent = say('difference', { outcome: label, unit, scenario: study.scenario.label, reference: study.reference.label });
  const now = values.at(-1);
  const told = charts.difference.guess && !charts.difference.guess.shown;
  document.body.classList.toggle('guessing', Boolean(told));
  $('difference-words').textContent = told ? say('guess.draw') : band?.pairs >= 3
    ? say('words.band', { outcome: label, word: say(`word.${verdict(band.mean, zone(), band.ends)}`), size: signed(band.mean, decimals() + 1), low: signed(band.ends[0], decimals() + 1), high: signed(band.ends[1], decimals() + 1), n: band.pairs, day: band.day, unit })
    : say('words.look', { outcome: label, size: signed(now, decimals() + 1), unit, zone: zone() ? say('words.zone', { zone: number(zone(), 2) }) : '' });
}

function drawWorlds() {
  const shown = session.colour, name = pair.names;
  const flipped = $('flip').getAttribute('aria-pressed') === 'true';
  const both = name.map(world => pair.persons[world]);
  const apart = shown === 'difference' && both[1];
  const base = shown === 'difference' ? session.outcome : shown;
  const key = pair.persons.scenario[base] ? base : 'loneliness';
  const scale = ramp(sample.map(person => (both[1] ?? both[0])[key][person]));
  const limit = Math.max(zone(), 1e-9);
  const draws = [0, 1].map(i => name[i] && {
    people: Array.from(sample), places, ties: ties[name[i]], product: ties[name[i]].product, ringed: chosen,
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
    figure.querySelector('figcaption').textContent = study[world].label;
    figure.querySelector('figcaption').style.color = colour(world === 'scenario' ? '--scn' : '--ref');
    const mine = pair.persons[world];
    const users = sample.filter(person => mine.user_share[person] > 0).length;
    view.canvas.setAttribute('aria-label', say('world.label', { world: study[world].label, n: sample.length, users, loneliness: number(mean(mine.loneliness), 1) }));
    view.show(draws[order[place]]);
  }
  document.querySelector('.pair').classList.toggle('one', !name[1] || narrow.matches);
  const all = pair.persons.scenario.user_share;
  const inAll = Array.from(all).filter(value => value > 0).length, here = Array.from(all).filter(Number.isFinite).length;
  $('sample').textContent = say('sample', { n: sample.length, all: here, users: sample.filter(person => all[person] > 0).length, users_all: inAll });
  $('legend').textContent = (apart ? say('legend.difference', { outcome: metric(session.outcome).label, zone: number(limit, 2) })
    : say('legend.level', { metric: metric(key).label, low: number(scale.low, metric(key).decimals), high: number(scale.high, metric(key).decimals) })) + ' ' + say('legend.marks');
}

const mean = values => { let sum = 0, n = 0; for (const value of values) if (Number.isFinite(value)) { sum += value; n++; } return sum / n; };

function row(table, cells, kind = 'td', className = '') {
  const line = table.insertRow();
  line.className = className;
  for (const [i, text] of cells.entries()) {
    const cell = document.createElement(kind);
    cell.textContent = text;
    if (i) cell.className = 'n';
    if (kind === 'th') cell.scope = 'col';
    line.append(cell);
  }
  return line;
}

function drawGroups() {
  const table = $('groups');
  table.replaceChildren();
  row(table, [say('group'), say('people'), pair.names[1] ? say('apart') : metric(session.outcome).label], 'th');
  for (const group of groupsOf(pair.persons, session.outcome, pair.names)) {
    const few = group.n < 10;
    row(table, [say(`group.${group.name}`), number(group.n, 0), few ? say('few') : (pair.names[1] ? signed : number)(group.value, decimals() + 1)], 'td', few ? 'few' : '');
  }
}

function drawMost() {
  const list = $('most');
  list.replaceChildren();
  if (!pair.names[1] || !pair.persons.scenario[session.outcome]) { list.textContent = say('most.none'); return; }
  const by = Array.from(pair.persons.scenario[session.outcome], (value, person) => [person, value - pair.persons.reference[session.outcome][person]])
    .filter(([, value]) => Number.isFinite(value)).sort((a, b) => a[1] - b[1]);
  const ends = [...by.slice(0, 3), ...by.slice(-3)].filter(([, value], i, all) => Math.abs(value) > 0 && all.findIndex(each => each[0] === all[i][0]) === i);
  if (!ends.length) list.textContent = say('most.same');
  for (const [person, value] of ends) {
    const button = document.createElement('button');
    button.className = 'twin';
    button.append(Object.assign(document.createElement('span'), { textContent: pair.ids[person] }), Object.assign(document.createElement('span'), { textContent: signed(value, decimals() + 1) }));
    button.onclick = () => follow(person);
    list.append(button);
  }
}

// ---- who decides ----

async function readDecide() {
  if (!decides(study)) return;
  const [values, rounds] = await Promise.all([pair.engines.scenario.ask('values', 'w'), pair.engines.scenario.ask('rounds', 'w', 0)]);
  pair.values = values;
  pair.rounds = rounds;
  (pair.trail ??= []).push(...stances(values));
}

function drawDecide() {
  $('decide').hidden = !decides(study) || !pair.values;
  if ($('decide').hidden) return;
  const list = communities(pair.values);
  drawPlane($('plane'), pair.values, pair.trail.slice(-150));
  $('plane').setAttribute('aria-label', say('plane', { n: stances(pair.values).length }));
  $('decide-rules').textContent = rules(pair.settings.scenario.settings);
  const table = $('communities');
  table.replaceChildren();
  row(table, [say('community'), say('people'), say('users'), say('misfit'), say('influence')], 'th');
  for (const each of list) row(table, [each.name, number(each.people, 0), number(each.users, 0), each.users < 10 ? say('few') : number(each.misfit, 2), number(each.influence, 2)]);
  $('least').textContent = leastHeard(list);
  const levers = $('levers');
  levers.replaceChildren();
  row(levers, [say('lever'), say('lever.start'), say('lever.now')], 'th');
  for (const name of LEVERS) {
    const course = pair.series.scenario[name]?.filter(Number.isFinite) ?? [];
    if (course.length) row(levers, [metric(name).label, number(course[0], 2), number(course.at(-1), 2)]);
  }
  $('rounds').textContent = say('rounds', { n: new Set(pair.rounds.day).size, people: number(pair.rounds.people.at(-1) ?? 0, 0) });
}

// ---- one person ----

async function follow(person) {
  chosen = person;
  $('person').value = pair.ids[person];
  await then(async () => { await pair.ask('follow', 'w', person); });
  drawWorlds();
  await tellLife();
}

async function tellLife() {
  if (chosen === null) return;
  const life = $('life');
  const answers = await pair.ask('person', 'w', chosen);
  const ledgers = await pair.ask('ledger', 'w', session.outcome === 'well_being' || session.outcome === 'dependency' ? session.outcome : 'loneliness', chosen);
  const lanes = await pair.ask('lane', 'w', Math.max(0, pair.day - 1));
  life.replaceChildren();
  const table = document.createElement('table');
  row(table, ['', ...pair.names.map(name => study[name].label)], 'th');
  for (const name of ['loneliness', 'well_being', 'dependency', 'ai_hours_per_day']) {
    row(table, [metric(name).label, ...pair.names.map(world => number(pair.persons[world][name][chosen], metric(name).decimals))]);
  }
  row(table, [say('ties.count'), ...pair.names.map(world => number(answers[world].other.length, 0))]);
  life.append(table);
  const close = answers.scenario, order = Array.from(close.closeness, (value, i) => i).sort((a, b) => close.closeness[b] - close.closeness[a]).slice(0, 5);
  life.append(Object.assign(document.createElement('p'), { className: 'note', textContent: say('life.ties', { list: order.map(i => `${pair.ids[close.other[i]]} (${say(`role.${close.role[i]}`)})`).join(', ') || say('nobody') }) }));
  const moves = document.createElement('table');
  row(moves, [say('life.moved'), ...pair.names.map(name => study[name].label)], 'th');
  ledgers.scenario.cause.forEach((cause, i) => {
    const amounts = pair.names.map(name => ledgers[name].amount[i]);
    if (amounts.some(amount => Math.abs(amount) >= 0.005)) row(moves, [cause, ...amounts.map(amount => signed(amount, 2))]);
  });
  life.append(moves);
  life.append(Object.assign(document.createElement('p'), { className: 'note', textContent: say('life.day') }));
  for (const world of pair.names) life.append(lane(lanes[world], study[world].label));
  life.append(Object.assign(document.createElement('p'), { className: 'note', textContent: say('story') }));
}

/** The last day of a person as a lane: contacts as blue bars, sessions as orange diamonds. */
function lane(events, label) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const from = Math.max(0, pair.day - 1);
  svg.setAttribute('class', 'lane'); svg.setAttribute('viewBox', '0 0 288 44'); svg.setAttribute('role', 'img');
  const contacts = Array.from(events.other).filter(other => other >= 0).length, sessions = events.other.length - contacts;
  svg.setAttribute('aria-label', say('lane', { world: label, contacts, sessions }));
  const add = (name, attributes, text) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text) element.textContent = text;
    svg.append(element);
  };
  add('text', { x: 0, y: 11, 'font-size': 11, fill: colour('--ink2') }, say('lane', { world: label, contacts, sessions }));
  add('line', { x1: 0, x2: 288, y1: 38, y2: 38, stroke: colour('--edge') });
  for (const hour of [0, 6, 12, 18, 24]) add('line', { x1: hour * 12, x2: hour * 12, y1: 35, y2: 41, stroke: colour('--edge') });
  events.day.forEach((day, i) => {
    const x = (day - from) * 288;
    if (events.other[i] < 0) add('path', { d: `M${x} 18l6 7-6 7-6-7z`, fill: colour('--ai') });
    else add('rect', { x, y: 18, width: Math.max(2, events.hours[i] * 12), height: 14, fill: colour('--human') });
  });
  return svg;
}

// ---- knobs ----

function value(path) {
  const own = moved[path] ?? pair?.settings.scenario.settings[path];
  return own ?? setting(path).value;
}

function knob(path) {
  const { unit, min, max, words, type, text, grade, live } = setting(path);
  const box = document.createElement('div');
  box.className = 'knob';
  const id = `knob-${path}`;
  const label = Object.assign(document.createElement('label'), { htmlFor: id });
  label.append(Object.assign(document.createElement('span'), { textContent: knobName(path) }));
  const output = document.createElement('output');
  label.append(output);
  let input;
  const bounded = type === 'number' && min !== null && max !== null;
  if (words.length || type === 'true or false') {
    input = document.createElement('select');
    for (const word of words.length ? words : ['true', 'false']) input.append(Object.assign(document.createElement('option'), { value: word, textContent: word }));
  } else {
    input = Object.assign(document.createElement('input'), { type: bounded ? 'range' : 'number' });
    if (bounded) Object.assign(input, { min, max, step: step(max - min) });
    else input.step = 'any';
  }
  input.id = id;
  input.dataset.path = path;
  const tell = () => {
    output.textContent = `${input.value} ${unit === '1' ? '' : unit}`;
    input.setAttribute('aria-valuetext', `${input.value} ${unit === '1' ? '' : unit}, ${say('grade')} ${grade}`);
    box.classList.toggle('changed', Number(input.value) !== Number(study.scenario.settings[path]) && input.value !== study.scenario.settings[path]);
  };
  input.value = value(path);
  tell();
  input.addEventListener('input', tell);
  input.addEventListener('change', () => change(path, input.value));
  const note = Object.assign(document.createElement('small'), { textContent: `${say('grade')} ${grade}. ${live ? say('acts.now') : say('acts.start')}${belongsToScenario(path) || !study.reference ? '' : ' ' + say('acts.both')}` });
  note.id = `${id}-note`;
  input.setAttribute('aria-describedby', note.id);
  const more = document.createElement('details');
  more.append(Object.assign(document.createElement('summary'), { textContent: say('meaning') }), Object.assign(document.createElement('small'), { textContent: `${text} (${path})` }));
  box.append(label, input, note, more);
  return box;
}

function step(room) {
  return Number((10 ** Math.floor(Math.log10(room / 90))).toPrecision(1)) || 'any';
}

function drawKnobs() {
  $('knobs').replaceChildren(...KNOBS.filter(path => study.scenario.settings[path] !== undefined).map(knob));
  search();
}

function search() {
  const words = $('search').value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length ? data.settings.filter(each => study.scenario.settings[each.path] !== undefined && each.type !== 'text'
    && words.every(word => `${each.path} ${each.text}`.toLowerCase().includes(word))) : [];
  $('found').replaceChildren(...found.slice(0, 12).map(each => knob(each.path)));
  if (words.length) $('found').append(Object.assign(document.createElement('p'), { className: 'note', textContent: say('found', { n: found.length, shown: Math.min(12, found.length) }) }));
}

/** A setting was moved: it acts from today where it can, else the worlds are replayed to today. */
function change(path, to, from = document.querySelector('input[name=from]:checked').value) {
  const restart = !setting(path).live || from === 'start' || pair.day === 0;
  const was = value(path);
  if (String(to) === String(was)) return;
  moved[path] = to;
  remember();
  if (restart) {
    session.start[path] = to;
    const day = pair.day;
    status(say('replay', { knob: knobName(path), day }));
    then(async () => { await open(day); status(say('replayed', { knob: knobName(path), day })); });
  } else {
    session.changes.push({ day: pair.day, set: { [path]: to } });
    then(async () => {
      await pair.set({ [path]: to });
      status(say('acts.from', { knob: knobName(path), day: pair.day }));
      drawChanges();
      await play(pair.day + 1);
    });
  }
  drawChanges();
  drawRivals();
}

function drawChanges() {
  const lines = [...Object.entries(session.start).filter(([path]) => !path.startsWith('interventions.by_hand')).map(([path, to]) => say('change.start', { knob: knobName(path), value: to })),
    ...session.deeds.map(({ name, day }) => say('change.deed', { day, deed: say(`deed.${name}`) })),
    ...session.changes.flatMap(({ day, set }) => Object.entries(set).map(([path, to]) => say('change.day', { day, knob: knobName(path), value: to })))];
  $('changes').replaceChildren(...lines.map(line => Object.assign(document.createElement('li'), { textContent: line })));
  if (!lines.length) $('changes').append(Object.assign(document.createElement('li'), { textContent: say('changes.none') }));
  $('undo').disabled = !session.changes.length && !session.deeds.length;
}

function undo() {
  then(async () => {
    const deed = session.deeds.at(-1);
    if (deed && (session.changes.at(-1)?.day ?? -1) < deed.day) {
      remember();
      session.deeds.pop();
      for (const path of Object.keys(session.start)) if (path.startsWith(deed.place + '.')) delete session.start[path];
      await open(deed.day);
      status(say('undone', { day: deed.day }));
      return;
    }
    if (!pair.undone.length) return;
    const left = await pair.undo();
    ghost = left.reference ? difference(left.scenario[session.outcome], left.reference[session.outcome]) : null;
    const last = session.changes.pop();
    for (const path of Object.keys(last.set)) delete moved[path];
    band = null;
    drawKnobs(); drawChanges();
    status(say('undone', { day: pair.day }));
    await refresh();
  });
}

// ---- interventions by hand ----

/** What can be done: settings of an intervention, with its length in days where it ends. */
const DEEDS = { outage: { days: 14, set: { 'effect.out_of_reach': 'true' } }, cap: { set: { 'effect.sessions_most': '1' } },
  gate: { set: { 'effect.barred': 'true', 'target.age_to': '17.99' } }, removed: { set: { 'effect.without_needs': 'companionship' } },
  visits: { set: { 'effect.visits_per_week': '2', 'target.loneliness_above': '50' } }, marketing: { days: 28, set: { 'effect.marketing': '3' } },
  lockdown: { days: 60, set: { 'effect.meeting_cost': '2' } } };

/** Does something to the scenario from today. It belongs to the run from its beginning, so the world is replayed to today. */
function act(name) {
  const { days, set } = DEEDS[name];
  const place = `interventions.by_hand_${Object.keys(session.start).filter(path => /^interventions\.by_hand_\d+\.from_day$/.test(path)).length + 1}`;
  const entry = Object.fromEntries(data.settings.filter(each => each.path.startsWith('interventions.NAME.') && each.value !== '')
    .map(each => [each.path.replace('interventions.NAME', place), each.value]));
  Object.assign(entry, { [`${place}.from_day`]: String(pair.day) }, days ? { [`${place}.to_day`]: String(pair.day + days) } : {},
    Object.fromEntries(Object.entries(set).map(([path, to]) => [`${place}.${path}`, to])));
  remember();
  Object.assign(session.start, entry);
  session.deeds.push({ name, day: pair.day, place });
  const day = pair.day;
  then(async () => { await open(day); await play(day + 1); status(say('deed.done', { deed: say(`deed.${name}`), day })); });
}

/** What was ahead stays as a ghost when something is changed. */
function remember() {
  others = []; band = null; rivalRows = null;
  ghost = pair.names[1] ? difference(pair.series.scenario[session.outcome], pair.series.reference[session.outcome]) : null;
}

function drawDeeds() {
  $('deeds').replaceChildren(...Object.keys(DEEDS).map(name => Object.assign(document.createElement('button'), { textContent: say(`deed.${name}`), onclick: () => act(name) })));
}

// ---- guess first ----

function guess() {
  const chart = charts.difference;
  if (!chart.guess) { chart.startGuess(); $('guess').textContent = say('reveal'); }
  else if (!chart.guess.shown) { chart.reveal(); $('guess').textContent = say('guess.away'); }
  else { chart.guess = null; chart.draw(); $('guess').textContent = say('guess'); }
  drawCharts();
}

function forgetGuess() {
  charts.difference.guess = null;
  $('guess').textContent = say('guess');
}

// ---- time ----

/** Draws the people anew and plays to a day, with the changes that were made on the way. */
async function open(day = 0) {
  const mine = ++opened;
  const next = new Pair(study, { seed: session.seed, start: session.start });
  await next.open(at => { if (mine === opened) status(say('settling', { day: number(at, 0), people: session.start['population.people_count'] ?? study.scenario.settings['population.people_count'] })); });
  await replay(next, day, at => status(say('replaying', { day: at })));
  if (mine !== opened) { next.close(); return; }
  pair?.close();
  pair = next;
  const world = pair.engines.scenario;
  pair.ids = (await world.ask('names', 'w')).person_id;
  sample = (await world.ask('sample', 'w', SAMPLE)).person;
  ties = await pair.ask('ties', 'w', Array.from(sample));
  places = layout(Array.from(sample), ties.reference ?? ties.scenario, 480, 300);
  $('persons').replaceChildren(...pair.ids.slice(0, 3000).map(id => Object.assign(document.createElement('option'), { value: id })));
  if (chosen !== null) await pair.ask('follow', 'w', chosen);
  status(day ? say('at', { day }) : say('ready'));
  drawKnobs(); drawDeeds(); drawChanges();
  await refresh();
  document.body.dataset.ready = 'true';
}

/** Plays a pair to a day under the changes of the session. */
async function replay(some, day, told = () => {}) {
  for (const { day: at, set } of session.changes.filter(each => each.day <= day)) {
    if (some.day < at) await some.runTo(at);
    await some.set(set);
  }
  while (some.day < day) {
    told(some.day);
    await some.runTo(Math.min(day, some.day + 15));
    if (metric(session.outcome).of_persons) noteUsers(some, await some.people(['user_share', 'weekly_user_share', 'daily_user_share', session.outcome]));
  }
}

async function play(day) {
  await pair.runTo(Math.min(day, study.horizon_days));
  await refresh();
  if (chosen !== null) await tellLife();
}

async function loop() {
  while (playing && pair.day < study.horizon_days) {
    const speed = Number($('speed').value), began = performance.now();
    const often = STILL.matches ? 2 : 10;
    const days = Math.max(1, Math.round(Math.min(speed, 200) / often));
    await then(() => play(pair.day + days));
    const wait = 1000 * days / speed - (performance.now() - began);
    if (wait > 0) await new Promise(done => setTimeout(done, wait));
    else await new Promise(done => setTimeout(done));
  }
  setPlaying(false);
}

function setPlaying(to) {
  if (playing === to) return;
  playing = to;
  $('play').textContent = say(to ? 'pause' : 'play');
  if (to) loop();
}

// ---- further pairs, rivals ----

/** The difference today for everybody and for groups, in another pair. */
function gaps(some) {
  return groupsOf(some.persons, session.outcome, some.names);
}

async function morePairs() {
  const day = pair.day, button = $('more');
  button.disabled = true;
  try {
    const wanted = others.length + 4;
    while (others.length < wanted && pair.day === day) {
      status(say('more.running', { n: others.length + 2, of: wanted + 1 }));
      const other = new Pair(study, { seed: session.seed, replicate: others.length + 1, start: session.start });
      await other.open();
      await replay(other, day);
      others.push(other);
      for (const engine of Object.values(other.engines)) engine.close();
      const all = [pair, ...others].map(each => difference(each.series.scenario[session.outcome], each.series.reference[session.outcome]));
      band = interval(all, day);
      drawCharts();
    }
    status(say('more.done', { n: others.length + 1, day }));
  } catch (fault) { fail(fault); } finally { button.disabled = false; }
}

async function tryRivals() {
  const button = $('try-rivals'), day = pair.day;
  button.disabled = true;
  rivalRows = study.rivals.map(rival => ({ rival, groups: null }));
  drawRivals();
  try {
    for (const line of rivalRows) {
      status(say('rivals.running', { words: line.rival.words }));
      const other = new Pair(study, { seed: session.seed, start: session.start, everywhere: { [line.rival.path]: line.rival.value } });
      await other.open();
      await replay(other, day);
      other.persons = await other.people(['user_share', 'weekly_user_share', 'daily_user_share', session.outcome]);
      line.groups = gaps(other);
      other.close();
      drawRivals();
    }
    status(say('rivals.done', { day }));
  } catch (fault) { fail(fault); } finally { button.disabled = false; }
}

function drawRivals() {
  const table = $('rivals');
  table.replaceChildren();
  const there = pair?.names[1] && study.rivals.length && metric(session.outcome).of_persons;
  $('try-rivals').hidden = !there;
  if (!there) { row(table, [say('rivals.none')]); return; }
  row(table, [say('assumption'), say('group.all'), say('group.daily')], 'th');
  const mine = gaps(pair);
  const cell = (groups, name) => {
    const group = groups?.find(each => each.name === name);
    return !group ? '…' : group.n < 10 ? say('few') : `${signed(group.value, decimals() + 1)} ${say(`word.${verdict(group.value, zone())}`)}`;
  };
  const word = (groups, name) => { const group = groups?.find(each => each.name === name); return group && group.n >= 10 ? verdict(group.value, zone()) : null; };
  row(table, [say('as.here'), cell(mine, 'all'), cell(mine, 'daily')]);
  for (const { rival, groups } of rivalRows ?? study.rivals.map(rival => ({ rival, groups: undefined }))) {
    const flips = ['all', 'daily'].some(name => word(groups, name) && word(mine, name) && word(groups, name) !== word(mine, name));
    row(table, [rival.words + (flips ? ` — ${say('flips')}` : ''), groups === undefined ? '' : cell(groups, 'all'), groups === undefined ? '' : cell(groups, 'daily')]);
  }
}

// ---- links and files ----

function address() {
  const parts = new URLSearchParams({ scenario: session.scenario, seed: session.seed, outcome: session.outcome, day: pair?.day ?? 0 });
  for (const [path, to] of Object.entries(session.start)) parts.append('start', `${path}=${to}`);
  for (const { day, set } of session.changes) for (const [path, to] of Object.entries(set)) parts.append('at', `${day}:${path}=${to}`);
  return `${location.origin}${location.pathname}#${parts}`;
}

function fromAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const split = text => { const at = text.indexOf('='); return [text.slice(0, at), text.slice(at + 1)]; };
  const known = ([path]) => /^[a-z0-9_]+(\.[A-Za-z0-9_-]+)*$/.test(path);
  const start = Object.fromEntries(parts.getAll('start').map(split).filter(known));
  const changes = parts.getAll('at').map(text => { const at = text.indexOf(':'); return { day: Number(text.slice(0, at)), pair: split(text.slice(at + 1)) }; })
    .filter(each => Number.isInteger(each.day) && known(each.pair)).map(({ day, pair: [path, to] }) => ({ day, set: { [path]: to } }));
  return { scenario: parts.get('scenario'), seed: parts.get('seed'), outcome: parts.get('outcome'), day: Math.max(0, Number(parts.get('day')) || 0), start, changes };
}

function download(name, content, type) {
  const link = Object.assign(document.createElement('a'), { href: content instanceof Blob ? URL.createObjectURL(content) : URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** What was seen so far, as one file that plays by itself. */
async function saveHtml() {
  const name = session.outcome, words = Object.fromEntries(['play', 'pause', 'day', 'zone'].map(key => [key, say(key)]));
  download(`kith-${session.scenario}.html`, await pair.recording.html({ title: study.question, note: `${say('look')} kith, seed ${session.seed}. ${[...$('changes').children].map(each => each.textContent).join('; ')}`,
    labels: Object.fromEntries(pair.names.map(world => [world, study[world].label])), sample, places, outcome: name, zone: zone(), decimals: decimals(), unit: metric(name).unit,
    series: Object.fromEntries(pair.names.map(world => [world, pair.series[world][name]])), words: { ...words, title: $('difference-title').textContent } }), 'text/html');
}

function saveCsv() {
  const { scenario, reference } = pair.series;
  const names = Object.keys(scenario).filter(name => name !== 'day');
  const lines = [['day', ...names.flatMap(name => reference ? [`${name}.scenario`, `${name}.reference`] : [name])].join(',')];
  scenario.day.forEach((day, i) => lines.push([day, ...names.flatMap(name => reference ? [scenario[name][i], reference[name][i]] : [scenario[name][i]])].join(',')));
  download(`kith-${session.scenario}.csv`, lines.join('\n') + '\n', 'text/csv');
}

function savePng() {
  const canvases = [charts.a.canvas, charts.b.canvas, charts.difference.chart.ctx.canvas, charts.levels.chart.ctx.canvas].filter(each => each.clientWidth);
  const scale = devicePixelRatio, width = Math.max(...canvases.slice(-1).map(each => each.width)), line = 26 * scale;
  const pairs = canvases.filter(each => each === charts.a.canvas || each === charts.b.canvas);
  const below = canvases.filter(each => !pairs.includes(each));
  const height = 3 * line + Math.max(0, ...pairs.map(each => each.height)) + below.reduce((sum, each) => sum + each.height + line, 0);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const ctx = canvas.getContext('2d');
  ctx.fillStyle = colour('--panel'); ctx.fillRect(0, 0, width, height);
  ctx.fillStyle = colour('--ink'); ctx.font = `600 ${15 * scale}px system-ui`;
  ctx.fillText(study.question, 10 * scale, 20 * scale, width - 20 * scale);
  ctx.font = `${13 * scale}px system-ui`;
  ctx.fillText(`${say('look')} ${say('day', { n: pair.day })}. kith, seed ${session.seed}. ${[...$('changes').children].map(each => each.textContent).join('; ')}`, 10 * scale, 20 * scale + line, width - 20 * scale);
  let y = 2.4 * line;
  pairs.forEach((each, i) => ctx.drawImage(each, i * width / pairs.length, y, width / pairs.length - 8, each.height * (width / pairs.length - 8) / each.width));
  y += Math.max(0, ...pairs.map(each => each.height * (width / pairs.length) / each.width));
  for (const each of below) {
    y += line;
    ctx.fillText((each === charts.levels.chart.ctx.canvas ? $('levels-title') : $('difference-title')).textContent, 10 * scale, y - 6 * scale, width - 20 * scale);
    ctx.drawImage(each, 0, y);
    y += each.height;
  }
  canvas.toBlob(blob => download(`kith-${session.scenario}.png`, blob));
}

// ---- begin ----

const charts = {};
const narrow = matchMedia('(max-width: 700px)');

async function choose(name, { day = 0, keep = false, start = {}, outcome } = {}) {
  setPlaying(false);
  session.scenario = name;
  $('scenario').value = name;
  const answer = await fetch(`scenarios/${encodeURIComponent(name)}.json`);
  if (!answer.ok) throw new Error(say('scenario.broken', { name }));
  study = await answer.json();
  if (!keep) { Object.assign(session, { seed: study.seed, start, changes: [], deeds: [] }); const first = (study.variable || '').split(',')[0].trim(); session.outcome = outcome ?? (OUTCOMES.includes(first) ? first : 'loneliness'); }
  const there = path => study.scenario.settings[path] !== undefined || path.startsWith('interventions.by_hand');
  for (const path of Object.keys(session.start)) if (!there(path)) delete session.start[path];
  session.changes = session.changes.filter(({ set }) => Object.keys(set).every(there));
  $('outcome').value = session.outcome;
  moved = { ...session.start };
  ghost = band = rivalRows = aim = null; others = []; chosen = null;
  $('life').replaceChildren(Object.assign(document.createElement('p'), { className: 'note', textContent: say('person.none') }));
  $('question').textContent = study.question;
  await then(() => open(day));
  drawRivals();
}

async function selfTest() {
  const { seed, day, hash, settings } = data.self_test;
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
  $('play').onclick = () => setPlaying(!playing);
  $('step').onclick = () => then(() => play(pair.day + 1));
  $('restart').onclick = () => { setPlaying(false); session.changes = []; moved = { ...session.start }; band = ghost = null; others = []; then(() => open(0)); };
  $('seed').onclick = () => { setPlaying(false); session.seed = (Number(session.seed) + 1) % 2147483647; band = ghost = null; others = []; chosen = null; const day = pair.day; then(() => open(day)); };
  $('more').onclick = () => { setPlaying(false); then(morePairs); };
  $('try-rivals').onclick = () => { setPlaying(false); then(tryRivals); };
  $('undo').onclick = undo;
  $('guess').onclick = guess;
  $('save').onclick = () => { for (const { name, text } of scenarioFiles(study, session)) download(name, text, 'application/yaml'); };
  $('link').onclick = async () => { history.replaceState(null, '', address()); try { await navigator.clipboard.writeText(address()); status(say('link.copied')); } catch { status(say('link.address')); } };
  $('csv').onclick = saveCsv;
  $('png').onclick = savePng;
  $('html').onclick = () => saveHtml().catch(fail);
  $('search').oninput = search;
  $('scenario').onchange = () => choose($('scenario').value).catch(fail);
  $('outcome').onchange = () => { session.outcome = $('outcome').value; ghost = band = rivalRows = null; then(async () => { await refresh(); drawRivals(); }); };
  $('colour').onchange = () => { session.colour = $('colour').value; drawWorlds(); };
  $('person').onchange = () => { const at = pair.ids.indexOf($('person').value); if (at >= 0) follow(at); };
  const flip = to => { $('flip').setAttribute('aria-pressed', to); drawWorlds(); };
  $('flip').onpointerdown = () => flip(true);
  $('flip').onpointerup = $('flip').onpointerleave = () => flip(false);
  $('flip').onkeydown = event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); flip($('flip').getAttribute('aria-pressed') !== 'true'); } };
  $('until').onchange = () => { const to = Number($('until').value); setPlaying(false); if (to >= pair.day) then(async () => { while (pair.day < to) await play(Math.min(to, pair.day + 15)); }); else { status(say('replaying', { day: to })); session.changes = session.changes.filter(each => each.day < to); then(() => open(to)); } };
  $('language').onchange = () => { localStorage.setItem('kith.language', $('language').value); talk($('language').value); draw(); drawKnobs(); drawChanges(); drawRivals(); };
  $('theme').onchange = () => { localStorage.setItem('kith.theme', $('theme').value); paint(); };
  narrow.addEventListener('change', draw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
  document.addEventListener('keydown', event => {
    if (event.target.closest('input, select, textarea, button')) return;
    if (event.key === ' ') { event.preventDefault(); setPlaying(!playing); }
    if (event.key === 'ArrowRight') then(() => play(pair.day + (event.shiftKey ? 10 : 1)));
  });
}

function paint() {
  const theme = $('theme').value;
  document.documentElement.dataset.theme = theme !== 'auto' ? theme : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  if (charts.difference) { charts.difference.chart.redraw(); charts.levels.chart.redraw(); draw(); }
}

function talk(language) {
  speak(language);
  $('play').textContent = say(playing ? 'pause' : 'play');
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
  data = await (await fetch('data.json')).json();
  for (const { name, label } of data.scenarios) $('scenario').append(Object.assign(document.createElement('option'), { value: name, textContent: label || name }));
  status(say('testing'));
  await selfTest();
  charts.a = new NetworkView($('world-a').querySelector('canvas'), follow);
  charts.b = new NetworkView($('world-b').querySelector('canvas'), follow);
  charts.difference = new DifferenceChart($('difference'));
  charts.levels = new LevelChart($('levels'));
  listen();
  const link = fromAddress();
  const known = data.scenarios.some(each => each.name === link.scenario);
  if (known) Object.assign(session, { seed: Number(link.seed) || 0, start: link.start, changes: link.changes, outcome: OUTCOMES.includes(link.outcome) ? link.outcome : 'loneliness' });
  await choose(known ? link.scenario : data.scenarios[0].name, { day: known ? link.day : 0, keep: known });
}

/** Waits for what was asked of the worlds; what went wrong is told to the caller, too. */
async function ready(asked) {
  $('fault').hidden = true;
  await asked();
  await busy;
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
    return ready(() => then(async () => { while (pair.day < day) await play(Math.min(day, pair.day + days)); }));
  },
  /** Lets the reader draw a guess up to a day, on a scale from -size to size. */
  guess(day, size) {
    forgetGuess();
    aim = day;
    guess();
    charts.difference.startGuess(size);
    drawCharts();
  },
  /** Draws the guess as a straight line from 0 to a value. */
  guessLine(value) {
    charts.difference.guess.values = Array.from({ length: aim + 1 }, (none, i) => value * i / aim);
    drawCharts();
  },
  /** Ends the guess; gives the values that were drawn, day by day. */
  reveal() {
    if (charts.difference.guess?.shown === false) guess();
    return charts.difference.guess?.values ?? [];
  },
  setOutcome: name => ready(() => { $('outcome').value = name; $('outcome').onchange(); }),
  /** The files in which the session is saved. */
  files: () => scenarioFiles(study, session),
  /** Where the lesson hides a part of the page, brings the first chart into view. */
  look() { if (narrow.matches) $('difference-title').scrollIntoView(); },
  /** The two worlds as they are; what they answer is in pair.js. */
  pair: () => pair,
  /** Where the page stands when it has done all that was asked. */
  async at() {
    await busy;
    return { scenario: session.scenario, seed: session.seed, pair, day: pair?.day };
  },
  /** The differences today by use of the AI. */
  gaps: () => gaps(pair),
  /** The same pair on the same day under another assumption; the caller closes it. */
  async rival(path, value) {
    const other = new Pair(study, { seed: session.seed, start: session.start, everywhere: { [path]: value } });
    await other.open();
    await replay(other, pair.day, day => status(say('replaying', { day })));
    return other;
  },
};
