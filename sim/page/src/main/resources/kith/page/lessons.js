// Guided lessons: predict, run, see, explain. What a lesson says is data (lessons.json); what is right is computed from the running worlds.
import { explorer } from './app.js';
import { verdict } from './compare.js';
import { say, number, signed } from './words.js';

const STORE = 'kith.lessons';
/** A mean over fewer people is not told. */
const FEW = 10;
const panel = document.getElementById('lesson'), opener = document.getElementById('lessons');

let lessons = [];
/** What is kept in the browser: the open lesson, and per lesson the step, the last step whose actions were done, answers, values, groups. */
let store = { open: null, lessons: {} };
let lesson = null, working = false, failed = false, queue = Promise.resolve();
/** The worlds as the last action left them; if they are not so any more, they are played again first. */
let left = {};

// ---- progress ----

function read() {
  try { store = { ...store, ...JSON.parse(localStorage.getItem(STORE)) }; } catch { /* progress that cannot be read is no progress */ }
}

function save() {
  try { localStorage.setItem(STORE, JSON.stringify(store)); } catch { /* without storage a lesson lasts as long as the page */ }
}

const fresh = () => ({ step: 0, ran: -1, picked: {}, told: {}, facts: {}, groups: {}, done: false });
const mine = () => store.lessons[lesson.id] ??= fresh();
const words = text => text[document.documentElement.lang] ?? text.en;

// ---- measuring ----

const GROUPS = { all: () => true, none: (p, i) => !(p.user_share[i] > 0), users: (p, i) => p.user_share[i] > 0, daily: (p, i) => p.daily_user_share[i] > 0,
  dependent: (p, i) => p.dependent_share[i] > 0, influence: (p, i) => p.influence[i] > 0 };
const GROUPING = ['user_share', 'daily_user_share', 'dependent_share', 'influence', 'value_x', 'value_y'];

/**
 * The people of a group by their places: by what they do in the scenario today, or as the lesson kept them. Near and far are the halves of
 * the people by the distance of their values from the middle of the largest community.
 */
function members(name, persons, groups) {
  if (groups[name]) return groups[name];
  const people = persons.scenario;
  const here = Array.from(people.user_share.keys()).filter(i => Number.isFinite(people.user_share[i]));
  if (name === 'far_users') return members('far', persons, groups).filter(i => GROUPS.users(people, i));
  if (name !== 'near' && name !== 'far') return here.filter(i => GROUPS[name](people, i));
  const distance = i => Math.hypot(people.value_x[i], people.value_y[i]);
  const ordered = here.sort((a, b) => distance(a) - distance(b)), half = Math.floor(ordered.length / 2);
  return name === 'near' ? ordered.slice(0, half) : ordered.slice(half);
}

/** A fact as a number; what could not be measured is none. */
const known = (facts, name) => facts[name] ?? NaN;

function mean(values) {
  const some = values.filter(Number.isFinite);
  return some.length < FEW ? NaN : some.reduce((sum, value) => sum + value, 0) / some.length;
}

/** A tenth of a standard deviation of an outcome on day 0 in the reference: less is too small to matter. */
function zone(pair, metric) {
  return 0.1 * pair.series.reference?.[`${metric}_sd`]?.[0] || 0;
}

/**
 * Measures values by name in two worlds and adds them to the facts of a lesson. A measure is one of these:
 * {of, group, world}: the mean of a metric ("difference" between the worlds, "scenario" or "reference");
 * {share, within}: the share of a group in another; {count}: the people of a group; {ledger, of, group}: what a cause moved, as a difference;
 * {setting}: the value of a setting; {sum: [[weight, fact]]} and {ratio: [fact, fact], least} of facts that are known; no ratio to less than least.
 */
async function measure(pair, wanted, { facts, groups }) {
  const metrics = new Set([...GROUPING, ...Object.values(wanted).filter(each => each.of && !each.ledger).map(each => each.of)]);
  const persons = await pair.people([...metrics]);
  const group = name => members(name, persons, groups);
  for (const [name, what] of Object.entries(wanted)) {
    if (what.sum) facts[name] = what.sum.reduce((sum, [weight, fact]) => sum + weight * known(facts, fact), 0);
    else if (what.ratio) facts[name] = known(facts, what.ratio[1]) >= (what.least ?? 0) ? known(facts, what.ratio[0]) / known(facts, what.ratio[1]) : NaN;
    else if (what.setting) facts[name] = Number(pair.settings.scenario.settings[what.setting]);
    else if (what.count) facts[name] = group(what.count).length;
    else if (what.share) {
      const all = group(what.within ?? 'all'), some = new Set(group(what.share));
      facts[name] = all.length < FEW ? NaN : all.filter(i => some.has(i)).length / all.length;
    } else if (what.ledger) {
      const people = group(what.group), moved = await pair.ask('ledger', 'w', what.of, people);
      const amount = world => moved[world].amount[moved[world].cause.indexOf(what.ledger)];
      facts[name] = people.length < FEW ? NaN : amount('scenario') - amount('reference');
    } else {
      const one = persons[what.world === 'reference' ? 'reference' : 'scenario'][what.of];
      facts[name] = mean(group(what.group).map(i => what.world === 'difference' ? one[i] - persons.reference[what.of][i] : one[i]));
      facts[`zone_${what.of}`] = zone(pair, what.of);
    }
  }
}

// ---- actions ----

/** Does one action of a step; each has one of these names. */
const ACTIONS = {
  choose: ({ choose, people, outcome }) => explorer.choose(choose, { 'population.people_count': String(people) }, outcome),
  set: ({ set: [path, to], from }) => explorer.change(path, to, from),
  act: ({ act }) => explorer.act(act),
  outcome: ({ outcome }) => explorer.setOutcome(outcome),
  guess: ({ guess, size }, own, again) => { if (!again) explorer.guess(guess, size); },
  reveal: (action, own, again) => { if (!again) own.facts.guess = explorer.reveal().findLast(Number.isFinite) ?? NaN; },
  group: async ({ group, as }, own) => {
    own.groups[as] = members(group, await explorer.pair().people(GROUPING), {});
  },
  /** Plays to a day; where means are wanted, each day counts from some day on. */
  run: async ({ run, means, from }, own) => {
    if (!means) return explorer.runTo(run);
    await explorer.runTo(from);
    const sums = Object.fromEntries(Object.keys(means).map(name => [name, 0]));
    const days = run - explorer.pair().day;
    while (explorer.pair().day < run) {
      await explorer.runTo(explorer.pair().day + 1);
      await measure(explorer.pair(), means, own);
      for (const name of Object.keys(means)) sums[name] += own.facts[name];
    }
    for (const name of Object.keys(means)) own.facts[name] = sums[name] / days;
  },
  keep: ({ keep }, own) => measure(explorer.pair(), keep, own),
  rival: async ({ rival: [path, value], facts }, own) => {
    const other = await explorer.rival(path, value);
    await measure(other, facts, own);
    other.close();
  },
};

/** Does the actions of a step of a lesson; stops where the reader leaves it. */
async function perform(which, place, own, again) {
  left = {};
  for (const action of which.steps[place].do ?? []) {
    if (lesson !== which) return false;
    const name = Object.keys(ACTIONS).find(each => each in action);
    await ACTIONS[name](action, own, again);
  }
  left = { id: which.id, ...await explorer.at() };
  return true;
}

/** Plays the worlds again to where the last action of a lesson left them, if they are not there. */
async function restore(which, own) {
  const now = { id: which.id, ...await explorer.at() };
  if (Object.keys(now).every(name => left[name] === now[name])) return true;
  let first = own.ran;
  while (first > 0 && !which.steps[first].do?.some(action => 'choose' in action)) first--;
  for (let i = Math.max(0, first); i <= own.ran; i++) if (!await perform(which, i, own, true)) return false;
  return true;
}

/** Something that takes time: the buttons wait, and so does what is asked for next. */
function work(act) {
  queue = queue.then(async () => {
    working = true;
    failed = false;
    draw();
    try { await act(); } catch (fault) {
      failed = true;
      left = {};
      console.error(fault);
    }
    working = false;
    save();
    draw(true);
  });
  return queue;
}

// ---- questions ----

/** The place of the right option, from the values of the running worlds; -1 if too few people show it. */
function answer(ask, facts) {
  const { options } = ask;
  if (options[0].value) {
    const values = options.map(each => facts[each.value]);
    return values.every(Number.isFinite) ? values.indexOf(Math.max(...values)) : -1;
  }
  const value = facts[ask.value];
  if (!Number.isFinite(value)) return -1;
  if (options[0].is) return options.findIndex(each => each.is === verdict(value, facts[`zone_${ask.zone}`]));
  return options.findIndex(each => each.below === undefined || value < each.below);
}

/** A text with the values of facts: {name:2} two decimals, {name:+2} with sign, {name:%} of 100. */
function fill(text, facts) {
  return text.replace(/\{(\w+):(%|(\+?)(\d))\}/g, (whole, name, how, sign, decimals) => how === '%' ? number(100 * known(facts, name), 0)
    : (sign ? signed : number)(known(facts, name), Number(decimals)));
}

// ---- the panel ----

function make(name, attributes = {}, ...children) {
  const element = Object.assign(document.createElement(name), attributes);
  element.append(...children);
  return element;
}

const paragraph = (text, className = '') => make('p', { textContent: text, className });
const paragraphs = (texts, facts) => words(texts).map(text => paragraph(fill(text, facts)));

function button(key, onclick, { primary = false, disabled = false } = {}) {
  return make('button', { textContent: say(key), className: primary ? 'primary' : '', disabled, onclick });
}

/** The parts of the panel stay, so that a change of the body is spoken. */
const parts = { title: make('h2', { id: 'lesson-title', tabIndex: -1 }), close: make('button', { onclick: shut }), top: make('div'),
  body: make('div', { ariaLive: 'polite' }), bar: make('p', { className: 'buttons lesson-bar' }), foot: make('div') };
panel.append(make('div', { className: 'lesson-head' }, parts.title, parts.close), parts.top, parts.body, parts.bar, parts.foot);

function frame({ title, top = [], body, bar = [], foot = [] }) {
  parts.title.textContent = title;
  parts.close.textContent = say('lesson.close');
  for (const [name, content] of Object.entries({ top, body, bar, foot })) parts[name].replaceChildren(...content);
}

function mark(own) {
  return !own || (own.step === 0 && own.ran < 0) ? say('lesson.new') : own.done ? say('lesson.done') : null;
}

function drawList() {
  const list = make('ol', { className: 'lesson-list' });
  for (const each of lessons) {
    const own = store.lessons[each.id];
    list.append(make('li', {}, make('button', { onclick: () => start(each.id) }, make('span', { textContent: words(each.title) }),
      make('small', { textContent: mark(own) ?? say('lesson.step', { n: own.step + 1, of: each.steps.length }) }))));
  }
  frame({ title: say('lesson.list'), body: [paragraph(say('lesson.how')), list], foot: [paragraph(say('lesson.kept'), 'note')] });
}

function drawTable({ head, rows }, facts) {
  const table = make('table');
  const line = (cells, kind) => {
    const row = table.insertRow();
    cells.forEach((text, i) => row.append(Object.assign(make(kind, { textContent: text, className: i ? 'n' : '' }), kind === 'th' ? { scope: 'col' } : {})));
  };
  line(words(head), 'th');
  for (const row of rows) line([words(row.words), ...row.cells.map(cell => fill(cell, facts))], 'td');
  return table;
}

/** Options to choose from; the choice is kept. */
function drawOptions({ words: question, options }, own, place, locked, right) {
  const field = make('fieldset', { className: 'lesson-options' }, make('legend', { textContent: fill(words(question), own.facts) }));
  options.forEach((option, i) => {
    const input = make('input', { type: 'radio', name: 'lesson-option', checked: own.picked[place] === i, disabled: locked, onchange: () => { own.picked[place] = i; save(); panel.querySelector('.primary').disabled = working; } });
    const note = right === i ? say('lesson.models') : '';
    field.append(make('label', { className: right === i ? 'right' : '' }, input, make('span', { textContent: words(option.words) }), make('small', { textContent: note })));
  });
  return field;
}

/** What there is to see when the worlds have run. */
function drawSeen({ compare, after, table }, facts) {
  const box = make('div', { className: 'lesson-answer' });
  if (compare && Number.isFinite(facts.guess)) {
    box.append(paragraph(say('lesson.guessed', { guess: signed(facts.guess, compare.decimals), model: signed(known(facts, compare.value), compare.decimals) })));
  }
  if (after) box.append(...paragraphs(after, facts));
  if (table) box.append(drawTable(table, facts));
  return box;
}

function drawAnswer(ask, own, place) {
  const right = answer(ask, own.facts);
  const box = make('div', { className: 'lesson-answer' });
  box.append(make('p', { className: 'words', textContent: say(right < 0 ? 'lesson.few' : right === own.picked[place] ? 'lesson.right' : 'lesson.other') }));
  if (ask.recall !== undefined && own.picked[ask.recall] !== undefined) {
    box.append(paragraph(say('lesson.predicted', { words: words(lesson.steps[ask.recall].predict.options[own.picked[ask.recall]].words) })));
  }
  if (right >= 0) box.append(...paragraphs(ask.told, own.facts));
  box.append(...paragraphs(ask.why, own.facts));
  return box;
}

/** A guess without a pointer: a value for the last day gives a straight line. */
function drawGuess({ guess: day, size }) {
  const input = make('input', { type: 'number', step: 'any', min: -size, max: size });
  const go = button('lesson.line', () => { if (input.reportValidity() && Number.isFinite(input.valueAsNumber)) explorer.guessLine(input.valueAsNumber); });
  return make('div', { className: 'lesson-line' }, make('label', {}, make('span', { textContent: say('lesson.value', { day: number(day, 0), low: number(-size, 2), high: number(size, 2) }) }), input), go);
}

function drawStep() {
  const own = mine(), place = own.step, step = lesson.steps[place], { facts } = own;
  const guessing = step.do?.find(action => 'guess' in action);
  const ran = own.ran >= place || !step.do, told = own.told[place];
  const body = paragraphs(step.words, facts), bar = [button('lesson.back', () => move(place - 1), { disabled: working || place === 0 })];
  if (step.predict) body.push(drawOptions(step.predict, own, place, own.ran > place));
  if (guessing && own.ran === place) body.push(drawGuess(guessing));
  if (ran && (step.after || step.table)) body.push(drawSeen(step, facts));
  if (step.ask && ran) body.push(drawOptions(step.ask, own, place, told, told ? answer(step.ask, facts) : undefined));
  if (step.ask && told) body.push(drawAnswer(step.ask, own, place));
  const picked = own.picked[place] !== undefined, primary = { primary: true, disabled: working };
  if (!ran && !guessing) bar.push(button(`lesson.${step.button ?? 'run'}`, () => run(place), primary));
  else if (step.ask && !told) bar.push(button('lesson.check', () => { own.told[place] = true; save(); draw(true); }, { primary: true, disabled: working || !picked }));
  else if (place === lesson.steps.length - 1) bar.push(button('lesson.finish', finish, primary));
  else bar.push(button('lesson.next', () => move(place + 1), { primary: true, disabled: working || (step.predict && !picked) }));
  if (failed) body.push(paragraph(say('lesson.failed')));
  if (working) bar.push(make('span', { className: 'note', textContent: say('lesson.working') }));
  frame({ title: words(lesson.title), body, bar,
    top: [make('p', { className: 'note', textContent: say('lesson.step', { n: place + 1, of: lesson.steps.length }) }),
      make('progress', { max: lesson.steps.length, value: place + 1, ariaHidden: 'true' })],
    foot: [paragraph(say('look'), 'note'), make('p', { className: 'buttons' }, button('lesson.all', list), button('lesson.again', again, { disabled: working }))] });
}

/** Draws the panel; where the step is new, the keyboard goes on at its first control. */
function draw(focus = false) {
  if (panel.hidden) return;
  const inside = panel.contains(document.activeElement);
  if (lesson) drawStep(); else drawList();
  if (inside && !panel.contains(document.activeElement)) parts.title.focus({ preventScroll: true });
  panel.setAttribute('aria-busy', working);
  if (!focus) return;
  const step = lesson?.steps[mine().step], asked = lesson && (step.predict || (step.ask && !mine().told[mine().step]));
  (panel.querySelector(asked ? '.lesson-options input:not(:disabled)' : '.primary:not(:disabled)') ?? parts.title).focus({ preventScroll: true });
  panel.scrollTop = (panel.querySelector('.lesson-answer')?.offsetTop ?? 0) - parts.body.offsetTop;
  if (step?.do) explorer.look();
}

// ---- moving ----

function run(place) {
  const which = lesson, own = mine();
  return work(async () => {
    if (await restore(which, own) && await perform(which, place, own, false)) own.ran = place;
  });
}

const guesses = place => lesson.steps[place].do?.some(action => 'guess' in action);

async function move(to) {
  const own = mine();
  own.step = to;
  save();
  draw(true);
  if (own.ran < to && guesses(to)) await run(to);
}

/** The lesson is done; the worlds are again those of its beginning, for what the reader tries next. */
async function finish() {
  const first = lesson.steps.flatMap(step => step.do ?? []).find(action => 'choose' in action);
  mine().done = true;
  mine().step = 0;
  save();
  await work(() => ACTIONS.choose(first));
  list();
}

function again() {
  store.lessons[lesson.id] = { ...fresh(), done: mine().done };
  left = {};
  save();
  draw(true);
}

/** Opens a lesson where it was left. A guess that was not revealed yet is drawn anew. */
async function start(id) {
  lesson = lessons.find(each => each.id === id);
  store.open = id;
  if (mine().done && mine().step === 0) store.lessons[id] = { ...fresh(), done: true };
  save();
  draw(true);
  const which = lesson, own = mine();
  if (own.ran === own.step && guesses(own.step)) {
    own.ran--;
    await run(own.step);
  } else if (own.ran >= 0) await work(() => restore(which, own));
}

function list() {
  lesson = null;
  store.open = null;
  save();
  draw(true);
}

function show(open) {
  panel.hidden = !open;
  opener.setAttribute('aria-expanded', open);
  document.body.classList.toggle('in-lesson', open);
}

function shut() {
  show(false);
  lesson = null;
  store.open = null;
  save();
  opener.focus();
}

async function begin() {
  read();
  lessons = await (await fetch('lessons.json')).json();
  await explorer.ready;
  opener.onclick = () => { if (panel.hidden) { show(true); list(); } else shut(); };
  panel.addEventListener('keydown', event => { if (event.key === 'Escape') shut(); });
  new MutationObserver(() => draw()).observe(document.documentElement, { attributeFilter: ['lang'] });
  if (lessons.some(each => each.id === store.open)) { show(true); await start(store.open); }
}

begin().catch(fault => console.error(fault));
